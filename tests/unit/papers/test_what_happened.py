"""What happened, chosen from sentences of facts: what each letter then says, and asks."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

TODAY = dt.date(2026, 11, 22)
CLOSED = ["shop-closed", "shop-closed.since:2026-06"]
FELL = ["takings-fell", "takings-fell.since:2026-05-01", "takings-fell.from:8000"]
LETTERS = {
    "court-mediation-request": "mediation-story",
    "extension-request": "extension-story",
    "hardship-request": "letter-story",
    "hardship-without-offer": "later-story",
    "lump-sum-offer": "lump-story",
    "repayment-proposal": "proposal-story",
}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(content: EngineContent, letter: str, **facts: Any) -> Any:
    return render_letter(content, letter, PaperRequest({}, {"facts": facts}, TODAY, "en"))


def said(letter: Any, block: str) -> tuple[str, str] | None:
    found = [each for each in letter["blocks"] if each["id"] == block]
    return (found[0]["zh"], found[0]["en"]) if found else None


def faults(letter: Any, *fields: str) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in error.items() if key != "message"}
        for error in letter["errors"]
        if error["field"] in fields
    ]


def test_these_letters_ask_what_happened(content: EngineContent) -> None:
    letters = content._data["letters"]
    asked = {
        fact: {
            key
            for key, letter in letters.items()
            if any(field.get("fact") == fact for field in letter["fields"])
        }
        for fact in ("happened", "story")
    }
    assert asked == {"happened": LETTERS.keys(), "story": LETTERS.keys()}


@pytest.mark.parametrize(("letter", "block"), LETTERS.items())
def test_a_sentence_stands_in_both_languages_and_is_enough(
    content: EngineContent, letter: str, block: str
) -> None:
    told = rendered(content, letter, happened=CLOSED)
    assert said(told, block) == (
        "从2026年6月起，我的店没有营业。",
        "My shop has not been trading since June 2026.",
    )
    assert faults(told, "happened", "story") == []


@pytest.mark.parametrize(("letter", "block"), LETTERS.items())
def test_own_words_follow_on_a_line_of_their_own(
    content: EngineContent, letter: str, block: str
) -> None:
    told = rendered(content, letter, happened=CLOSED, story="房东卖了店面。")
    assert said(told, block) == (
        "从2026年6月起，我的店没有营业。\n房东卖了店面。",
        "My shop has not been trading since June 2026.\n房东卖了店面。",
    )


def test_an_empty_blank_is_a_line_to_write_on_and_an_error_beside_it(
    content: EngineContent,
) -> None:
    told = rendered(content, "hardship-request", happened=[*CLOSED, *FELL])
    assert said(told, "letter-story") == (
        (
            "从2026年6月起，我的店没有营业。"
            "从2026年5月1日起，店里每月的营业额从8,000.00元降到＿＿＿＿＿＿。"
        ),
        (
            "My shop has not been trading since June 2026. "
            "Since 1 May 2026 the shop's monthly takings have fallen "
            "from CNY 8,000.00 to __________."
        ),
    )
    assert faults(told, "happened", "story") == [
        {"field": "happened", "code": "blank_empty", "part": "takings-fell.to"}
    ]


@pytest.mark.parametrize("kept", [[], ["shop-closed.since:2026-06"], ["no-such-thing"]])
def test_nothing_is_chosen_beforehand(content: EngineContent, kept: list[str]) -> None:
    told = rendered(content, "hardship-request", happened=kept)
    assert said(told, "letter-story") == ("＿＿＿＿＿＿", "__________")
    assert faults(told, "happened", "story") == [{"field": "story", "code": "required"}]


def test_a_story_that_is_too_long_is_still_told_of(content: EngineContent) -> None:
    told = rendered(content, "hardship-request", happened=CLOSED, story="长" * 801)
    assert faults(told, "happened", "story") == [{"field": "story", "code": "too_long"}]


def test_every_sentence_reads_in_both_languages(content: EngineContent) -> None:
    events = content.facts()["fields"]["happened"]["options"]
    typed = {"day-or-month": "2026-06", "money": "1000"}
    zh, en = [], []
    for event in events:
        blanks = [
            f"{event['id']}.{blank['id']}:{typed[blank['kind']]}" for blank in event["blanks"]
        ]
        told = rendered(content, "hardship-request", happened=[event["id"], *blanks])
        one = said(told, "letter-story")
        assert one
        assert faults(told, "happened", "story") == []
        zh.append(one[0])
        en.append(one[1])
    assert all(line.endswith("。") and "2026年6月" in line for line in zh)
    assert all(line.endswith(".") and "June 2026" in line for line in en)
