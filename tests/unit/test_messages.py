"""Every code the engine can raise has words for the reader, and every value they ask for."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import negotiation
from knowledge_base.core.strings import placeholders
from knowledge_base.site.whole import Site

# Who takes a message key: the prefix of its key, and which argument it is.
TAKERS = {
    "FieldError": ("error_", 0), "PlanError": ("reason_", 0),
    "error": ("error_", 1), "note": ("note_", 1), "_refuse": ("error_", 2),
    "line": ("line_", 1), "say": ("", 0), "message": ("", 0),
}  # fmt: skip
# Families whose last part comes from data; the tests of their modules go through each.
OPEN_FAMILIES = ("budget_", "offer_", "carried_", "column_", "statement_", "rough_month_")


class Use(NamedTuple):
    key: str
    values: frozenset[str]


def uses() -> Iterator[Use]:
    for path in Path(negotiation.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from used_by(node)


def used_by(call: ast.Call) -> Iterator[Use]:
    name = getattr(call.func, "id", None) or getattr(call.func, "attr", None)
    prefix, place = TAKERS.get(name or "", ("", len(call.args)))
    if place < len(call.args):
        given = frozenset(keyword.arg for keyword in call.keywords if keyword.arg)
        for key in constants(call.args[place]):
            yield Use(prefix + key, given)


def constants(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return constants(node.body) + constants(node.orelse)
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        return [f"{node.values[0].value}*"]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return []


def test_messages_and_codes_are_the_same_set(site: Site) -> None:
    messages = site.content.strings.section("engine", "zh")
    named = {key for key in messages if not key.startswith(OPEN_FAMILIES)}
    assert named == {use.key for use in uses() if not use.key.endswith("*")}


def test_messages_ask_only_for_values_the_engine_gives(site: Site) -> None:
    found = list(uses())
    lacking = {
        key: sorted(missing)
        for key, text in site.content.strings.section("engine", "zh").items()
        for use in found
        if use.key == key or (use.key[:-1] in OPEN_FAMILIES and key.startswith(use.key[:-1]))
        for missing in [placeholders(text) - use.values]
        if missing
    }
    assert lacking == {}
