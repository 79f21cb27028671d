"""Checks of the pages' own shortcodes, so that a writer need not build to find a slip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.blocks import BLOCKS
from knowledge_base.checks.companions import check_sections
from knowledge_base.checks.references import shortcode_fault
from knowledge_base.core.inline import INLINE_NAMES
from knowledge_base.core.problems import Problem, near
from knowledge_base.core.shortcode_syntax import leftover

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page
    from knowledge_base.core.shortcode_syntax import Shortcode


def check_blocks(pages: Iterable[Page], content: Content) -> list[Problem]:
    """Return the block shortcodes that show nothing: whole guides are missing behind them."""
    return [
        Problem(page.file, code.line, f"'[[{code.key}]]': {fault[0]}", fault[1])
        for page in pages
        for code in page.shortcodes
        if code.name not in INLINE_NAMES and (fault := _block_fault(content, code))
    ]


def check_pages(
    pages: Iterable[Page], content: Content, anchors: Mapping[str, Anchor]
) -> list[Problem]:
    """Return every inline shortcode of a page that is misspelt, or names nothing we have."""
    return [problem for page in pages for problem in _check(page, content, anchors)]


def _check(page: Page, content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    slip = leftover(page.prose)
    if slip:
        yield Problem(page.file, slip, "'[[' opens no shortcode", "check its spelling")
    for code in page.shortcodes:
        if code.name in INLINE_NAMES and (fault := shortcode_fault(content, anchors, code)):
            yield Problem(page.file, code.line, f"'[[{code.key}]]': {fault[0]}", fault[1])


def check_citing(pages: Iterable[Page], content: Content) -> Iterator[Problem]:
    """Yield articles that stand alone, and pages that cite and do not list their sources."""
    for page in pages:
        yield from check_sections(page, content.sources)
        names = {code.name for code in page.shortcodes}
        if "source" in names and "sources" not in names:
            cited = next(code for code in page.shortcodes if code.name == "source")
            message = "the page cites sources but has no [[sources]]"
            yield Problem(page.file, cited.line, message, "add it at the end of the page")


def _block_fault(content: Content, code: Shortcode) -> tuple[str, str] | None:
    """Return what is wrong with a block shortcode and what to do, or None."""
    block = BLOCKS.get(code.name)
    if block is None:
        return "there is no such shortcode", near(code.name, sorted({*BLOCKS, *INLINE_NAMES}))
    return block.fault(content, code.name, code.args)
