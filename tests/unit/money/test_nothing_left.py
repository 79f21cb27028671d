"""Below zero there is no plan: none proposed, none worked out, none in a letter without a word."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

Ask = Callable[..., dict[str, Any]]
TODAY = dt.date(2026, 11, 22)
SHORT = {
    "entries": [
        {"id": "w", "group": "earnings", "amount": "2000", "period": "month"},
        {"id": "r", "group": "home", "amount": "1500", "period": "month"},
        {"id": "f", "group": "food", "amount": "1200", "period": "month"},
    ]
}
TIGHT = {**SHORT, "entries": [{**SHORT["entries"][0], "amount": "2750"}, *SHORT["entries"][1:]]}
TERMS = {"months": "24", "busy_months": [6], "amount": "500"}
WITH_OFFER = ["repayment-proposal", "hardship-request", "second-proposal", "call-follow-up",
              "outside-complaint", "lump-sum-offer", "hardship-without-offer"]  # fmt: skip


@pytest.mark.parametrize("budget", [SHORT, TIGHT], ids=["short", "tight"])
def test_no_plan_is_proposed(ask: Ask, loan: dict[str, Any], budget: dict[str, Any]) -> None:
    result = ask("plans", loans=[loan], budget=budget, options={"lump": "3000"})
    assert (result["plans"], result["proposed"], result["examples"]) == ([], [], [])


@pytest.mark.parametrize("kind", KINDS)
def test_a_plan_chosen_earlier_is_named_and_does_not_apply(
    ask: Ask, loan: dict[str, Any], kind: str
) -> None:
    asked = {"loans": [loan], "budget": SHORT}
    [plan] = ask("plans", **asked, plans=[{"kind": kind, **TERMS}])["plans"]
    rows = ask("schedule", **asked, plan={"kind": kind, **TERMS}, loan=None)["rows"]
    assert (bool(plan["title"]), plan["applies"], plan["reason"]["code"], rows) == (
        True,
        False,
        "below_zero",
        [],
    )


def test_an_amount_typed_before_is_not_offered_below_zero(
    ask: Ask, faults: Callable[..., Any], loan: dict[str, Any]
) -> None:
    result = ask("offers", loans=[loan], budget=SHORT, adjust={"total": "600"})
    assert (result["branch"], result["offer"], faults(result, "notes")) == (
        "token",
        0,
        [("adjust", "total", "offer_below_zero")],
    )


def test_a_small_offer_beside_a_tight_budget_is_the_readers_to_make(
    ask: Ask, loan: dict[str, Any]
) -> None:
    result = ask("offers", loans=[loan], budget=TIGHT, adjust={"total": "200"})
    assert (result["branch"], result["offer"]) == ("offer", 20_000)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(
    content: EngineContent, letter: str, loan: dict[str, Any], budget: dict[str, Any]
) -> dict[str, Any]:
    plan = {"id": "equal-instalments", "kind": "equal-instalments", "months": "24"}
    money = {"loans": [loan], "budget": budget, "plan": plan}
    request = PaperRequest({}, {"facts": {"name": "张三"}, "money": money}, TODAY, "zh")
    return render_letter(content, letter, request)


@pytest.mark.parametrize("letter", WITH_OFFER)
def test_a_letter_without_the_chosen_plan_says_so(
    content: EngineContent, loan: dict[str, Any], letter: str
) -> None:
    result = rendered(content, letter, loan, SHORT)
    assert "plan_inactive" in {note["code"] for note in result["notes"]}
    assert [block for block in result["blocks"] if block["id"].endswith("-schedule")] == []
    assert "每月还一样多" not in result["text"]["zh"]


def test_an_active_plan_needs_no_such_word(content: EngineContent, loan: dict[str, Any]) -> None:
    rich = {"entries": [{**SHORT["entries"][0], "amount": "9000"}, *SHORT["entries"][1:]]}
    result = rendered(content, "repayment-proposal", loan, rich)
    assert "plan_inactive" not in {note["code"] for note in result["notes"]}
