"""Readers end what they type with a mark of their own; the sentence around it ends only once."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from broken_sentences import BROKEN
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from negotiation.writing.sentence_ends import bare, closed
from paper_facts import EVERYTHING, FACTS, TODAY, own_fields

LETTERS = sorted(path.stem for path in Path("docs/_data/letters").glob("*.yml"))
ENDS = ["。", "！", "？", "；", "……", "!", "."]


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def ending_in(end: str, fields: list[dict[str, Any]]) -> dict[str, Any]:
    """What a reader types who ends every line of words, names apart, with that mark."""
    words = {
        field["id"]
        for field in fields
        if field.get("kind") in ("text", "long-text") and not field["id"].endswith("_name")
    }
    own = own_fields(fields, "everything")
    return {key: f"{value}{end}" if key in words else value for key, value in own.items()}


@pytest.mark.parametrize(
    ("text", "middle", "end"),
    [
        ("进货单", "进货单", "进货单。"),
        ("进货单。", "进货单", "进货单。"),
        ("进货单；\n", "进货单", "进货单。"),
        ("请快一点！", "请快一点", "请快一点！"),
        ("能不能快一点？", "能不能快一点？", "能不能快一点？"),
        ("他说“马上还！”", "他说“马上还！”", "他说“马上还！”"),
        ("。", "。", "。"),
    ],
)
def test_how_typed_words_end(text: str, middle: str, end: str) -> None:
    assert (bare(text), closed(text, "。")) == (middle, end)


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("letter", LETTERS)
def test_no_mark_is_doubled(content: EngineContent, letter: str, end: str) -> None:
    own = ending_in(end, content.letter(letter)["fields"])
    known = {**EVERYTHING, "facts": {**FACTS, "evidence_more": f"进货单{end}\n照片{end}"}}
    result = render_letter(
        content, letter, PaperRequest(own, known, dt.date.fromisoformat(TODAY), "zh")
    )
    said = [block for block in result["blocks"] if not block["table"]]
    doubled = [
        match[0]
        for block in said
        for lang in ("zh", "en")
        if (match := BROKEN["doubled marks"].search(block[lang]))
    ]
    assert doubled == []


@pytest.mark.parametrize("letter", LETTERS)
def test_a_sentence_of_typed_words_ends(content: EngineContent, letter: str) -> None:
    """Typed words after a colon end the sentence, so the paragraph closes it for the reader."""
    own = own_fields(content.letter(letter)["fields"], "everything")
    result = render_letter(
        content, letter, PaperRequest(own, EVERYTHING, dt.date.fromisoformat(TODAY), "zh")
    )
    unfinished = [
        block["id"]
        for block in result["blocks"]
        if block["role"] == "paragraph" and block["zh"].endswith("：写在这里")
    ]
    assert unfinished == []
