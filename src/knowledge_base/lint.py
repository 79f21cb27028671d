"""Every check over docs/ in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.anchors import build_anchors
from knowledge_base.content import load_content
from knowledge_base.pages import read_pages
from knowledge_base.parity import check_parity
from knowledge_base.problems import ContentError, Problem
from knowledge_base.references import check_references

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path


def lint_content(root: Path, today: dt.date) -> list[Problem]:
    """Return every problem in docs/ under `root` as of `today`, in reading order."""
    pages = read_pages(root)
    problems = check_parity(pages)
    try:
        content = load_content(root)
    except ContentError as error:
        return sorted({*problems, *error.problems})
    anchors = build_anchors(content, pages, problems)
    problems += check_references(content, anchors, today)
    return sorted(set(problems))
