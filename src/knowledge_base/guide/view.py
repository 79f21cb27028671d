"""The block that shows a whole guide: its map, and its parts in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.block import ShownId, checklist_places, letter_places
from knowledge_base.guide.never_folded import never_folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def guide(context: ViewContext, _inline: InlineExpander, key: str) -> View:
    """Show a whole guide."""
    content = context.content
    guide = content.guides[key]
    return "guide/guide.md.html", {
        "guide": guide,
        "items": content.items,
        "kept": never_folded(guide, content),
    }


def guide_places(content: Content, key: str) -> Iterator[ShownId]:
    """Yield a guide and its parts, with its checklist and its letter."""
    guide = content.guides[key]
    yield ShownId("page", guide.id, guide.title, is_page=True)
    yield from (ShownId("ready", ready.id, ready.text) for ready in guide.ready)
    for stage in guide.stages:
        yield ShownId("stage", stage.id, stage.title)
        yield from (ShownId("step", step.id, step.title) for step in stage.steps)
    yield from (ShownId("precaution", each.id, each.title) for each in guide.precautions)
    yield from (ShownId("trouble", each.id, each.title) for each in guide.troubles)
    yield from checklist_places(content, guide.checklist)
    yield from letter_places(content, guide.letter)
