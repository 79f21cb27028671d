"""Plans whose instalments have to be found: against sums that were done in other ways."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Ask = Callable[..., dict[str, Any]]
SEASON = {
    "entries": [
        {"id": "w", "group": "sales", "amount": "4000", "period": "month"},
        {"id": "s", "group": "sales", "amount": "24000", "period": "season", "months": [6, 7, 8]},
        {"id": "f", "group": "food", "amount": "4478", "period": "month"},
    ],
    "margin": "0",
}
LOAN = {"principal": "100000", "rate": "18.25", "method": "equal-instalments", "months_left": "24"}
# The first date lies a month from today, the second one 19 days after it.
OFF = {"first_date": "2026-12-22", "pay_day": "10"}
# From equal rows the last may be half a hundredth away, or a yuan, and rounding two fen.
EACH = 200


def test_a_season_of_forty_years(ask: Ask) -> None:
    """Without any rounding it is 5,855.73 each, 702,688.12 in all."""
    [plan] = [
        plan
        for plan in ask("plans", loans=[LOAN], budget=SEASON, plans=None)["proposed"]
        if plan["kind"] == "stepped"
    ]
    result = ask("schedule", loans=[LOAN], budget=SEASON, plan=plan)
    payments = [row["payment"] for row in result["rows"]]
    assert len(payments) == 120
    assert {abs(payment - 585_573) <= 1 for payment in payments} == {True}
    # Each row's interest is rounded, which is half a fen a row at most.
    assert abs(sum(payments) - 70_268_812) <= 120 / 2
    assert result["totals"]["payment"] == sum(payments)


@pytest.mark.parametrize("options", [{}, OFF])
@pytest.mark.parametrize(("months", "rate"), [("420", "24"), ("300", "36")])
@pytest.mark.parametrize("kind", ["equal-instalments", "interest-first", "pause", "stepped"])
def test_long_terms_at_high_rates_end_as_they_go(
    ask: Ask, kind: str, months: str, rate: str, options: dict[str, str]
) -> None:
    result = ask(
        "schedule",
        loans=[{**LOAN, "rate": rate}],
        options=options,
        plan={"kind": kind, "months": months, "busy_months": [6, 7, 8]},
    )
    payments = [row["payment"] for row in result["rows"]]
    assert len(payments) == int(months)
    assert abs(payments[-1] - payments[-13]) <= payments[-13] / EACH + 2
    assert result["rows"][-1]["balance"] == 0


@pytest.mark.parametrize("interest_months", [1, 2, 6])
@pytest.mark.parametrize("kind", ["equal-instalments", "interest-first", "pause", "contract"])
def test_a_first_date_off_the_pay_day_is_counted(ask: Ask, kind: str, interest_months: int) -> None:
    result = ask(
        "schedule",
        loans=[LOAN],
        options=OFF,
        plan={
            "kind": kind,
            "months": "24",
            "interest_months": str(interest_months),
            "pause_months": "2",
        },
    )
    quiet = interest_months if kind == "interest-first" else 0
    payments = [row["payment"] for row in result["rows"]][quiet:]
    assert set(payments[:-1]) == {payments[0]}
    assert abs(payments[-1] - payments[0]) <= len(payments)


def test_no_row_of_equal_principal_is_above_the_amount(ask: Ask) -> None:
    """The second period is the short one here, and the third is a whole month again."""
    amount = 6_000_00
    result = ask(
        "schedule",
        loans=[LOAN],
        options=OFF,
        plan={"kind": "equal-principal", "amount": "6000"},
    )
    assert max(row["payment"] for row in result["rows"]) <= amount


LOANS = st.fixed_dictionaries(
    {
        "principal": st.one_of(st.integers(1, 10**6), st.integers(1, 10**11)).map(str),
        "interest": st.integers(0, 10**5).map(str),
        "penalty": st.integers(0, 10**4).map(str),
        "rate": st.one_of(st.decimals("0", "36", places=2), st.decimals("0", "1000", places=4)).map(
            str
        ),
    }
)
PLANS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["equal-instalments", "pause", "interest-first", "stepped"]),
        "busy_months": st.lists(st.integers(1, 12), min_size=1, max_size=4),
        "quiet_share": st.integers(0, 100).map(str),
        "interest_months": st.integers(1, 24).map(str),
    },
    optional={"months": st.integers(25, 600).map(str)},
)
OPTIONS = st.fixed_dictionaries(
    {},
    optional={
        "pay_day": st.integers(1, 31).map(str),
        "first_date": st.dates(dt.date(2026, 11, 23), dt.date(2027, 12, 31)).map(str),
    },
)
TAKINGS = st.tuples(st.integers(1, 10**6), st.integers(0, 10**6), st.integers(1, 12))


def budget_of(takings: tuple[int, int, int]) -> dict[str, Any]:
    month, season, busy = takings
    return {
        "entries": [
            {"group": "sales", "amount": str(month), "period": "month"},
            {"group": "sales", "amount": str(season), "period": "season", "months": [busy]},
        ]
    }


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(LOANS, PLANS, OPTIONS, TAKINGS)
def test_whatever_is_asked_the_last_row_is_not_above_the_others(
    ask: Ask,
    loan: dict[str, str],
    plan: dict[str, Any],
    options: dict[str, str],
    takings: tuple[int, int, int],
) -> None:
    budget = budget_of(takings)
    result = ask("schedule", loans=[loan], plan=plan, options=options, budget=budget)
    rows = result["rows"]
    owed = sum(int(loan[key]) * 100 for key in ("principal", "interest", "penalty"))
    parts = ("payment", "principal", "interest", "penalty")
    assert rows[-1]["balance"] == 0
    assert all(min(row[key] for key in (*parts, "balance")) >= 0 for row in rows)
    assert all(row["payment"] == sum(row[key] for key in parts[1:]) for row in rows)
    assert sum(row["principal"] for row in rows) == int(loan["principal"]) * 100
    assert sum(row["payment"] for row in rows) == result["totals"]["payment"] >= owed
    # In a plan by season rows are like those of their own part of the year.
    season = plan["busy_months"] if plan["kind"] == "stepped" else []
    busy = [dt.date.fromisoformat(row["date"]).month in season for row in rows]
    like = [row["payment"] for row, each in zip(rows, busy, strict=True) if each == busy[-1]]
    if plan["kind"] == "interest-first":
        # Until the principal's turn comes there is interest alone.
        like = [row["payment"] for row in rows if row["principal"]]
    largest = max(like[:-1] or like)
    assert rows[-1]["payment"] <= largest + max(largest / EACH, 100) + 2
