"""A rate that is not known is no rate of nothing: no cost, and examples marked as such."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.papers.known_money import read_money
from negotiation.papers.loan_choice import Wanted

Ask = Callable[..., dict[str, Any]]
FIFTY = {"id": "l1", "creditor": "网商银行", "principal": "50000"}
# 2,400.00 a month is left after the margin.
BUDGET = {
    "entries": [
        {"id": "w", "group": "earnings", "amount": "5000", "period": "month"},
        {"id": "r", "group": "home", "amount": "1350", "period": "month"},
        {"id": "f", "group": "food", "amount": "1000", "period": "month"},
    ]
}
WANTED = {"adjust": {"total": "2400"}}
TERMS = {"busy_months": [6, 7], "months": "12", "amount": "1000"}


def examples(result: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [
        (each["loan"], each["amount"], *(tuple(row[key] for key in ROW) for row in each["rows"]))
        for each in result["examples"]
    ]


ROW = ("percent", "months", "instalment", "interest")


def test_examples_stand_in_place_of_a_cost(ask: Ask) -> None:
    assert examples(ask("plans", loans=[FIFTY], budget=BUDGET, **WANTED)) == [
        (
            "l1",
            240_000,
            ("0", 21, 240_000, 0),
            ("12", 24, 240_000, 635_041),
            ("24", 28, 240_000, 1_532_831),
        )
    ]


def test_a_known_rate_needs_no_example(ask: Ask) -> None:
    known = {**FIFTY, "rate": "0"}
    assert ask("plans", loans=[known], budget=BUDGET, **WANTED)["examples"] == []


def test_each_loan_without_a_rate_has_its_own_at_its_share(ask: Ask) -> None:
    loans = [{**FIFTY, "principal": "30000"}, {**FIFTY, "id": "l2", "principal": "20000"}]
    loans.append({**FIFTY, "id": "l3", "rate": "6", "principal": "50000"})
    found = ask("plans", loans=loans, budget=BUDGET, **WANTED)["examples"]
    assert [(each["loan"], each["amount"]) for each in found] == [("l1", 72_000), ("l2", 48_000)]


def test_an_amount_that_never_clears_it_says_so(ask: Ask) -> None:
    found = examples(ask("plans", loans=[FIFTY], adjust={"total": "700"}))
    assert found[0][2:] == (
        ("0", 72, 70_000, 0),
        ("12", 126, 70_000, 3_813_152),
        ("24", None, 70_000, None),
    )


def test_the_sentence_names_the_loan_what_is_paid_and_each_rate(
    ask: Ask, engine: EngineContent
) -> None:
    [given] = ask("plans", loans=[FIFTY], adjust={"total": "700"})["examples"]
    [open_term] = ask("plans", loans=[FIFTY])["examples"]
    for each, key in ((given, "examples_amount"), (open_term, "examples_term")):
        values = {"amount": "CNY 700.00", "months": 36, "name": each["name"], "parts": "|"}
        before, after = engine.message(key, "en", **values).split("|")
        assert each["sentence"].startswith(before)
        assert each["sentence"].endswith(after)
        rates = [f"{row['percent']}%" for row in each["rows"] if row["percent"] != "0"]
        assert [rate for rate in rates if rate not in each["sentence"]] == []


def test_without_an_amount_the_examples_have_the_stated_term(ask: Ask) -> None:
    found = examples(ask("plans", loans=[{**FIFTY, "principal": "12000"}]))
    # Broverman's 398.57 for 36 months at 1 % a month.
    assert found == [
        (
            "l1",
            None,
            ("0", 36, 33_333, 0),
            ("12", 36, 39_857, 234_859),
            ("24", 36, 47_079, 494_865),
        )
    ]


@pytest.mark.parametrize("kind", [kind.id for kind in KINDS.values() if not kind.at_once])
def test_no_plan_over_time_is_worked_out_without_the_rate(ask: Ask, kind: str) -> None:
    loan = {**FIFTY, "method": "equal-instalments", "months_left": "12"}
    result = ask("schedule", loans=[loan], plan={"kind": kind, **TERMS}, loan=None)
    assert (result["plan"]["applies"], result["plan"]["reason"]["code"], result["rows"]) == (
        False,
        "needs_rate",
        [],
    )


@pytest.mark.parametrize(
    ("loan", "plan"),
    [
        (FIFTY, {"kind": "lump-sum"}),
        (FIFTY, {"kind": "equal-instalments", "months": "12", "new_rate": "6"}),
        (
            {**FIFTY, "principal": "0", "interest": "900"},
            {"kind": "equal-instalments", "months": "3"},
        ),
        ({**FIFTY, "rate": "0"}, {"kind": "equal-instalments", "months": "12"}),
    ],
    ids=["paid today", "a rate that is asked for", "no principal", "none, as typed"],
)
def test_what_needs_no_rate_is_worked_out(
    ask: Ask, loan: dict[str, Any], plan: dict[str, Any]
) -> None:
    assert ask("plans", loans=[loan], plans=[plan])["plans"][0]["applies"]


def test_nothing_is_compared_with_a_contract_whose_cost_is_not_known(ask: Ask) -> None:
    loan = {**FIFTY, "method": "equal-instalments", "months_left": "12"}
    [plan] = ask("plans", loans=[loan], plans=[{"kind": "lump-sum"}])["plans"]
    assert plan["difference"] is None


def test_a_months_interest_that_is_not_known_is_no_figure(ask: Ask) -> None:
    known = {**FIFTY, "id": "l2", "rate": "12"}
    result = ask("offers", loans=[FIFTY, known], budget=BUDGET)
    assert result["minimum"] is None


def test_an_offer_says_that_the_interest_is_not_known(ask: Ask, engine: EngineContent) -> None:
    sentence = ask("offers", loans=[FIFTY], budget=BUDGET)["sentence"]
    assert sentence.endswith(engine.message("rates_missing", "en"))


def test_letters_get_the_amount_and_no_schedule(site: Site) -> None:
    del site  # only has to be there: it writes the content
    request = {
        "loans": [FIFTY],
        "budget": BUDGET,
        "plan": {"id": "equal-instalments", "kind": "equal-instalments"},
        **WANTED,
    }
    money = read_money(packaged_content(), request, dt.date(2026, 11, 22), Wanted())
    assert (money.schedule, money.inactive and money.inactive.code) == ([], "needs_rate")
    assert (money.values["monthly_offer"], "months" in money.values) == (240_000, False)
