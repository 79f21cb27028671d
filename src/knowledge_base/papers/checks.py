"""Checks the overview of papers: every letter and every page of papers stands in it once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content

FOLDER = "papers/"
OVERVIEW = "papers/index.md"
_FILE = "docs/_data/papers.yml"


def check_paper_list(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield every paper that is missing from docs/_data/papers.yml, unknown or listed twice."""
    if not content.paper_list:
        # A site without the overview needs no list for it.
        return
    entries = [entry for group in content.paper_list.values() for entry in group.entries]
    pages = {
        anchor.id
        for anchor in anchors.values()
        if not anchor.fragment and anchor.page.startswith(FOLDER) and anchor.page != OVERVIEW
    }
    letters = [letter for entry in entries for letter in entry.letters]
    for message in (
        *_differences("page", [entry.page for entry in entries], pages),
        *_differences("letter", letters, content.letters),
    ):
        yield Problem(_FILE, 1, message)


def _differences(kind: str, listed: list[str], wanted: Iterable[str]) -> Iterator[str]:
    for key in sorted({*wanted} - {*listed}):
        yield f"{kind} '{key}' is not listed, so no reader finds it"
    for key in sorted({*listed} - {*wanted}):
        yield f"there is no {kind} '{key}' among the papers"
    for key in sorted({key for key in listed if listed.count(key) > 1}):
        yield f"{kind} '{key}' is listed twice"
