"""The words a reader may type, each beside the heading that answers it.

A page names them in its front matter, `words: {heading-id: [word, …]}`; the page's own
id stands for what the page as a whole answers. The theme's index knows words of whole
pages only (`tags`), so they are put into its entries here, section by section.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge_base.core.anchors import headings_on
from knowledge_base.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page

WORDS = "words"
# The most common Han characters, in the order of GB 2312 level one: rows 16 to 55.
_ROWS = range(0xB0, 0xD8)
_COLUMNS = range(0xA1, 0xFF)
_ONE_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
_FORM = "write `words: {heading-id: [word, word]}`"


def check_words(pages: Iterable[Page], content: Content) -> list[Problem]:
    """Return every search word that names no heading of its page, two, or is a fragment."""
    return [problem for page in pages for problem in _check(page, headings_on(content, page))]


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
    """Put a page's words into the search index: all at the page, each at its heading.

    The page itself carries every word, or a question whose words stand under several
    headings would find a page that answers all of them behind one that answers a single.

    Args:
        entries: entries of the theme's index, changed in place.
        url: the page's address in the index.
        home: id of the page's title, whose section carries no fragment.
        words: heading id -> words.

    Returns:
        The ids that no section of the page has.
    """
    sections = {}
    for entry in entries:
        address, _, fragment = str(entry["location"]).partition("#")
        if address == url:
            sections[fragment] = entry
    whole = [word for given in words.values() for word in given]
    for fragment, entry in sections.items():
        given = words.get(fragment, []) if fragment else whole
        if given:
            entry["tags"] = list(given)
    return [key for key in words if key != home and key not in sections]


def common_characters() -> str:
    """Return the 3,755 characters of GB 2312 level one, apart from each other.

    The page cuts a Chinese question by the terms of the index, and finds nothing at all
    when a single character is none of them. A field that no question searches holds these.
    """
    found = (
        bytes((row, column)).decode("gb2312", errors="ignore")
        for row in _ROWS
        for column in _COLUMNS
    )
    return " ".join(character for character in found if character)
