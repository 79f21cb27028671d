"""The words a reader may type, each beside the heading that answers it.

A page names them in its front matter, `words: {heading-id: [word, …]}`; the page's own
id stands for what the page as a whole answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge_base.blocks import BLOCKS
from knowledge_base.core.anchors import headings_on
from knowledge_base.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page

WORDS = "words"
_ONE_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
_FORM = "write `words: {heading-id: [word, word]}`"


def check_words(pages: Iterable[Page], content: Content) -> list[Problem]:
    """Return every search word that names no heading of its page, two, or is a fragment."""
    return [
        problem for page in pages for problem in _check(page, headings_on(content, BLOCKS, page))
    ]


def _check(page: Page, ids: frozenset[str]) -> Iterator[Problem]:
    given = page.front.data.get(WORDS, {})
    if not isinstance(given, dict):
        yield Problem(page.file, _line(page, WORDS), "the search words are no map", _FORM)
        return
    homes: dict[str, str] = {}
    for home, words in given.items():
        line = _line(page, f"  {home}")
        if home not in ids:
            message = f"search words name '{home}', no heading of this page"
            fix = "name the heading that answers them, or take them away"
            yield Problem(page.file, line, message, fix)
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            yield Problem(page.file, line, f"'{home}' has no list of words", _FORM)
            continue
        for word in words:
            if _ONE_CHARACTER.fullmatch(word):
                message = f"search word '{word}' is a piece of a word"
                yield Problem(page.file, line, message, "write the whole word")
            if word in homes:
                message = f"search word '{word}' stands at '{homes[word]}' and '{home}'"
                yield Problem(page.file, line, message, "keep it where it is answered")
            homes[word] = home


def _line(page: Page, key: str) -> int:
    """Return the line of a key in the front matter."""
    for number, line in enumerate(page.text.splitlines(), start=1):
        if line.startswith(f"{key}:"):
            return number
    return 1


def place_words(
    entries: Iterable[dict[str, object]], url: str, home: str, words: dict[str, list[str]]
) -> list[str]:
    """Put a page's words into the sections they name.

    Args:
        entries: sections as the theme's plugin gathers them, changed in place.
        url: the page's address among them.
        home: id of the page's title, whose section carries no fragment.
        words: heading id -> words.

    Returns:
        The ids that no section of the page has.
    """
    sections = {}
    for entry in entries:
        address, _, fragment = str(entry["location"]).partition("#")
        if address == url:
            sections[fragment or home] = entry
    for key in words.keys() & sections.keys():
        sections[key]["tags"] = list(words[key])
    return [key for key in words if key not in sections]
