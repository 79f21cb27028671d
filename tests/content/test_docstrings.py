"""Whoever calls a public function reads in its docstring what it raises."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import knowledge_base

if TYPE_CHECKING:
    from collections.abc import Iterator


def public_functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """Yield functions and methods whose names, and those of their classes, are public."""
    parts = [tree, *(node for node in tree.body if isinstance(node, ast.ClassDef))]
    for part in parts:
        if isinstance(part, ast.ClassDef) and part.name.startswith("_"):
            continue
        for node in part.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                yield node


def raised(function: ast.FunctionDef) -> set[str]:
    """Return the names of the errors that stand in `raise` statements."""
    errors = [node.exc for node in ast.walk(function) if isinstance(node, ast.Raise) and node.exc]
    names = [error.func if isinstance(error, ast.Call) else error for error in errors]
    return {ast.unparse(name) for name in names}


def test_every_error_raised_is_documented() -> None:
    silent = [
        f"{path.stem}.{function.name}: {error}"
        for path in sorted(Path(knowledge_base.__file__).parent.rglob("*.py"))
        for function in public_functions(ast.parse(path.read_text(encoding="utf-8")))
        for error in sorted(raised(function))
        if error not in (ast.get_docstring(function) or "").partition("Raises:")[2]
    ]
    assert silent == []
