"""The block shortcodes of papers: the overview, and those that the reader has begun."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from knowledge_base.core.block import ShownId

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext
    from knowledge_base.schema.letter import Letter
    from knowledge_base.schema.papers import PaperEntry


def papers(context: ViewContext, inline: InlineExpander) -> View:
    """List every paper by stage; how far each is, the page's script adds."""
    letters = context.content.letters
    telling = telling_items(letters)

    def items_of(entry: PaperEntry) -> list[str | None]:
        # In step with the letters.
        return [telling.get(letter) for letter in entry.letters]

    return "papers/papers.html", {
        "groups": context.content.paper_list.values(),
        "items_of": items_of,
        "title": lambda key: inline.plain(context.anchors[key].title[inline.lang]),
        "letter_title": lambda key: letters[key].title[inline.lang],
    }


def papers_begun(context: ViewContext, inline: InlineExpander) -> View:
    """List every letter with its page; the page's script shows those that were begun."""
    letters = context.content.letters
    telling = telling_items(letters)
    groups = context.content.paper_list.values()
    entries = [entry for group in groups for entry in group.entries]
    return "papers/begun.html", {
        "rows": [
            {
                "letter": key,
                "item": telling.get(key),
                "page": entry.page,
                "title": letters[key].title[inline.lang],
            }
            for entry in entries
            for key in entry.letters
        ]
    }


def telling_items(letters: Mapping[str, Letter]) -> dict[str, str]:
    """Return by letter the item of the checklists that tells how far the letter is.

    An item that several letters lead to (any of them is a first request) tells of none: which
    of them was sent, only the contact log knows.
    """
    leading = Counter(letter.item for letter in letters.values())
    return {
        key: letter.item
        for key, letter in letters.items()
        if letter.item and leading[letter.item] == 1
    }


def paper_places(content: Content, _argument: str) -> Iterator[ShownId]:
    """Yield the groups of papers."""
    yield from (ShownId("heading", each.id, each.title) for each in content.paper_list.values())
