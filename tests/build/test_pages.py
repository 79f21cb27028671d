"""Both languages are built whole, in step, and say which language they are."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

SPECIAL = {"404.html"}


def languages(documents: dict[str, BeautifulSoup]) -> tuple[dict[str, BeautifulSoup], ...]:
    english = {
        name.removeprefix("en/"): page for name, page in documents.items() if name[:3] == "en/"
    }
    chinese = {
        name: page
        for name, page in documents.items()
        # Short addresses speak both languages at once.
        if not name.startswith(("en/", "s/")) and name not in SPECIAL
    }
    return chinese, english


def test_both_languages_have_the_same_pages(documents: dict[str, BeautifulSoup]) -> None:
    chinese, english = languages(documents)
    assert sorted(chinese) == sorted(english)


def test_pages_say_their_language(documents: dict[str, BeautifulSoup]) -> None:
    chinese, english = languages(documents)
    found = (
        {page.html["lang"] for page in chinese.values()},
        {page.html["lang"] for page in english.values()},
    )
    assert found == ({"zh"}, {"en"})


def test_pages_carry_the_same_ids_in_both_languages(documents: dict[str, BeautifulSoup]) -> None:
    chinese, english = languages(documents)
    for name, page in chinese.items():
        twins = (page, english[name])
        ids = [sorted(tag["id"] for tag in twin.select("article [id]")) for twin in twins]
        assert ids[0] == ids[1], name
        # In order as well where order means something: the glossary is sorted by word.
        headings = [
            [tag["id"] for tag in twin.select("article :is(h2, h3, h4)[id]")] for twin in twins
        ]
        assert headings[0] == headings[1], name


def test_no_id_stands_twice_on_a_page(documents: dict[str, BeautifulSoup]) -> None:
    for name, page in documents.items():
        ids = [tag["id"] for tag in page.select("[id]")]
        assert sorted(ids) == sorted(set(ids)), name


def test_every_page_has_title_and_description(documents: dict[str, BeautifulSoup]) -> None:
    for name, page in documents.items():
        if name in SPECIAL:
            continue
        description = page.select_one('meta[name="description"]')
        assert page.title, name
        assert description, name
        assert str(description["content"]).strip(), name
        assert len(page.select("h1")) == 1, name


def test_internal_links_lead_somewhere(
    documents: dict[str, BeautifulSoup], built_site: Path
) -> None:
    broken = []
    for name, page in documents.items():
        if name in SPECIAL:
            continue
        here = (built_site / name).parent
        for link in page.select("article a[href]"):
            target, _, fragment = str(link["href"]).partition("#")
            if ":" in target:
                continue
            path = (here / target).resolve() if target else (built_site / name).resolve()
            path = path / "index.html" if path.is_dir() else path
            if path.suffix != ".html":
                # A file of another kind, such as the feed.
                broken += [] if path.is_file() else [(name, link["href"])]
                continue
            key = path.relative_to(built_site.resolve()).as_posix()
            found = documents.get(key)
            if found is None or (fragment and not found.find(id=fragment)):
                broken.append((name, link["href"]))
    assert broken == []


@pytest.mark.parametrize("folder", ["_data", "_readme", "widget"])
def test_sources_are_not_published(built_site: Path, folder: str) -> None:
    assert not (built_site / folder).exists()
