"""The file that the page's search reads, one for each language.

The theme's plugin cuts the pages into sections; its own index is not published. The page
looks for words in the text itself (overrides/widget/search/find.mjs), so this holds the text
and no index of terms.
"""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

import opencc

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Lists of sources stand on every page and answer no question; their own page has them all.
LEFT_OUT = "sources"
_BREAK = re.compile(r"</?(?:blockquote|br|d[dtl]|div|h\d|li|ol|p|pre|t[dhr]|table|ul)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
_HAN = range(0x4E00, 0xA000)


def address(lang: str) -> str:
    """Return where the file of a language lies, seen from the root of the site."""
    return f"search/{lang}.json"


def search_file(entries: Iterable[dict[str, Any]]) -> str:
    """Return the file of one language.

    Args:
        entries: its sections, as the theme's plugin gathers them: `location`, `title`, `text`
            (HTML) and, where a page names them, `tags` and `boost`.

    Returns:
        JSON: `pages` (address, title, weight), `sections` (number of the page, fragment,
        title, words with "|" between, text) and `fold` (traditional characters, and the
        simplified ones of the texts that stand for them).
    """
    pages: dict[str, list[Any]] = {}
    sections = []
    for entry in entries:
        page, _, fragment = entry["location"].partition("#")
        if fragment == LEFT_OUT:
            continue
        title, text = plain(entry["title"]), plain(entry["text"])
        # A page begins with the section that has its title.
        pages.setdefault(page, [page, title, entry.get("boost", 1)])
        words = "|".join(entry.get("tags", []))
        sections.append([list(pages).index(page), fragment, title, words, text])
    data = {
        "pages": list(pages.values()),
        "sections": sections,
        "fold": traditional("".join("".join(section[2:]) for section in sections)),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def plain(text: str) -> str:
    """Return the words of a piece of HTML on one line."""
    apart = _BREAK.sub(" ", text)
    return " ".join(html.unescape(_TAG.sub("", apart)).split())


def traditional(text: str) -> tuple[str, str]:
    """Return the traditional characters that stand for those of a text, and what they stand for.

    A reader in Hong Kong or abroad may type them. The conversion is OpenCC's, character by
    character.
    """
    every = [chr(code) for code in _HAN]
    simple = opencc.OpenCC("t2s").convert("\n".join(every)).split("\n")
    used = set(text)
    pairs = [
        (one, other)
        for one, other in zip(every, simple, strict=True)
        if one != other and other in used
    ]
    return "".join(one for one, _ in pairs), "".join(other for _, other in pairs)
