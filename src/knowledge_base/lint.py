"""Every check over docs/ in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.anchors import build_anchors
from knowledge_base.content import load_content
from knowledge_base.coverage import check_coverage
from knowledge_base.language import check_language
from knowledge_base.page_checks import check_pages
from knowledge_base.pages import read_pages
from knowledge_base.parity import check_parity
from knowledge_base.problems import ContentError, Problem
from knowledge_base.references import check_references
from knowledge_base.registry import add_to_registry, check_registry
from knowledge_base.search_words import check_words
from knowledge_base.style_model import read_style

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


def lint_content(root: Path, today: dt.date, *, fix: bool = False) -> list[Problem]:
    """Return every problem in docs/ under `root`, in reading order.

    Args:
        root: project root.
        today: date against which dated records are held.
        fix: freeze new ids first (the one thing that can be mended by itself).
    """
    pages = read_pages(root)
    problems = check_parity(pages)
    try:
        content = load_content(root)
        style = read_style(root)
    except ContentError as error:
        return sorted({*problems, *error.problems})
    anchors = build_anchors(content, pages, problems)
    if fix:
        add_to_registry(root, anchors)
    problems += check_references(content, anchors, today)
    problems += check_pages(pages, content, anchors)
    problems += check_words(pages, content)
    problems += check_language(content, {page.file: page for page in pages}, style)
    problems += check_registry(root, anchors)
    problems += check_coverage(root, anchors)
    return sorted(set(problems))
