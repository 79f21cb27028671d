"""The Markdown pages of docs/zh and docs/en, read as structure: headings and shortcodes."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.model import LANGUAGES
from knowledge_base.shortcode_syntax import Shortcode, find_shortcodes

if TYPE_CHECKING:
    from pathlib import Path

_HEADING = re.compile(r"^(?P<level>#{1,6})\s+(?P<title>.*?)\s*(?:\{\s*#(?P<id>[\w-]+)[^}]*\})?\s*$")
_FENCE = re.compile(r"^\s*(```|~~~)")
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")


@dataclass(frozen=True)
class Heading:
    """A heading as written; `id` is None when the writer forgot the explicit id."""

    level: int
    title: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Page:
    """One page of one language.

    Attributes:
        file: path relative to the project root.
        path: path relative to the language's folder; the same in both languages.
        prose: the text with fenced code blanked out, line for line.
    """

    file: str
    path: str
    lang: str
    text: str
    prose: str
    headings: tuple[Heading, ...]
    shortcodes: tuple[Shortcode, ...]
    links: tuple[str, ...]

    @property
    def url(self) -> str:
        """Return the page's address relative to its language's root, "" for the home page."""
        return page_url(self.path)


def page_url(path: str) -> str:
    """Return the directory-style address of a page path such as `guides/court.md`."""
    stem = path.removesuffix(".md")
    if stem == "index":
        return ""
    return stem.removesuffix("/index") + "/"


def relative_url(target: str, start: str) -> str:
    """Return the address of page path `target` as seen from page path `start`."""
    here = page_url(start) or "./"
    there = page_url(target) or "./"
    url = posixpath.relpath(there, here)
    return url if url == "." else f"{url}/"


def read_pages(root: Path) -> list[Page]:
    """Read every page of both languages, in path order."""
    return [
        read_page(path, lang, root)
        for lang in LANGUAGES
        for path in sorted((root / "docs" / lang).rglob("*.md"))
    ]


def read_page(path: Path, lang: str, root: Path) -> Page:
    """Read one page below docs/<lang>."""
    text = path.read_text(encoding="utf-8")
    prose = _without_fences(text)
    headings = tuple(
        Heading(len(match["level"]), match["title"], match["id"], number)
        for number, line in enumerate(prose.splitlines(), start=1)
        if (match := _HEADING.match(line))
    )
    return Page(
        file=path.relative_to(root).as_posix(),
        path=path.relative_to(root / "docs" / lang).as_posix(),
        lang=lang,
        text=text,
        prose=prose,
        headings=headings,
        shortcodes=tuple(find_shortcodes(prose)),
        links=tuple(match["target"] for match in _LINK.finditer(prose)),
    )


def _without_fences(text: str) -> str:
    """Blank out fenced code, keeping the line numbers."""
    lines, fenced = [], False
    for line in text.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
            lines.append("")
        else:
            lines.append("" if fenced else line)
    return "\n".join(lines)
