"""Every published id has a short address that says in both languages where it leads."""

import re
from pathlib import Path
from urllib.parse import urldefrag

from bs4 import BeautifulSoup

from knowledge_base.core.anchors import LOCAL_IDS
from knowledge_base.core.registry import read_registry

SITE_URL = "http://localhost:8000/"
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def short_pages(documents: dict[str, BeautifulSoup]) -> dict[str, BeautifulSoup]:
    return {name.split("/")[1]: page for name, page in documents.items() if name[:2] == "s/"}


def meta(page: BeautifulSoup, key: str) -> list[str]:
    found = page.select(f'meta[name="{key}"], meta[property="{key}"], meta[http-equiv="{key}"]')
    return [str(tag["content"]) for tag in found]


def test_each_id_has_its_page(documents: dict[str, BeautifulSoup], root: Path) -> None:
    assert sorted(short_pages(documents)) == sorted(read_registry(root))


def test_each_leads_to_the_same_place_in_both_languages(
    documents: dict[str, BeautifulSoup], built_site: Path
) -> None:
    for key, page in short_pages(documents).items():
        here = built_site / "s" / key
        places = {}
        for link in page.select("a[href]"):
            path, fragment = urldefrag(str(link["href"]))
            file = (here / path).resolve() / "index.html"
            name = file.relative_to(built_site.resolve()).as_posix()
            assert name in documents, (key, name)
            assert not fragment or documents[name].find(id=fragment), (key, name)
            assert documents[name].html["lang"] == link["hreflang"], key  # type: ignore[index]
            places[link["hreflang"]] = (name.removeprefix("en/"), fragment)
        assert sorted(places) == ["en", "zh"], key
        assert places["zh"] == places["en"], key


def test_the_preview_says_the_place_in_both_languages(
    documents: dict[str, BeautifulSoup], built_site: Path
) -> None:
    for key, page in short_pages(documents).items():
        title = page.title.get_text() if page.title else ""
        chinese, english = title.split(" | ")
        assert all(re.fullmatch(r"\S.* · .*\S", part) for part in (chinese, english)), title
        assert meta(page, "og:title") == [title], key
        assert meta(page, "og:url") == [f"{SITE_URL}s/{key}/"], key
        assert meta(page, "og:image") == [], key
        assert meta(page, "og:description") == meta(page, "description"), key
        assert len(meta(page, "description")[0]) > 10, key
        assert meta(page, "robots") == ["noindex"], key
        (link,) = page.select('link[rel="canonical"]')
        path = str(link["href"]).removeprefix(SITE_URL)
        assert (built_site / path / "index.html").is_file(), key


def test_nothing_leads_on_by_itself_without_scripts(documents: dict[str, BeautifulSoup]) -> None:
    for key, page in short_pages(documents).items():
        assert meta(page, "refresh") == [], key
        assert [script.get_text() for script in page.select("script")] == [""], key
        (policy,) = meta(page, "Content-Security-Policy")
        assert dict(part.split(" ", 1) for part in policy.split("; ")) == POLICY, key


def test_search_engines_are_not_told(built_site: Path) -> None:
    assert "/s/" not in (built_site / "sitemap.xml").read_text(encoding="utf-8")


def test_each_link_for_sharing_has_one(documents: dict[str, BeautifulSoup]) -> None:
    known = set(short_pages(documents)) | LOCAL_IDS
    missing = [
        (name, link["href"])
        for name, page in documents.items()
        for link in page.select("a.headerlink, a.copy-link")
        if str(link["href"]).removeprefix("#") not in known
    ]
    assert missing == []
