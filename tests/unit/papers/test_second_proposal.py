"""A second proposal holds what it asks for against the first arrangement and the budget."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import MONEY
from paper_readers import PEOPLE

TODAY = dt.date(2026, 11, 22)
# What the plan of paper_facts pays each month.
EACH = "1062.35"
LESS = "1062.34"


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def report(
    content: EngineContent,
    money: dict[str, Any],
    facts: dict[str, Any] | None = None,
    letter: str = "second-proposal",
    **own: str,
) -> dict[str, Any]:
    known = {"facts": facts or {}, "money": money}
    return render_letter(content, letter, PaperRequest(own, known, TODAY, "zh"))


def codes(found: list[dict[str, Any]]) -> set[tuple[str | None, str]]:
    return {(each["field"], each["code"]) for each in found}


def block(letter: dict[str, Any], block_id: str) -> dict[str, str]:
    return next(
        {lang: each[lang] for lang in ("zh", "en")}
        for each in letter["blocks"]
        if each["id"] == block_id
    )


STOP = ("old_instalment", "second-plan-asks-for-more")


@pytest.mark.parametrize(("old", "stops"), [(EACH, False), (LESS, True), ("", False)])
def test_the_plan_may_not_ask_for_more_than_the_first(
    content: EngineContent, old: str, stops: bool
) -> None:
    assert (STOP in codes(report(content, MONEY, old_instalment=old)["errors"])) is stops


@pytest.mark.parametrize("typed", ["5000", "1"])
def test_an_amount_beside_the_plan_does_not_count(content: EngineContent, typed: str) -> None:
    facts = {"monthly_offer": typed}
    for old, stops in ((EACH, False), (LESS, True)):
        errors = codes(report(content, MONEY, facts, old_instalment=old)["errors"])
        assert (STOP in errors) is stops


def test_an_uneven_plan_names_no_monthly_amount(content: EngineContent) -> None:
    money = PEOPLE["seasonal"]["money"]
    assert STOP not in codes(report(content, money, old_instalment="1")["errors"])


@pytest.mark.parametrize(
    ("paid", "noted"), [("2400", False), ("2399.99", True), ("2400.01", False), ("", False)]
)
def test_fewer_yuan_than_the_instalments_make(
    content: EngineContent, paid: str, noted: bool
) -> None:
    facts = {"paid_count": "2", "paid_total": paid}
    notes = report(content, MONEY, facts, old_instalment="1200")["notes"]
    assert (("paid_total", "second-paid-too-little") in codes(notes)) is noted


def test_another_road_where_nothing_is_left(content: EngineContent) -> None:
    note = ("monthly_offer", "second-nothing-left")
    below = PEOPLE["below-zero"]["money"]
    assert note in codes(report(content, below)["notes"])
    assert note not in codes(report(content, below, {"monthly_offer": "100"})["notes"])
    assert note not in codes(report(content, {**MONEY, "plan": None})["notes"])
    assert note not in codes(report(content, {})["notes"])


def test_less_than_nothing_is_not_told_as_an_amount_at_hand(content: EngineContent) -> None:
    below = PEOPLE["below-zero"]["money"]
    offer = report(content, below, {"monthly_offer": "100"})["notes"]
    asked = report(content, below, letter="written-agreement-request", plan_instalment="100")
    shown = {
        each["code"]: each["message"]
        for each in (*offer, *asked["notes"])
        if each["field"] in ("monthly_offer", "plan_instalment")
    }
    assert set(shown) == {"offer_above_available", "plan_nothing_left"}
    assert not any("−" in message for message in shown.values())


def test_an_average_is_not_said_to_leave_enough(content: EngineContent) -> None:
    def limit(budget: dict[str, Any]) -> dict[str, str]:
        money = {**MONEY, "plan": None, "budget": budget}
        return block(report(content, money, {"monthly_offer": "500"}), "second-limit")

    even, season = limit(MONEY["budget"]), limit(PEOPLE["seasonal"]["money"]["budget"])
    assert all(len(season[lang]) < len(even[lang]) for lang in ("zh", "en"))
