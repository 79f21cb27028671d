"""Every letter in the hands of people with a case of their own: what holds for all of them."""

import datetime as dt
import re
from typing import Any

import pytest

from broken_sentences import BROKEN
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import TODAY, own_fields
from paper_readers import PEOPLE

LANGUAGES = ("zh", "en")
AMOUNT = re.compile(r"\d[\d,]*\.\d\d")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


@pytest.fixture(scope="module")
def ids(site: Site) -> list[str]:
    return list(site.content.letters)


@pytest.fixture(params=sorted(PEOPLE))
def letters(
    request: pytest.FixtureRequest, content: EngineContent, ids: list[str]
) -> dict[str, dict[str, Any]]:
    """Return every letter as that reader gets it."""
    today = dt.date.fromisoformat(TODAY)
    return {
        letter: render_letter(
            content,
            letter,
            PaperRequest(
                own_fields(content.letter(letter)["fields"], "person"),
                PEOPLE[request.param],
                today,
                "zh",
            ),
        )
        for letter in ids
    }


def test_no_sentence_is_broken(letters: dict[str, dict[str, Any]]) -> None:
    found = {
        (letter, lang, fault): match[0]
        for letter, result in letters.items()
        for lang in LANGUAGES
        for block in result["blocks"]
        # An empty cell of a table is no broken sentence.
        if not block["table"]
        for fault, pattern in BROKEN.items()
        if (match := pattern.search(block[lang]))
    }
    assert found == {}


def test_both_languages_name_the_same_amounts(letters: dict[str, dict[str, Any]]) -> None:
    differing = {
        (letter, block["id"])
        for letter, result in letters.items()
        for block in result["blocks"]
        if sorted(AMOUNT.findall(block["zh"])) != sorted(AMOUNT.findall(block["en"]))
    }
    assert differing == set()


def test_a_letter_calls_its_receiver_one_thing(letters: dict[str, dict[str, Any]]) -> None:
    called = {
        letter: {
            name
            for block in result["blocks"]
            for name in ("贵行", "贵方", "贵公司")
            if name in block["zh"]
        }
        for letter, result in letters.items()
    }
    assert {letter: names for letter, names in called.items() if len(names) > 1} == {}
