"""The Markdown pages of docs/zh and docs/en, read as structure: headings and shortcodes."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.core.front_matter import FrontMatter, read_front_matter
from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.shortcode_syntax import Shortcode, find_shortcodes
from knowledge_base.core.text_source import content_files, read_text
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path

_HEADING = re.compile(r"^(?P<level>#{1,6})\s+(?P<title>.*?)\s*(?:\{\s*#(?P<id>[\w-]+)[^}]*\})?\s*$")
_FENCE = re.compile(r"^\s*(```|~~~)")
# A link or picture, a link's address written below the text, or one in HTML.
_LINK = re.compile(
    r"""\]\(\s*<?(?P<inline>[^)\s>]+)|^[ ]{0,3}\[[^\]]+\]:\s*<?(?P<below>[^\s>]+)"""
    r"""|<[a-z][^>]*\s(?:href|src)\s*=\s*["']?(?P<html>[^"'\s>]+)""",
    re.MULTILINE,
)
_CODE_SPAN = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")


@dataclass(frozen=True)
class Heading:
    """A heading as written; `id` is None when the writer forgot the explicit id."""

    level: int
    title: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """An address as written, and its line."""

    target: str
    line: int


@dataclass(frozen=True)
class Page:
    """One page of one language.

    Attributes:
        file: path relative to the project root.
        path: path relative to the language's folder; the same in both languages.
        prose: the text with front matter and code blanked out, line for line.
    """

    file: str
    path: str
    lang: str
    text: str
    prose: str
    headings: tuple[Heading, ...]
    shortcodes: tuple[Shortcode, ...]
    links: tuple[Link, ...]
    front: FrontMatter

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
    """Read every page of both languages, in path order.

    Raises:
        ContentError: with what is wrong in any of them (see `read_page`).
    """
    pages: list[Page] = []
    problems: list[Problem] = []
    for lang in LANGUAGES:
        for path in content_files(root / "docs" / lang, "**/*.md"):
            try:
                pages.append(read_page(path, lang, root))
            except ContentError as error:
                problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    return pages


def read_page(path: Path, lang: str, root: Path) -> Page:
    """Read one page below docs/<lang>.

    Raises:
        ContentError: it cannot be read as text, or its front matter has faults.
    """
    file = path.relative_to(root).as_posix()
    text = read_text(path, root)
    front = read_front_matter(text, file)
    prose = _prose(text, front.lines)
    headings = tuple(
        Heading(len(match["level"]), match["title"], match["id"], number)
        for number, line in enumerate(prose.splitlines(), start=1)
        if (match := _HEADING.match(line))
    )
    return Page(
        file=file,
        path=path.relative_to(root / "docs" / lang).as_posix(),
        lang=lang,
        text=text,
        prose=prose,
        headings=headings,
        shortcodes=tuple(find_shortcodes(prose)),
        links=tuple(find_links(prose)),
        front=front,
    )


def find_links(text: str) -> list[Link]:
    """Return every address that a Markdown text leads to or shows, with its line."""
    return [
        Link(
            match[match.lastgroup or ""],
            text.count("\n", 0, match.start(match.lastgroup or "")) + 1,
        )
        for match in _LINK.finditer(text)
    ]


def _prose(text: str, skipped: int) -> str:
    """Blank out front matter, fenced code and code in a line, keeping the line numbers."""
    lines, fenced = [""] * skipped, False
    for line in text.splitlines()[skipped:]:
        if _FENCE.match(line):
            fenced = not fenced
            lines.append("")
        else:
            lines.append("" if fenced else _CODE_SPAN.sub(lambda code: " " * len(code[0]), line))
    return "\n".join(lines)
