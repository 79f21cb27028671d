"""The whole curated site in memory: what the build, the lint and the tests share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.anchors import Anchor, build_anchors
from knowledge_base.content import Content, load_content
from knowledge_base.expand import Expander
from knowledge_base.pages import Page, read_pages
from knowledge_base.problems import ContentError, Problem
from knowledge_base.references import check_references
from knowledge_base.search_words import check_words
from knowledge_base.view import ViewContext

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

TEMPLATES = "overrides/shortcodes"


@dataclass(frozen=True)
class Site:
    """Checked content, the pages of both languages, and where every id lives."""

    root: Path
    content: Content
    pages: tuple[Page, ...]
    anchors: dict[str, Anchor]

    def expander(self, today: dt.date) -> Expander:
        """Return what expands this site's pages as of `today`."""
        return Expander(ViewContext(self.content, self.anchors, today), self.root / TEMPLATES)


def load_site(root: Path, today: dt.date) -> Site:
    """Load docs/ under `root` and check everything a build relies on.

    Args:
        root: project root.
        today: date of the build; a figure past its validity on it is an error.

    Raises:
        ContentError: with every fatal problem found.
    """
    content = load_content(root)
    pages = tuple(read_pages(root))
    problems: list[Problem] = []
    anchors = build_anchors(content, pages, problems)
    problems += check_references(content, anchors, today)
    problems += check_words(pages, content)
    fatal = [problem for problem in problems if problem.fatal]
    if fatal:
        raise ContentError(fatal)
    return Site(root, content, pages, anchors)
