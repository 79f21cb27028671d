"""By what way an answer is asked for, and what is said of being reached, is there to be used."""

import datetime as dt
from pathlib import Path

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, TODAY, own_fields

LETTERS = sorted(path.stem for path in Path("docs/_data/letters").glob("*.yml"))
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def text(content: EngineContent, letter: str, **facts: str) -> dict[str, str]:
    own = own_fields(content.letter(letter)["fields"], "everything")
    known = {**EVERYTHING, "facts": {**FACTS, **facts}}
    request = PaperRequest(own, known, dt.date.fromisoformat(TODAY), "zh")
    said: dict[str, str] = render_letter(content, letter, request)["text"]
    return said


@pytest.mark.parametrize("letter", LETTERS)
def test_a_new_creditor_has_no_app_to_answer_in(content: EngineContent, letter: str) -> None:
    said = text(content, letter, creditor_name="示例资产公司")
    words = {"zh": "App消息", "en": "app message"}
    assert [words[lang] in said[lang] for lang in LANGUAGES] == [False, False]


@pytest.mark.parametrize("letter", LETTERS)
def test_nobody_promises_to_answer_a_phone_that_is_not_named(
    content: EngineContent, letter: str
) -> None:
    said = text(content, letter, phone="")
    words = {"zh": "电话畅通", "en": "reachable by phone"}
    assert [words[lang] in said[lang] for lang in LANGUAGES] == [False, False]


def test_a_helper_is_named_alike_in_both_languages(content: EngineContent) -> None:
    """Of a debt that was sold, neither language speaks of the bank."""
    said = text(content, "helper-authorisation", creditor_name="示例资产公司")
    assert ["网商银行" in said["zh"], "MYbank" in said["en"]] == [False, False]
