"""Where short addresses lead, on the sound little site."""

from pathlib import Path

import pytest

from knowledge_base.blocks import BLOCKS
from knowledge_base.core.anchors import Anchor, build_anchors, published_ids
from knowledge_base.core.content import Content, load_content
from knowledge_base.core.pages import Page, read_pages
from knowledge_base.schema.records import Text
from knowledge_base.site.short_addresses import Destination, destinations

BASE = Path(__file__).parent / "base"
SITE = {
    "site.description": {"zh": "本站", "en": "This site"},
    "unit.day": {"zh": "{n}日", "en": "{n} days"},
}


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    return read_pages(BASE)


@pytest.fixture(scope="module")
def content() -> Content:
    loaded = load_content(BASE)
    loaded.strings.table.update(SITE)  # type: ignore[attr-defined]
    return loaded


@pytest.fixture(scope="module")
def anchors(content: Content, pages: list[Page]) -> dict[str, Anchor]:
    return build_anchors(content, BLOCKS, pages, [])


@pytest.fixture(scope="module")
def found(
    content: Content, pages: list[Page], anchors: dict[str, Anchor]
) -> dict[str, Destination]:
    registry = {**published_ids(anchors), "gone": "old.md#gone"}
    moved = {"old.md#gone": "first-step"}
    return {each.id: each for each in destinations(content, pages, anchors, registry, moved)}


def test_every_living_id_and_those_that_have_gone(
    found: dict[str, Destination], anchors: dict[str, Anchor]
) -> None:
    assert list(found) == sorted({*anchors, "gone"})


def test_one_that_has_gone_leads_where_its_address_leads(found: dict[str, Destination]) -> None:
    gone, step = found["gone"], found["first-step"]
    assert (gone.anchor, gone.title, gone.description) == (
        step.anchor,
        step.title,
        step.description,
    )


@pytest.mark.parametrize(
    ("key", "lang", "url"),
    [
        ("first-step", "zh", "guide/#first-step"),
        ("first-step", "en", "en/guide/#first-step"),
        ("a-guide", "en", "en/guide/"),
        ("home", "zh", ""),
        ("home", "en", "en/"),
        ("part", "en", "en/#part"),
    ],
)
def test_address(found: dict[str, Destination], key: str, lang: str, url: str) -> None:
    assert found[key].url(lang) == url


def test_a_step_is_named_with_its_guide_and_a_page_with_the_site(
    found: dict[str, Destination], content: Content
) -> None:
    guide = content.guides["a-guide"]
    step = guide.stages[0].steps[0]
    assert found["first-step"].name("en", "Site") == f"{step.title['en']} · {guide.title['en']}"
    assert found["a-guide"].name("zh", "站") == f"{guide.title['zh']} · 站"


def test_a_step_is_described_by_its_first_sentence_without_notes(
    found: dict[str, Destination],
) -> None:
    assert found["first-step"].description == Text(zh="15日内去做。", en="Do it within 15 days.")


def test_a_heading_is_described_by_its_page(found: dict[str, Destination]) -> None:
    assert found["part"].description == Text(zh="本站", en="This site")
