"""The whole curated site in memory: what the build, the lint and the tests share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.blocks import BLOCKS
from knowledge_base.checks.links import check_links, check_menu
from knowledge_base.checks.lists import check_lists
from knowledge_base.checks.markup import check_markup
from knowledge_base.checks.never_folded import check_kept_pairs
from knowledge_base.checks.pages import check_blocks, check_citing, check_pages
from knowledge_base.checks.parity import check_parity, check_twins
from knowledge_base.checks.references import check_references
from knowledge_base.checks.search_words import check_words
from knowledge_base.checks.stray_files import check_stray_files
from knowledge_base.core.anchors import Anchor, build_anchors
from knowledge_base.core.content import Content, load_content
from knowledge_base.core.pages import Page, read_pages
from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.registry import read_registry
from knowledge_base.core.remembering import remember_last
from knowledge_base.core.text_source import content_files
from knowledge_base.core.view import ViewContext
from knowledge_base.gallery.checks import check_examples
from knowledge_base.site.expand import Expander

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from pathlib import Path

TEMPLATES = "overrides/widget"


@dataclass(frozen=True)
class Site:
    """Checked content, the pages of both languages, and where every id lives."""

    root: Path
    content: Content
    pages: tuple[Page, ...]
    anchors: dict[str, Anchor]

    def expander(self, today: dt.date) -> Expander:
        """Return what expands this site's pages as of `today`."""
        folder = self.root / TEMPLATES
        texts = {path: path.read_bytes() for path in content_files(folder, "**/*.html")}
        return _expander(self.content, self.anchors, today, folder, texts)


@remember_last
def _expander(
    content: Content,
    anchors: dict[str, Anchor],
    today: dt.date,
    folder: Path,
    _texts: Mapping[Path, bytes],
) -> Expander:
    return Expander(ViewContext(content, anchors, today), folder)


def load_site(root: Path, today: dt.date) -> Site:
    """Load docs/ under `root` and check everything a build relies on.

    Args:
        root: project root.
        today: date of the build; a figure past its validity on it is an error.

    Raises:
        ContentError: with every fatal problem found.
    """
    site, problems = check_site(root, today)
    fatal = [problem for problem in problems if problem.fatal]
    if fatal or site is None:
        raise ContentError(fatal)
    return site


def check_site(root: Path, today: dt.date) -> tuple[Site | None, list[Problem]]:
    """Load docs/ under `root`; return it with everything that is wrong, fatal or not.

    In stages: where a guide is not shown for a slip in its name, sixty links to it are
    not at fault. No site comes back from a stage that leaves the next nothing to stand on.

    Args:
        root: project root.
        today: date against which dated records are held.
    """
    problems: list[Problem] = []
    try:
        pages = tuple(read_pages(root))
    except ContentError as error:
        problems += error.problems
    try:
        content = load_content(root)
        frozen = read_registry(root)
        problems += check_stray_files(root, {file.name for file in content.files})
    except ContentError as error:
        problems += error.problems
    if problems:
        return None, problems
    problems += check_twins(pages)
    problems += check_kept_pairs(content)
    problems += check_blocks(pages, content)
    if problems:
        return None, problems
    anchors = build_anchors(content, BLOCKS, pages, problems)
    slips = check_pages(pages, content, anchors)
    problems += slips
    problems += check_parity(pages, {slip.file for slip in slips}, frozen)
    problems += check_references(content, anchors, today)
    problems += check_words(pages, content)
    problems += check_citing(pages, content)
    problems += check_links(root, content, pages, anchors)
    problems += check_menu(root, pages)
    problems += check_examples(content, pages)
    problems += check_markup(content, pages)
    problems += check_lists(content, pages)
    return Site(root, content, pages, anchors), problems
