"""The block shortcode of a phone script: every card as a section to read, with links on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.block import ShownId
from knowledge_base.core.folds import folds_of, in_order
from knowledge_base.core.inline import figure_text
from negotiation.papers.call_script import blank_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext
    from negotiation.replies.papers import Said


def call_script(context: ViewContext, inline: InlineExpander, key: str) -> View:
    """Show a whole script with gaps for the figures; the page's script makes cards of it."""
    content = context.content
    script = content.call_scripts[key]
    phone = content.figures[script.phone]
    noted = {field for node in script.nodes for field in node.write_down}
    fields = [fact for fact in content.facts.facts if fact.id in script.facts]
    folds = folds_of(fields, script.first)
    return "call-script/call-script.html", {
        "script": script,
        "fields": fields,
        "folds": folds,
        "purposes": in_order(folds),
        # On paper a card is found by its number.
        "numbers": {node.id: n for n, node in enumerate(script.nodes, start=1)},
        "notes": [field for field in content.log.fields if field.id in noted],
        "phone": {
            "link": figure_text(content, phone, inline.lang) + f"[[source {phone.source}]]",
            "label": phone.label[inline.lang],
        },
        "said": {node["id"]: _pairs(node) for node in blank_script(context.engine, script.id)},
    }


def _pairs(node: Said) -> list[tuple[str, str]]:
    """Return the lines of a card, each in Chinese and in English."""
    return list(zip(node["zh"].split("\n"), node["en"].split("\n"), strict=True))


def call_places(content: Content, key: str) -> Iterator[ShownId]:
    """Yield a phone script and its cards."""
    script = content.call_scripts[key]
    yield ShownId("call", script.id, script.title)
    yield from (ShownId("call", node.id, node.title) for node in script.nodes)
