"""Readers end what they type with a full stop; the sentence around it ends only once."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from broken_sentences import BROKEN
from knowledge_base.site import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.letters import render_letter
from negotiation.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, TODAY, own_fields

LETTERS = sorted(path.stem for path in Path("docs/_data/letters").glob("*.yml"))
KNOWN = {**EVERYTHING, "facts": {**FACTS, "evidence_more": "进货单；\n照片。"}}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def with_full_stops(fields: list[dict[str, Any]]) -> dict[str, Any]:
    """What a reader types who ends every line of words, names apart, with a full stop."""
    words = {
        field["id"]
        for field in fields
        if field.get("kind") in ("text", "long-text") and not field["id"].endswith("_name")
    }
    own = own_fields(fields, "everything")
    return {key: f"{value}。" if key in words else value for key, value in own.items()}


@pytest.mark.parametrize("letter", LETTERS)
def test_no_mark_is_doubled(content: EngineContent, letter: str) -> None:
    own = with_full_stops(content.letter(letter)["fields"])
    result = render_letter(
        content, letter, PaperRequest(own, KNOWN, dt.date.fromisoformat(TODAY), "zh")
    )
    said = [block for block in result["blocks"] if not block["table"]]
    doubled = [
        match[0]
        for block in said
        for lang in ("zh", "en")
        if (match := BROKEN["doubled marks"].search(block[lang]))
    ]
    assert doubled == []
