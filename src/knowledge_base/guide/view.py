"""The block that shows a whole guide: its map, and its parts in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.guide.never_folded import never_folded

if TYPE_CHECKING:
    from knowledge_base.core.content import Content
    from knowledge_base.core.view import View
    from knowledge_base.schema.records import Guide


def guide_view(guide: Guide, content: Content) -> View:
    """Return the template of a guide, and what it needs."""
    return "guide/guide.md.html", {
        "guide": guide,
        "items": content.items,
        "kept": never_folded(guide, content),
    }
