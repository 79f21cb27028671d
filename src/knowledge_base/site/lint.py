"""Every check over docs/ in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.checks.confirmed import CONFIRMED, add_new_pairs, check_confirmed, confirm
from knowledge_base.checks.coverage import check_coverage
from knowledge_base.checks.language import check_language
from knowledge_base.checks.never_folded import check_kept_words
from knowledge_base.checks.style import read_style
from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.registry import add_to_registry, check_registry
from knowledge_base.site.whole import check_site

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection
    from pathlib import Path


def lint_content(root: Path, today: dt.date, *, fix: bool = False) -> list[Problem]:
    """Return every problem in docs/ under `root`, in reading order.

    Args:
        root: project root.
        today: date against which dated records are held.
        fix: freeze new ids and note new pairs first (what can be mended by itself).
    """
    site, problems = check_site(root, today)
    if site is None:
        return sorted(set(problems))
    sound = not any(problem.fatal for problem in problems)
    try:
        style = read_style(root)
        problems += check_kept_words(site.content, style)
        problems += check_language(site.content, {page.file: page for page in site.pages}, style)
        if sound:
            # Not before: an id that is missing by a slip has not vanished, and none is frozen.
            if fix:
                add_to_registry(root, site.anchors)
                add_new_pairs(root, site.content, site.pages)
            problems += check_registry(root, site.anchors)
            problems += check_coverage(root, site.anchors)
            problems += check_confirmed(root, site.content, site.pages)
    except ContentError as error:
        problems += error.problems
    return sorted(set(problems))


def confirm_pairs(root: Path, today: dt.date, names: Collection[str]) -> list[Problem]:
    """Note that somebody read pairs of texts side by side; return why that cannot be, if so.

    Args:
        root: project root.
        today: as for `lint_content`.
        names: ids, files of docs/_data, or `all` (see `knowledge_base.checks.confirmed`).
    """
    site, problems = check_site(root, today)
    if site is None:
        return sorted(set(problems))
    unknown = confirm(root, site.content, site.pages, names)
    fix = "the warnings of scripts/lint name the ids"
    return [Problem(CONFIRMED, 0, f"there is no pair '{name}'", fix) for name in unknown]
