"""No page, style or script may reach another host: one foreign host can close the site."""

import re
from pathlib import Path

from bs4 import BeautifulSoup

LOADS = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
# Link relations that name an address without fetching it.
NAMES_ONLY = {"canonical", "alternate", "prev", "next"}
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?(https?:)?//", re.IGNORECASE)


def test_pages_load_nothing_foreign(documents: dict[str, BeautifulSoup]) -> None:
    foreign = [
        (name, tag.get(attribute))
        for name, page in documents.items()
        for kind, attribute in LOADS.items()
        for tag in page.find_all(kind)
        if re.match(r"(https?:)?//", str(tag.get(attribute) or ""))
        and not NAMES_ONLY & set(tag.get("rel") or ())
    ]
    assert foreign == []


def test_styles_load_nothing_foreign(built_site: Path) -> None:
    styles = [path for path in built_site.rglob("*.css") if CSS_ADDRESS.search(path.read_text())]
    assert styles == []


def test_no_page_carries_inline_styles(documents: dict[str, BeautifulSoup]) -> None:
    styled = [
        (name, str(tag)[:80])
        for name, page in documents.items()
        for tag in page.select("[style], style")
    ]
    assert styled == []


def test_every_page_is_locked_first(documents: dict[str, BeautifulSoup]) -> None:
    for name, page in documents.items():
        tags = list(page.head.find_all(True)) if page.head else []
        assert tags[1].get("http-equiv") == "Content-Security-Policy", name
