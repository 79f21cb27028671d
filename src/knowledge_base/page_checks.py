"""Checks of the pages' own shortcodes, so that a writer need not build to find a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.blocks import BLOCKS
from knowledge_base.companions import check_sections
from knowledge_base.inline import INLINE_NAMES
from knowledge_base.problems import Problem
from knowledge_base.references import shortcode_fault
from knowledge_base.shortcode_syntax import leftover

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from knowledge_base.anchors import Anchor
    from knowledge_base.content import Content
    from knowledge_base.pages import Page
    from knowledge_base.shortcode_syntax import Shortcode


def check_pages(
    pages: Iterable[Page], content: Content, anchors: Mapping[str, Anchor]
) -> list[Problem]:
    """Return every shortcode of a page that is misspelt, or names nothing we have."""
    return [problem for page in pages for problem in _check(page, content, anchors)]


def _check(page: Page, content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    slip = leftover(page.prose)
    if slip:
        yield Problem(page.file, slip, "'[[' opens no shortcode", "check its spelling")
    for code in page.shortcodes:
        inline = code.name in INLINE_NAMES
        fault = shortcode_fault(content, anchors, code) if inline else _block_fault(content, code)
        if fault:
            yield Problem(page.file, code.line, f"'[[{code.key}]]': {fault}", "see docs/_data")
    yield from check_sections(page, content.sources)


def _block_fault(content: Content, code: Shortcode) -> str | None:
    if code.name not in BLOCKS:
        return f"unknown; known are {', '.join(sorted({*BLOCKS, *INLINE_NAMES}))}"
    records: dict[str, Mapping[str, object]] = {
        "guide": content.guides,
        "checklist": content.checklists,
        "letter": content.letters,
        "call-script": content.call_scripts,
    }
    if code.name not in records or (len(code.args) == 1 and code.args[0] in records[code.name]):
        return None
    return f"there is no such {code.name}"
