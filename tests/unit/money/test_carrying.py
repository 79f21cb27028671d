"""Whether a budget carries a plan: in every month, with what was saved before, or not."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]
# Of 5,000 yuan a month 1,750 are left after rent and the margin.
MONTHS = ("2026-12-22", "2027-01-22", "2027-02-22", "2027-03-22", "2027-04-22", "2027-05-22")


def plan_of(ask: Ask, months: str, **request: Any) -> dict[str, Any]:
    plan = {"kind": "equal-instalments", "months": months}
    result: dict[str, Any] = ask("plans", plans=[plan], **request)["plans"][0]
    return result


def test_a_plan_within_what_is_left_is_carried(
    ask: Ask, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    plan = plan_of(ask, "12", loans=[loan], budget=budget)
    assert (plan["largest_payment"], plan["carried"], plan["failing"]) == (
        106_619,
        "every-month",
        [],
    )


def test_a_plan_above_it_is_not_and_each_month_says_what_is_short(
    ask: Ask, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    plan = plan_of(ask, "6", loans=[loan], budget=budget)
    assert (plan["first_payment"], plan["carried"]) == (207_058, "no")
    assert [each["date"] for each in plan["failing"]] == list(MONTHS)
    assert plan["failing"][0] == {
        "date": "2026-12-22",
        "payment": 207_058,
        "available": 175_000,
        "short": 32_058,
        "shown": {
            "date": "22 December 2026",
            "payment": "CNY 2,070.58",
            "available": "CNY 1,750.00",
            "short": "CNY 320.58",
        },
    }


def test_payments_of_one_month_count_together(
    ask: Ask, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    loans = [loan, {**loan, "id": "b"}]
    plan = plan_of(ask, "12", loans=loans, budget=budget)
    assert (plan["carried"], plan["failing"][0]["payment"]) == ("no", 2 * 106_619)


@pytest.mark.parametrize(
    ("today", "verdict", "short"),
    [
        # The season is over before nothing comes in; or it comes first, and is saved.
        (dt.date(2026, 5, 22), "with-savings", ["2026-10-22", "2026-11-22"]),
        (dt.date(2026, 9, 22), "no", ["2026-10-22", "2026-11-22"]),
    ],
)
def test_what_earlier_months_of_the_plan_leave_is_saved(
    ask: Ask, loan: dict[str, Any], today: dt.date, verdict: str, short: list[str]
) -> None:
    rows = [
        {"group": "sales", "amount": "21000", "period": "season", "months": [6, 7, 8, 9]},
        {"group": "home", "amount": "0", "period": "month"},
    ]
    due = {**loan, "next_due": "2026-12-22", "principal": "6000"}
    plan = plan_of(
        ask, "6", loans=[due], budget={"entries": rows, "margin": "0"}, today=today.isoformat()
    )
    assert plan["carried"] == verdict
    assert [each["date"] for each in plan["failing"]][: len(short)] == short


def test_only_two_years_of_short_months_are_listed(
    ask: Ask, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    large = {**loan, "principal": "100000"}
    plan = plan_of(ask, "36", loans=[large], budget=budget)
    assert (plan["carried"], plan["instalments"], len(plan["failing"])) == ("no", 36, 24)
