"""Which builds were shown when, and what of them has to stay: the rules alone, no files."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

#: So many builds can be gone back to.
BUILDS_KEPT = 3
#: A page that stays open asks for its build's files as late as this.
OPEN_PAGE = dt.timedelta(days=30)


@dataclass(frozen=True)
class Shown:
    """A build that became what readers get.

    Attributes:
        build: its number.
        since: when it did.
        folders: the content-hashed folders that its pages name, seen from the site's root.
    """

    build: int
    since: dt.datetime
    folders: tuple[str, ...]


def kept_builds(history: Sequence[Shown]) -> list[int]:
    """Return the builds shown last, the current one first.

    Args:
        history: what was shown, in order.
    """
    return list(dict.fromkeys(shown.build for shown in reversed(history)))[:BUILDS_KEPT]


def kept_folders(history: Sequence[Shown], now: dt.datetime) -> set[str]:
    """Return the hashed folders that a page may still ask for.

    Those of the builds that one can go back to, and of every build that was still shown
    within the time for which pages stay open.

    Args:
        history: what was shown, in order.
        now: the present time.
    """
    builds = kept_builds(history)
    ends = [*(shown.since for shown in history[1:]), now]
    return {
        folder
        for shown, end in zip(history, ends, strict=True)
        if shown.build in builds or now - end < OPEN_PAGE
        for folder in shown.folders
    }


def before(history: Sequence[Shown]) -> int | None:
    """Return the build to go back to: the last one shown that is older than the current one.

    Whatever was given up by going back before is so passed over.

    Args:
        history: what was shown, in order.
    """
    kept = kept_builds(history)
    older = (each.build for each in reversed(history) if each.build < history[-1].build)
    return next((build for build in older if build in kept), None) if history else None
