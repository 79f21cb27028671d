"""The block shortcode of the reading list: every place that can stand on one, by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.script_json import script_json

if TYPE_CHECKING:
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def reading_list(context: ViewContext, inline: InlineExpander) -> View:
    """Show the list the page's script fills: id -> [title, address] in the page's language."""
    places = {
        key: [inline.plain(anchor.title[inline.lang]), inline.url(key)]
        for key, anchor in sorted(context.anchors.items())
    }
    return "sharing/reading-list.html", {"places": script_json(places)}
