"""The feed of changes: what a feed reader is given, whole."""

from xml.etree import ElementTree as ET

import pytest

from knowledge_base.site.feed import feed
from knowledge_base.site.whole import Site

A = "{http://www.w3.org/2005/Atom}"
URL = "https://example.org/guide/"


def _entries(text: str) -> list[dict[str, str]]:
    return [
        {
            "id": entry.findtext(f"{A}id", ""),
            "title": entry.findtext(f"{A}title", ""),
            "updated": entry.findtext(f"{A}updated", ""),
            "href": entry.find(f"{A}link").get("href", ""),  # type: ignore[union-attr]
        }
        for entry in ET.fromstring(text).iter(f"{A}entry")
    ]


@pytest.mark.parametrize(("lang", "prefix"), [("zh", ""), ("en", "en/")])
def test_every_change_is_an_entry_that_leads_to_its_day(site: Site, lang: str, prefix: str) -> None:
    entries = _entries(feed(site.content, site.anchors, lang, URL, prefix))
    changes = site.content.news.changes
    assert [(entry["title"], entry["updated"], entry["href"]) for entry in entries] == [
        (
            change.title[lang],
            f"{change.date}T00:00:00Z",
            f"{URL}{prefix}about/changes/#changes-{change.date}",
        )
        for change in changes
    ]
    assert len({entry["id"] for entry in entries}) == len(changes)


def test_an_entry_keeps_its_name_when_the_site_moves(site: Site) -> None:
    here = _entries(feed(site.content, site.anchors, "zh", URL, ""))
    there = _entries(feed(site.content, site.anchors, "zh", "https://example.net/", ""))
    assert [entry["id"] for entry in here] == [entry["id"] for entry in there]


def test_the_feed_names_itself_and_its_page(site: Site) -> None:
    root = ET.fromstring(feed(site.content, site.anchors, "en", URL, "en/"))
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{A}link")}
    assert links == {
        "self": f"{URL}en/changes.atom",
        "alternate": f"{URL}en/about/changes/",
    }
    assert root.findtext(f"{A}updated") == f"{site.content.news.changes[0].date}T00:00:00Z"
