"""Pages that nothing leads to (`not_in_nav` in mkdocs.yml): for whoever knows their address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_ENTRY = re.compile(r"\s*<url>\s*<loc>(?P<address>[^<]*)</loc>.*?</url>", re.DOTALL)
# main.html writes it.
_MARK = '<meta name="robots" content="noindex">'


def is_unlisted(page: Path) -> bool:
    """Tell whether a built page asks search engines to leave it out."""
    return _MARK in page.read_text(encoding="utf-8")


def without_pages(sitemap: str, urls: Collection[str]) -> str:
    """Return a sitemap without some pages.

    Args:
        sitemap: as built.
        urls: addresses of the pages, seen from the root of their language.
    """
    ends = tuple(f"/{url}" for url in urls)
    return _ENTRY.sub(
        lambda entry: "" if ends and entry["address"].endswith(ends) else entry[0], sitemap
    )
