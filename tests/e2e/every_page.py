"""All pages of the site, and which of them a test looks at in which setting."""

from __future__ import annotations

from itertools import product
from pathlib import Path

from browsing import DESK, PHONE

SETTINGS = list(product(["zh", "en"], [PHONE, DESK], ["light", "dark"]))
NAMES = [f"{lang}-{screen['width']}-{scheme}" for lang, screen, scheme in SETTINGS]
# Short addresses only lead on; the page of components is looked at part by part (test_components).
ELSEWHERE = {"s", "en", "about/components"}


def paths(site: Path) -> list[str]:
    """Every page that both languages have, as a reader opens it."""
    found = (path.parent.relative_to(site) for path in site.rglob("index.html"))
    return sorted(
        "" if path == Path() else f"{path.as_posix()}/"
        for path in found
        if path.as_posix() not in ELSEWHERE and (not path.parts or path.parts[0] not in ELSEWHERE)
    )


def turns(every: list[str], setting: int, *, all_of_them: bool) -> list[str]:
    """The pages of a setting: each page has its turn in one of them, unless all are wanted."""
    return every if all_of_them else every[setting :: len(SETTINGS)]
