"""What shortcodes turn into, on the sound little site."""

import datetime as dt
from pathlib import Path

import pytest

from knowledge_base.blocks import BLOCKS
from knowledge_base.core.anchors import build_anchors
from knowledge_base.core.content import load_content
from knowledge_base.core.pages import read_pages
from knowledge_base.core.problems import ContentError
from knowledge_base.core.shortcode_syntax import Shortcode, find_shortcodes, leftover
from knowledge_base.core.view import ViewContext
from knowledge_base.site.expand import Expander

BASE = Path(__file__).parent / "base"
UNITS = {"unit.day": {"zh": "{n}日", "en": "{n} days"}}
SOURCE_STRINGS = {
    "source.with_locator": {"zh": "{short}第{locator}条", "en": "{short}, art. {locator}"},
    "source.locator_separator": {"zh": "、", "en": ", "},
}


@pytest.fixture(scope="module")
def expander(tmp_path_factory: pytest.TempPathFactory) -> Expander:
    content = load_content(BASE)
    content.strings.table.update(UNITS | SOURCE_STRINGS)  # type: ignore[attr-defined]
    templates = tmp_path_factory.mktemp("templates")
    (templates / "reference").mkdir()
    (templates / "reference/sources.html").write_text(
        '{% for source in sources %}<p id="source-{{ source.id }}">{{ source.title[lang] }}</p>'
        "{% endfor %}"
    )
    anchors = build_anchors(content, BLOCKS, read_pages(BASE), [])
    return Expander(ViewContext(content, anchors, dt.date(2026, 11, 22)), templates)


@pytest.mark.parametrize(
    ("text", "lang", "expanded"),
    [
        ("[[figure some-days]]", "zh", "15日"),
        ("[[figure some-days]]", "en", "15 days"),
        ("[[term penalty]]", "zh", "罚息"),
        ("[[term penalty|it]]", "en", "it"),
        ("[[link first-step]]", "en", "[Step one](guide.md#first-step)"),
        ("[[link first-step|here]]", "en", "[here](guide.md#first-step)"),
        ("[[link a-guide]]", "zh", "[指南](guide.md)"),
    ],
)
def test_inline(expander: Expander, text: str, lang: str, expanded: str) -> None:
    assert expander.expand(text, "index.md", lang) == expanded


def test_links_climb_out_of_folders(expander: Expander) -> None:
    text = expander.expand("[[link first-step]]", "deep/er/page.md", "en")
    assert text == "[Step one](../../guide.md#first-step)"


def test_a_source_note_leads_to_the_list_of_its_page(expander: Expander) -> None:
    text = expander.expand("So [[source a-law 1 2]].\n\n[[sources]]", "index.md", "en")
    assert text == (
        "So [A law, art. 1, 2](#source-a-law){ .source-note data-search-exclude }.\n\n"
        '<p id="source-a-law">A law</p>'
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("fine\n[[nonsense here]]", 2),
        ("[[link nowhere]]", 1),
        ("fine\n[[source a-law 7]]\n[[sources]]", 2),
        ("[[source a-law]] without a list", 1),
        ("\n\n[[Link first-step]]", 3),
        ("[[guide]]", 1),
        ("\n[[checklist no-such-list]]", 2),
    ],
)
def test_faults_fail_the_page(expander: Expander, text: str, line: int) -> None:
    with pytest.raises(ContentError) as caught:
        expander.expand(text, "index.md", "en")
    assert [(found.file, found.line) for found in caught.value.problems] == [
        ("docs/en/index.md", line)
    ]


def test_lines_are_counted_from_the_top_of_the_file(expander: Expander) -> None:
    with pytest.raises(ContentError) as caught:
        expander.expand("fine\n[[link nowhere]]", "index.md", "en", above=5)
    assert [found.line for found in caught.value.problems] == [7]


def test_notation() -> None:
    assert list(find_shortcodes("a [[link x|y z]]\n[[source law 1 2]]")) == [
        Shortcode("link", ("x",), "y z", 1),
        Shortcode("source", ("law", "1", "2"), None, 2),
    ]
    assert leftover("[[link x]] and\n[[ Oops") == 2
