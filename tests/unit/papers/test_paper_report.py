"""Beside a paper's fields: days that follow from a date, and advice instead of a paper."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import MONEY, PLAN


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def objection(content: EngineContent, **own: Any) -> dict[str, Any]:
    request = PaperRequest(own, {}, dt.date(2026, 11, 22), "en")
    return render_letter(content, "payment-order-objection", request)


def test_the_last_day_to_object_stands_beside_the_day_of_arrival(content: EngineContent) -> None:
    notes = objection(content, arrived_on="2026-11-20")["notes"]
    found = [(note["field"], note["code"]) for note in notes]
    assert found == [("arrived_on", "deadline-payment-order")]
    # Fifteen days, Civil Procedure Law, article 227.
    assert "5 December 2026" in notes[0]["message"]


def test_without_the_day_nothing_is_counted(content: EngineContent) -> None:
    assert objection(content)["notes"] == []


@pytest.mark.parametrize(
    ("letter", "plan", "codes"),
    [
        # The plan runs longer than the statement needs, and 900 is less than it leaves.
        ("repayment-proposal", PLAN, ["offer_below_available", "plan_decides"]),
        ("repayment-proposal", None, ["offer_below_available"]),
        ("hardship-request", PLAN, []),
    ],
)
def test_a_typed_offer_beside_a_plan(
    content: EngineContent, letter: str, plan: Any, codes: list[str]
) -> None:
    known = {"facts": {"monthly_offer": "900"}, "money": {**MONEY, "plan": plan}}
    request = PaperRequest({}, known, dt.date(2026, 11, 22), "en")
    notes = render_letter(content, letter, request)["notes"]
    assert [note["code"] for note in notes] == codes


@pytest.mark.parametrize(
    ("offer", "expenses", "codes"),
    [
        ("", "5000", ["nothing_offered"]),
        ("", "8000", []),
        ("", "", []),
        ("50", "5000", []),
    ],
)
def test_no_offer_beside_figures_that_leave_something(
    content: EngineContent, offer: str, expenses: str, codes: list[str]
) -> None:
    facts = {"income": "8000", "expenses": expenses, "monthly_offer": offer}
    request = PaperRequest({}, {"facts": facts}, dt.date(2026, 11, 22), "en")
    notes = render_letter(content, "hardship-without-offer", request)["notes"]
    assert [note["code"] for note in notes] == codes


@pytest.mark.parametrize(
    ("creditor", "codes"), [("甲银行", ["loans_left_out"]), ("网商银行", []), ("", [])]
)
def test_loans_under_another_name_are_told_of(
    content: EngineContent, creditor: str, codes: list[str]
) -> None:
    money = {"loans": [{"id": "l1", "creditor": creditor, "principal": "30000"}], "budget": {}}
    request = PaperRequest({}, {"money": money}, dt.date(2026, 11, 22), "en")
    notes = render_letter(content, "hardship-request", request)["notes"]
    assert [note["code"] for note in notes] == codes


@pytest.mark.parametrize(
    ("grounds", "advice"),
    [([], False), (["cannot-pay"], True), (["cannot-pay", "amount-wrong"], False)],
)
def test_advice_where_no_answer_fits_the_paper(
    content: EngineContent, grounds: list[str], advice: bool
) -> None:
    assert objection(content, grounds=grounds)["advice"] is advice


@pytest.mark.parametrize(
    ("letter", "own"),
    [
        ("lump-sum-offer", {"fund_source": ["other"], "fund_detail": "退回的押金"}),
        ("bank-complaint", {"demands": ["other"], "demand_more": "退回多扣的钱"}),
    ],
)
def test_an_answer_in_the_readers_own_words_is_no_advice(
    content: EngineContent, letter: str, own: dict[str, Any]
) -> None:
    request = PaperRequest(own, {}, dt.date(2026, 11, 22), "zh")
    result = render_letter(content, letter, request)
    [said] = (value for value in own.values() if isinstance(value, str))
    assert (result["advice"], said in result["text"]["zh"]) == (False, True)
