"""Every code the engine can raise has words for the reader."""

import ast
from pathlib import Path

import negotiation
from knowledge_base.site import Site
from knowledge_base.strings import placeholders

ERRORS = {"FieldError", "AmountError", "DateError"}


def raised_codes() -> set[str]:
    codes = set()
    for path in Path(negotiation.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) in ERRORS:
                codes |= {arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    return codes


def test_messages_and_codes_are_the_same_set(site: Site) -> None:
    messages = site.content.strings.section("engine", "zh")
    named = {key.removeprefix("error_") for key in messages if key.startswith("error_")}
    assert named == raised_codes()


def test_messages_ask_only_for_values_the_engine_gives(site: Site) -> None:
    given = {"item", "length", "limit"}
    for text in site.content.strings.section("engine", "zh").values():
        assert placeholders(text) <= given
