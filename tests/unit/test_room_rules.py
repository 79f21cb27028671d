"""`negotiation` must run in the page: what it imports is part of its contract."""

import ast
from pathlib import Path

import negotiation

ALLOWED = {
    "__future__", "collections", "datetime", "decimal", "functools", "importlib",
    "itertools",
    "json", "math", "mortgagemath", "negotiation", "re", "types", "typing", "unicodedata",
}  # fmt: skip


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_imports_only_what_the_page_has() -> None:
    folder = Path(negotiation.__file__).parent
    found = {name for path in folder.rglob("*.py") for name in imported(path)}
    assert found - ALLOWED == set()


def test_reads_no_clock() -> None:
    folder = Path(negotiation.__file__).parent
    clocks = ("today()", ".now(", "time()")
    users = [
        path.name
        for path in folder.rglob("*.py")
        if any(clock in path.read_text(encoding="utf-8") for clock in clocks)
    ]
    assert users == []
