"""The built site, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Document

Documents = dict[str, Document]


@pytest.fixture(scope="session")
def documents(built_site: Path) -> Documents:
    """Every HTML file of the site by its path, parsed."""
    return {
        path.relative_to(built_site).as_posix(): Document(path.read_text(encoding="utf-8"))
        for path in sorted(built_site.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def ids(documents: Documents) -> dict[str, list[str]]:
    """The ids on each page, in their order."""
    return {
        name: [str(tag.attributes["id"]) for tag in page.css("[id]")]
        for name, page in documents.items()
    }
