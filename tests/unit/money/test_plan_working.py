"""Every figure of a plan opens to where it comes from, and odd terms leave no odd rows."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    "plan",
    [
        {"kind": "equal-instalments", "months": "24"},
        {"kind": "equal-instalments"},
        {"kind": "equal-principal", "months": "24"},
        {"kind": "pause", "months": "24"},
        {"kind": "interest-first", "months": "24"},
        {"kind": "stepped", "months": "24", "busy_months": [6, 7, 8], "quiet_share": "10"},
        {"kind": "contract"},
    ],
    ids=lambda plan: f"{plan['kind']}-{plan.get('months')}",
)
@pytest.mark.parametrize("arrears", [{}, {"interest": "300", "penalty": "100"}], ids=["", "late"])
def test_the_working_holds_the_first_row(
    ask: Ask, loan: dict[str, Any], plan: dict[str, Any], arrears: dict[str, str]
) -> None:
    owed = {"loans": [{**loan, **arrears}], "adjust": {"total": "800"}}
    result = ask("schedule", plan=plan, **owed)
    first = result["rows"][0]["shown"]
    working = " ".join(line["text"] for line in result["plan"]["lines"])
    named = (first["payment"], first["balance"], result["plan"]["shown"]["largest_payment"])
    assert [amount for amount in named if amount not in working] == []


def test_an_annuity_shows_its_formula(ask: Ask, loan: dict[str, Any]) -> None:
    plain = {"plan": {"kind": "equal-instalments", "months": "12"}, "loans": [loan]}
    odd = {**plain, "options": {"pay_day": "10"}}
    late = {**plain, "loans": [{**loan, "interest": "300"}]}
    formula = [
        any("÷ (1 −" in line["text"] for line in ask("schedule", **request)["plan"]["lines"])
        for request in (plain, odd, late)
    ]
    assert formula == [True, False, False]


@pytest.mark.parametrize(("arrears", "told"), [({}, 0), ({"interest": "300"}, 1)])
def test_the_order_of_booking_is_told_where_there_is_more_than_principal(
    ask: Ask, loan: dict[str, Any], arrears: dict[str, str], told: int
) -> None:
    plan = {"kind": "equal-instalments", "months": "12"}
    lines = ask("schedule", plan=plan, loans=[{**loan, **arrears}])["plan"]["lines"]
    booking = {"id": "civil-code", "locator": "561"}
    assert [line["source"] for line in lines].count(booking) == told


def test_a_months_interest_is_that_of_a_month(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "equal-instalments", "months": "12"}
    lines = ask("schedule", plan=plan, loans=[loan])["plan"]["lines"]
    assert sum("÷ 12 = CNY 120.00 a month" in line["text"] for line in lines) == 1


def test_a_rising_balance_is_told(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "stepped", "months": "24", "busy_months": [6, 7, 8]}
    working = [
        len(ask("schedule", plan={**plan, "quiet_share": share}, loans=[loan])["plan"]["lines"])
        for share in ("1", "90")
    ]
    assert working[0] == working[1] + 1


def test_without_interest_there_is_no_cost_below_zero(ask: Ask, loan: dict[str, Any]) -> None:
    plans = [{"kind": kind, "months": "24"} for kind in ("equal-instalments", "pause")]
    result = ask("plans", plans=plans, loans=[{**loan, "rate": "0", "principal": "50953.83"}])
    assert [plan["annual_cost"] for plan in result["plans"]] == ["0.00", "0.00"]


def test_without_interest_no_row_asks_for_nothing(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "interest-first", "months": "12", "interest_months": "6"}
    result = ask("schedule", plan=plan, loans=[{**loan, "rate": "0"}])
    assert [(row["date"], row["payment"]) for row in result["rows"]] == [
        ("2027-06-22", 200_000), ("2027-07-22", 200_000), ("2027-08-22", 200_000),
        ("2027-09-22", 200_000), ("2027-10-22", 200_000), ("2027-11-22", 200_000),
    ]  # fmt: skip
    proposed = ask("plans", loans=[{**loan, "rate": "0"}])["proposed"]
    assert "interest-first" not in [plan["kind"] for plan in proposed]


def test_quiet_months_may_pay_nothing(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "stepped", "months": "12", "busy_months": [6, 7], "quiet_share": "0"}
    rows = ask("schedule", plan=plan, loans=[loan])["rows"]
    # Seven months of interest at 1 % on 12,000 are due in June: 840.00.
    assert [(row["date"], row["interest"]) for row in rows] == [
        ("2027-06-22", 84_000),
        ("2027-07-22", 6_388),
    ]
    # Both rows A: A = (12,840 − A) × 1.01, so 6,451.94, and 6,388.06 stays owed in June.
    assert [row["balance"] for row in rows] == [638_806, 0]


def test_a_season_that_leaves_nothing_else_is_proposed_so(ask: Ask, loan: dict[str, Any]) -> None:
    rows = [
        {"group": "sales", "amount": "60000", "period": "season", "months": [6, 7, 8]},
        {"group": "home", "amount": "1000", "period": "month"},
    ]
    result = ask("plans", loans=[loan], budget={"entries": rows})
    proposed = {plan["id"]: plan for plan in result["proposed"]}["stepped"]
    made = {plan["id"]: plan for plan in result["plans"]}["stepped"]
    assert (proposed["quiet_share"], made["carried"], made["first_date"]) == (
        "0",
        "every-month",
        "2027-06-22",
    )


def test_a_first_date_off_the_pay_day_bears_interest_by_the_day(
    ask: Ask, loan: dict[str, Any]
) -> None:
    plan = {"kind": "equal-instalments", "months": "3"}
    options = {"first_date": "2027-01-05", "pay_day": "20"}
    rows = ask("schedule", plan=plan, loans=[{**loan, "rate": "36.5"}], options=options)["rows"]
    # A month and 14 days, then a month and 15 days: 0.1 % a day, 36.5 % ÷ 12 a month.
    left = 1_200_000 - rows[0]["principal"]
    assert (rows[0]["interest"], rows[1]["interest"]) == (
        round(1_200_000 * (0.365 / 12 + 0.014)),
        round(left * (0.365 / 12 + 0.015)),
    )
    payments = [row["payment"] for row in rows]
    assert max(payments) - min(payments) <= 3


def test_a_share_of_the_quiet_months_keeps_its_decimals(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "stepped", "months": "24", "busy_months": [6, 7, 8]}
    for share, percent in (("33.9", 33.9), ("0.5", 0.5), ("12.3456", 12.3456)):
        rows = ask("schedule", plan={**plan, "quiet_share": share}, loans=[loan])["rows"]
        sizes = {row["date"][5:7] in ("06", "07", "08"): row["payment"] for row in rows[:-1]}
        assert abs(sizes[False] - sizes[True] * percent / 100) <= 1


def test_where_waivers_leave_nothing_of_a_loan_the_others_are_paid(
    ask: Ask, loan: dict[str, Any]
) -> None:
    paid_back = {**loan, "id": "b", "principal": "0", "interest": "500"}
    plan = {"kind": "equal-instalments", "months": "12", "waive_interest": "100"}
    made = ask("plans", plans=[plan], loans=[paid_back, loan])["plans"][0]
    alone = ask("plans", plans=[plan], loans=[loan])["plans"][0]
    assert (made["total_paid"], made["waived"]) == (alone["total_paid"], 50_000)
    assert ask("schedule", plan=plan, loans=[paid_back, loan], loan="b")["rows"] == []
    rows = ask("schedule", plan=plan, loans=[paid_back, loan], loan="a")["rows"]
    assert rows == ask("schedule", plan=plan, loans=[loan])["rows"]


def test_a_small_share_of_a_lump_sum_is_no_reason_against_it(
    ask: Ask, loan: dict[str, Any]
) -> None:
    loans = [{**loan, "principal": "0.01"}, {**loan, "id": "b"}]
    [plan] = ask("plans", plans=[{"kind": "lump-sum-reduced", "amount": "11999"}], loans=loans)[
        "plans"
    ]
    assert (plan["applies"], plan["total_paid"]) == (True, 1_199_900)


@pytest.mark.parametrize(
    ("changes", "dates", "paid"),
    [
        ({"next_due": "2026-11-22"}, ("2026-11-22", "2027-10-22"), 1_266_754),
        ({"next_due": "2026-11-23"}, ("2026-11-23", "2027-10-23"), 1_267_172),
        ({"next_due": "2026-10-22"}, ("2026-11-22", "2027-10-22"), 1_266_754),
        ({"next_due": "2026-11-21"}, ("2026-12-21", "2027-11-21"), 1_278_832),
        (
            {"next_due": "2026-11-22", "months_left": "1", "method": "all-at-end"},
            ("2026-11-22", "2026-11-22"),
            1_200_000,
        ),
    ],
)
def test_an_instalment_due_today_is_paid_today(
    ask: Ask, loan: dict[str, Any], changes: dict[str, str], dates: tuple[str, str], paid: int
) -> None:
    [plan] = ask("plans", plans=[{"kind": "contract"}], loans=[{**loan, **changes}])["plans"]
    assert ((plan["first_date"], plan["last_date"]), plan["total_paid"]) == (dates, paid)
