"""Both languages are built whole, in step, and say which language they are."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as Document

SPECIAL = {"404.html"}


def languages(documents: dict[str, Document]) -> tuple[dict[str, Document], ...]:
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


def test_both_languages_have_the_same_pages(documents: dict[str, Document]) -> None:
    chinese, english = languages(documents)
    assert sorted(chinese) == sorted(english)


def test_pages_say_their_language(documents: dict[str, Document]) -> None:
    chinese, english = languages(documents)
    found = (
        {page.css_first("html").attributes["lang"] for page in chinese.values()},
        {page.css_first("html").attributes["lang"] for page in english.values()},
    )
    assert found == ({"zh"}, {"en"})


def test_pages_carry_the_same_ids_in_both_languages(documents: dict[str, Document]) -> None:
    chinese, english = languages(documents)
    for name, page in chinese.items():
        twins = (page, english[name])
        found = [sorted(str(tag.id) for tag in twin.css("article [id]")) for twin in twins]
        assert found[0] == found[1], name
        # In order as well where order means something: the glossary is sorted by word.
        headings = [[tag.id for tag in twin.css("article :is(h2, h3, h4)[id]")] for twin in twins]
        assert headings[0] == headings[1], name


def test_no_id_stands_twice_on_a_page(ids: dict[str, list[str]]) -> None:
    for name, found in ids.items():
        assert sorted(found) == sorted(set(found)), name


def test_every_page_has_title_and_description(documents: dict[str, Document]) -> None:
    for name, page in documents.items():
        if name in SPECIAL:
            continue
        description = page.css_first('meta[name="description"]')
        assert page.css_first("title").text(), name
        assert str(description.attributes["content"]).strip(), name
        assert len(page.css("h1")) == 1, name


def test_internal_links_lead_somewhere(
    documents: dict[str, Document], ids: dict[str, list[str]], built_site: Path
) -> None:
    broken = []
    for name, page in documents.items():
        if name in SPECIAL:
            continue
        here = (built_site / name).parent
        for link in page.css("article a[href]"):
            target, _, fragment = str(link.attributes["href"]).partition("#")
            if ":" in target:
                continue
            path = (here / target).resolve() if target else (built_site / name).resolve()
            path = path / "index.html" if path.is_dir() else path
            if path.suffix != ".html":
                # A file of another kind, such as the feed.
                broken += [] if path.is_file() else [(name, link.attributes["href"])]
                continue
            key = path.relative_to(built_site.resolve()).as_posix()
            if key not in ids or (fragment and fragment not in ids[key]):
                broken.append((name, link.attributes["href"]))
    assert broken == []


@pytest.mark.parametrize("folder", ["_data", "_readme", "widget"])
def test_sources_are_not_published(built_site: Path, folder: str) -> None:
    assert not (built_site / folder).exists()
