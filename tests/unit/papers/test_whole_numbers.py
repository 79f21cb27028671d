"""Identity numbers: whole where the receiver must know who it is, and told so; else masked."""

import datetime as dt

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

NUMBER = "11010519491231002X"
TODAY = dt.date(2026, 11, 22)
TO_A_COURT = [
    "court-mediation-request",
    "jurisdiction-objection",
    "missed-date-request",
    "payment-order-objection",
    "small-claims-objection",
    "statement-of-defence",
]


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def test_the_papers_in_which_it_stands_whole(site: Site) -> None:
    whole = [key for key, letter in site.content.letters.items() if letter.identity == "whole"]
    others = ["collection-complaint", "helper-authorisation", "outside-complaint"]
    others += ["authorisation-revocation", "contact-change", "settlement-in-enforcement"]
    assert sorted(whole) == sorted([*others, *TO_A_COURT])


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("mask", [True, False])
def test_a_whole_number_is_told_of_before_copying(
    content: EngineContent, lang: str, mask: bool
) -> None:
    known = {"facts": {"id_number": NUMBER}}
    own = {"grounds": ["paid"]}
    request = PaperRequest(own, known, TODAY, lang, mask)
    letter = render_letter(content, "payment-order-objection", request)
    assert (NUMBER in letter["text"]["zh"], NUMBER in letter["text"]["en"]) == (not mask, not mask)
    before = [note["code"] for note in letter["notes"] if note.get("before")]
    assert before == ([] if mask else ["id_whole"])


def test_nothing_is_told_of_a_number_that_is_not_there(content: EngineContent) -> None:
    request = PaperRequest({}, {}, TODAY, "zh", mask=False)
    assert render_letter(content, "payment-order-objection", request)["notes"] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_once_the_days_are_over_there_is_a_road(content: EngineContent, lang: str) -> None:
    """The days are over: what now, beside the day and before copying.

    Fifteen days from 6 November end on a Saturday, which moves the last day to Monday.
    """
    for arrived, late in (("2026-10-25", True), ("2026-11-06", False), ("2026-11-05", True)):
        request = PaperRequest({"arrived_on": arrived}, {}, TODAY, lang)
        notes = render_letter(content, "payment-order-objection", request)["notes"]
        beside = [note["code"] for note in notes if note["field"] == "arrived_on"]
        assert beside == (["objection-late"] if late else []) + ["deadline-payment-order"]
        road = " ".join(note["message"] for note in notes)
        assert ("12348" in road) == late
        assert [note.get("before", False) for note in notes] == ([True, False] if late else [False])


def test_a_refusal_stands_once_in_the_complaint(content: EngineContent) -> None:
    log = {
        f"c{n}": {
            "date": day, "channel": "app-chat", "party": "bank", "outcome": "refused",
            "asked": f"要求{n}", "said": f"不同意{n}",
        }
        for n, day in enumerate(["2026-11-02", "2026-11-12", "2026-11-12", ""], start=1)
    }  # fmt: skip
    request = PaperRequest({}, {"log": log}, TODAY, "zh")
    text = render_letter(content, "bank-complaint", request)["text"]["zh"]
    for n in range(1, 5):
        assert (text.count(f"要求{n}"), text.count(f"不同意{n}")) == (1, 1)
    assert "其中2026年11月2日、2026年11月12日，贵行没有同意我的请求" in text


def test_the_authorisation_says_the_same_in_both_languages(content: EngineContent) -> None:
    """What comes back is received and passed on, in English too."""
    request = PaperRequest({"may": ["receive"]}, {}, TODAY, "en")
    text = render_letter(content, "helper-authorisation", request)["text"]
    assert "转给我" in text["zh"]
    assert "passing them on to me" in text["en"]
