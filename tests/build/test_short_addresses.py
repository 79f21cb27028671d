"""Every published id has a short address that says in both languages where it leads."""

import re
from pathlib import Path
from urllib.parse import urldefrag

from selectolax.lexbor import LexborHTMLParser as Document

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
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}


def short_pages(documents: dict[str, Document]) -> dict[str, Document]:
    return {name.split("/")[1]: page for name, page in documents.items() if name[:2] == "s/"}


def lang(page: Document) -> str:
    return str(page.css_first("html").attributes["lang"])


def meta(page: Document, key: str) -> list[str]:
    found = page.css(f'meta[name="{key}"], meta[property="{key}"], meta[http-equiv="{key}"]')
    return [str(tag.attributes["content"]) for tag in found]


def test_each_id_has_its_page(documents: dict[str, Document], root: Path) -> None:
    assert sorted(short_pages(documents)) == sorted(read_registry(root))


def test_each_leads_to_the_same_place_in_both_languages(
    documents: dict[str, Document], ids: dict[str, list[str]], built_site: Path
) -> None:
    for key, page in short_pages(documents).items():
        here = built_site / "s" / key
        places = {}
        for link in page.css("a[href]"):
            path, fragment = urldefrag(str(link.attributes["href"]))
            file = (here / path).resolve() / "index.html"
            name = file.relative_to(built_site.resolve()).as_posix()
            assert name in documents, (key, name)
            assert not fragment or fragment in ids[name], (key, name)
            language = str(link.attributes["hreflang"])
            assert lang(documents[name]) == language, key
            places[language] = (name.removeprefix("en/"), fragment)
        assert sorted(places) == ["en", "zh"], key
        assert places["zh"] == places["en"], key


def test_the_preview_says_the_place_in_both_languages(
    documents: dict[str, Document], built_site: Path
) -> None:
    for key, page in short_pages(documents).items():
        title = page.css_first("title").text()
        chinese, english = title.split(" | ")
        assert all(re.fullmatch(r"\S.* · .*\S", part) for part in (chinese, english)), title
        assert meta(page, "og:title") == [title], key
        assert meta(page, "og:url") == [f"{SITE_URL}s/{key}/"], key
        assert meta(page, "og:image") == [], key
        assert meta(page, "og:description") == meta(page, "description"), key
        assert len(meta(page, "description")[0]) > 10, key
        assert meta(page, "robots") == ["noindex"], key
        (link,) = page.css('link[rel="canonical"]')
        path = str(link.attributes["href"]).removeprefix(SITE_URL)
        assert (built_site / path / "index.html").is_file(), key


def test_nothing_leads_on_by_itself_without_scripts(documents: dict[str, Document]) -> None:
    for key, page in short_pages(documents).items():
        assert meta(page, "refresh") == [], key
        assert [script.text() for script in page.css("script")] == [""], key
        (policy,) = meta(page, "Content-Security-Policy")
        assert dict(part.split(" ", 1) for part in policy.split("; ")) == POLICY, key


def test_search_engines_are_not_told(built_site: Path) -> None:
    assert "/s/" not in (built_site / "sitemap.xml").read_text(encoding="utf-8")


def test_each_link_for_sharing_has_one(documents: dict[str, Document]) -> None:
    known = set(short_pages(documents)) | LOCAL_IDS
    missing = [
        (name, link.attributes["href"])
        for name, page in documents.items()
        for link in page.css("a.headerlink, a.copy-link")
        if str(link.attributes["href"]).removeprefix("#") not in known
    ]
    assert missing == []
