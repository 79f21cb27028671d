"""Every key of docs/_data and of the engine's replies is read by something, or it goes."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

# Not shown. Tests of pasted tables account for every line by the first two; the page tells the
# third by itself, and parity holds it to the engine's.
HELD_BY_TESTS = {"header_lines", "beyond", "open_promise"}
# What a plan is proposed with goes back as it came, without being looked into.
SENT_BACK = {"add_months", "interest_months", "pause_months", "quiet_share"}


def text_of(folder: Path, *endings: str) -> str:
    return "\n".join(
        path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.name.endswith(endings) and not path.name.endswith((".test.mjs", ".d.ts"))
    )


def fields(folder: Path) -> Iterator[str]:
    """The keys of every class there."""
    for path in folder.glob("*.py"):
        for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(each, ast.ClassDef):
                for key in each.body:
                    if isinstance(key, ast.AnnAssign) and isinstance(key.target, ast.Name):
                        yield key.target.id


def test_every_key_of_the_data_is_read(root: Path) -> None:
    code = text_of(root / "src", ".py") + text_of(root / "overrides", ".html", ".mjs")
    schema = root / "src/knowledge_base/schema"
    read = set(re.findall(r"""[.]\s*(\w+)|["'](\w+)["']""", code))
    words = {word for pair in read for word in pair if word}
    assert {key for key in fields(schema) if not key.startswith("_")} - words == set()


def test_every_key_of_a_reply_is_read_by_the_page(root: Path) -> None:
    page = set(re.findall(r"\w+", text_of(root / "overrides/widget", ".mjs")))
    unread = set(fields(root / "src/negotiation/replies")) - page
    assert unread == HELD_BY_TESTS | SENT_BACK
