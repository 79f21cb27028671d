"""No page, style or script may reach another host: one foreign host can close the site."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser as Document

LOADS = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}
# Link relations that name an address without fetching it.
NAMES_ONLY = {"canonical", "alternate", "prev", "next"}
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?(https?:)?//", re.IGNORECASE)


def test_pages_load_nothing_foreign(documents: dict[str, Document]) -> None:
    foreign = [
        (name, tag.attributes[attribute])
        for name, page in documents.items()
        for kind, attribute in LOADS.items()
        for tag in page.css(f"{kind}[{attribute}]")
        if re.match(r"(https?:)?//", str(tag.attributes[attribute]))
        and not NAMES_ONLY & set((tag.attributes.get("rel") or "").split())
    ]
    assert foreign == []


def test_styles_load_nothing_foreign(built_site: Path) -> None:
    styles = [path for path in built_site.rglob("*.css") if CSS_ADDRESS.search(path.read_text())]
    assert styles == []


def test_no_page_carries_inline_styles(documents: dict[str, Document]) -> None:
    styled = [
        (name, str(tag.html)[:80])
        for name, page in documents.items()
        for tag in page.css("[style], style")
    ]
    assert styled == []


def test_every_page_is_locked_first(documents: dict[str, Document]) -> None:
    for name, page in documents.items():
        second = page.css("head *")[1]
        assert second.attributes.get("http-equiv") == "Content-Security-Policy", name
