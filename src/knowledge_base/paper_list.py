"""The block shortcode of the overview of papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.inline import ShortcodeError

if TYPE_CHECKING:
    from knowledge_base.expand import Expander
    from knowledge_base.inline import InlineExpander
    from knowledge_base.paper_list_model import PaperEntry


def papers(expander: Expander, inline: InlineExpander, *args: str) -> tuple[str, dict[str, Any]]:
    """List every paper by stage; how far each is, the page's script adds."""
    if args:
        raise ShortcodeError("'[[papers]]' takes no arguments")
    letters = expander.content.letters

    def items_of(entry: PaperEntry) -> list[str | None]:
        # In step with the letters.
        return [letters[letter].item for letter in entry.letters]

    return "papers.html", {
        "groups": expander.content.paper_list.values(),
        "items_of": items_of,
        "title": lambda key: inline.plain(expander.anchors[key].title[inline.lang]),
        "letter_title": lambda key: letters[key].title[inline.lang],
    }
