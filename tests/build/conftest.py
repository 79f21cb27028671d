"""The built site, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="session")
def documents(built_site: Path) -> dict[str, BeautifulSoup]:
    """Every HTML file of the site by its path, parsed."""
    return {
        path.relative_to(built_site).as_posix(): BeautifulSoup(
            path.read_text(encoding="utf-8"), "lxml"
        )
        for path in sorted(built_site.rglob("*.html"))
    }
