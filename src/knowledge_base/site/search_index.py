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

from knowledge_base.schema.records import LANGUAGES

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


def search_files(entries: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Return the files by their address.

    Args:
        entries: the sections of all pages, as the theme's plugin gathers them: `location`,
            `title`, `text` (HTML) and, where a page names them, `tags` and `boost`.

    Returns:
        JSON: `pages` (address, title, weight), `sections` (number of the page, fragment,
        title, words with "|" between, text) and `fold` (traditional characters, and the
        simplified ones of the texts that stand for them).
    """
    kept = [entry for entry in entries if entry["location"].partition("#")[2] != LEFT_OUT]
    files = {}
    for lang in LANGUAGES:
        own = [entry for entry in kept if _language(entry["location"]) == lang]
        pages = {
            entry["location"]: (
                at,
                [entry["location"], plain(entry["title"]), entry.get("boost", 1)],
            )
            for at, entry in enumerate(entry for entry in own if "#" not in entry["location"])
        }
        sections = []
        for entry in own:
            page, _, fragment = entry["location"].partition("#")
            words = "|".join(entry.get("tags", []))
            title, text = plain(entry["title"]), plain(entry["text"])
            sections.append([pages[page][0], fragment, title, words, text])
        data = {
            "pages": [page for _, page in pages.values()],
            "sections": sections,
            "fold": traditional("".join("".join(section[2:]) for section in sections)),
        }
        files[address(lang)] = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return files


def _language(location: str) -> str:
    first = location.partition("/")[0]
    return first if first in LANGUAGES else LANGUAGES[0]


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
