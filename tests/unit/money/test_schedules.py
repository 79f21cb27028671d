"""Schedules against published examples and outside libraries, and what must always hold."""

import datetime as dt
from decimal import Decimal
from typing import Any

import mortgagemath as mm
import numpy_financial as npf
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from negotiation.money.instalment_dates import pay_days
from negotiation.money.plans.instalment_size import (
    annuity,
    fewest_months,
    last_may_differ,
    level_instalments,
    stepped_instalments,
)
from negotiation.money.schedules import Debt, Row, settle
from negotiation.reading.rates import Rate

TODAY = dt.date(2026, 11, 22)
MONTH = (1, 0)
ORDER = ("interest", "penalty", "principal")


def level_rows(debt: Debt, percent: Any, count: int, first: tuple[int, int] = MONTH) -> list[Row]:
    rate = Rate(Decimal(str(percent)), 365)
    shares = [rate.share(*first), *[rate.share(*MONTH)] * (count - 1)]
    parts = level_instalments(debt, rate, shares)
    dates = pay_days(dt.date(2026, 12, 22), 22, count)
    return settle(debt, dates, shares, ORDER, lambda at, _new: parts[at])


@pytest.mark.parametrize(
    ("principal", "percent", "count", "instalment"),
    [
        # CFPB, Closing Disclosure sample H-25(B), 2014.
        (16_200_000, "3.875", 360, 76_178),
        # Las Positas College, Math for Liberal Arts, 8.05, example 1 (LibreTexts).
        (1_500_000, "9", 60, 31_138),
        # Broverman, Mathematics of Investment and Credit, 8th ed., 2.1, example 2.7(a).
        (1_200_000, "12", 36, 39_857),
        # Goldstein et al., Finite Mathematics, 12th ed., 10.3, example 1.
        (56_300, "12", 5, 11_600),
        # CFPB sample as above with no interest: simple division.
        (16_200_000, "0", 360, 45_000),
    ],
)
def test_instalments_as_published(
    principal: int, percent: str, count: int, instalment: int
) -> None:
    assert level_rows(Debt(principal, 0, 0), percent, count)[0].payment == instalment


def test_rows_as_published() -> None:
    # Goldstein, 10.3, table 1, but for its last two balances, which carry parts of a cent.
    rows = level_rows(Debt(56_300, 0, 0), "12", 5)
    assert [(row.principal, row.interest, row.balance) for row in rows] == [
        (11_037, 563, 45_263),
        (11_147, 453, 34_116),
        (11_259, 341, 22_857),
        (11_371, 229, 11_486),
        (11_486, 115, 0),
    ]


AMOUNTS = st.integers(100_00, 5_000_000_00)
PERCENTS = st.decimals("0.01", "36", places=2)
COUNTS = st.integers(1, 120)


# A tiny debt is paid off early: both end where the debt does, and theirs says so.
@pytest.mark.filterwarnings("ignore::mortgagemath.EarlyPayoffWarning")
@settings(max_examples=300, deadline=None)
@given(AMOUNTS, st.integers(1, 300), COUNTS)
def test_same_rows_as_mortgagemath(principal: int, hundredths: int, count: int) -> None:
    # Rates whose twelfth has an end: at others mortgagemath cuts the twelfth off after
    # fifty digits, and a row that is exactly half a fen falls to the other side.
    percent = Decimal(hundredths) * 12 / 100
    loan = mm.LoanParams(
        principal=Decimal(principal),
        annual_rate=percent,
        term_months=count,
        payment_rounding=mm.PaymentRounding.ROUND_HALF_UP,
        currency_unit=Decimal(1),
    )
    theirs = [
        (int(row.payment), int(row.principal), int(row.interest), int(row.balance))
        for row in mm.amortization_schedule(loan)[1:]
    ]
    # Where their last row is far from the others, ours is not.
    each, last = theirs[0][0], theirs[-1][0]
    assume(len(theirs) == count and abs(last - each) <= last_may_differ(each))
    ours = level_rows(Debt(principal, 0, 0), percent, count)
    assert [(row.payment, row.principal, row.interest, row.balance) for row in ours] == theirs


@settings(max_examples=300, deadline=None)
@given(AMOUNTS, PERCENTS, COUNTS)
def test_same_instalment_as_numpy_financial(principal: int, percent: Decimal, count: int) -> None:
    theirs = -npf.pmt(float(percent) / 1200, count, principal)
    assert abs(annuity(principal, Rate(percent, 365), count) - theirs) <= 0.5 + 1e-6


def rounding(percent: Decimal, count: int) -> int:
    """What rounding can add to a total, in fen.

    The instalment is up to half a fen off each month, and that bears interest to the end;
    each row's own interest is up to half a fen off as well.
    """
    growth = sum((1 + percent / 1200) ** month for month in range(count))
    return int(growth) + count


DEBTS = st.builds(
    Debt,
    st.integers(1, 10_000_000_000),
    st.integers(0, 1_000_000_00),
    st.integers(0, 1_000_000_00),
)
FIRSTS = st.tuples(st.integers(0, 13), st.integers(0, 30))


def check(debt: Debt, rows: list[Row]) -> None:
    assert sum(row.principal for row in rows) == debt.principal
    assert sum(row.penalty for row in rows) == debt.penalty
    assert sum(row.interest for row in rows) >= debt.interest
    assert all(row.payment == row.principal + row.interest + row.penalty for row in rows)
    assert all(min(row[1:]) >= 0 for row in rows)
    assert rows[-1].balance == 0


@settings(max_examples=1000, deadline=None)
@given(DEBTS, st.decimals("0", "1000", places=4), st.integers(1, 600), FIRSTS)
def test_rows_add_up(debt: Debt, percent: Decimal, count: int, first: tuple[int, int]) -> None:
    check(debt, level_rows(debt, percent, count, first))


@settings(max_examples=500, deadline=None)
@given(DEBTS, st.decimals("0", "36", places=2), st.integers(2, 120), FIRSTS)
def test_the_last_row_is_as_level_as_rounding_allows(
    debt: Debt, percent: Decimal, count: int, first: tuple[int, int]
) -> None:
    rows = level_rows(debt, percent, count, first)
    assume(len(rows) == count)
    assert abs(rows[-1].payment - rows[0].payment) <= last_may_differ(rows[0].payment) + 2


@settings(max_examples=500, deadline=None)
@given(DEBTS, st.decimals("0", "36", places=2), st.integers(1, 300), FIRSTS)
def test_a_longer_term_never_raises_the_instalment(
    debt: Debt, percent: Decimal, count: int, first: tuple[int, int]
) -> None:
    shorter, longer = (level_rows(debt, percent, months, first) for months in (count, count + 1))
    # Where the balance is kept exact, instalments are a fen or two apart.
    assert longer[0].payment <= max(row.payment for row in shorter) + 2


@settings(max_examples=500, deadline=None)
@given(DEBTS, st.decimals("0", "36", places=2), st.decimals("0", "36", places=2), COUNTS, FIRSTS)
def test_a_lower_rate_never_costs_more(
    debt: Debt, one: Decimal, other: Decimal, count: int, first: tuple[int, int]
) -> None:
    low, high = (level_rows(debt, percent, count, first) for percent in sorted((one, other)))
    assert low[0].payment <= high[0].payment + 2
    dearer = sum(row.payment for row in low) - sum(row.payment for row in high)
    assert dearer <= rounding(max(one, other), count)


@settings(max_examples=500, deadline=None)
@given(DEBTS, st.integers(0, 100), st.decimals("0", "36", places=2), COUNTS, FIRSTS)
def test_waiving_never_raises_the_total(
    debt: Debt, waived: int, percent: Decimal, count: int, first: tuple[int, int]
) -> None:
    less = debt._replace(interest=debt.interest * (100 - waived) // 100)
    totals = [
        sum(row.payment for row in level_rows(each, percent, count, first)) for each in (less, debt)
    ]
    assert totals[0] <= totals[1] + rounding(percent, count)


def test_a_pay_off_term_is_the_shortest() -> None:
    debt, rate = Debt(5_000_000, 0, 0), Rate(Decimal("14.6"), 365)
    months = [rate.share(*MONTH)] * 600
    count = fewest_months(debt, rate, months, 200_000)
    assert count is not None
    shorter = level_instalments(debt, rate, months[: count - 1])
    assert level_instalments(debt, rate, months[:count])[0] <= 200_000 < shorter[0]


def test_an_amount_below_the_interest_never_pays_off() -> None:
    debt, rate = Debt(5_000_000, 0, 0), Rate(Decimal("14.6"), 365)
    assert fewest_months(debt, rate, [rate.share(*MONTH)] * 600, 60_000) is None


@settings(max_examples=300, deadline=None)
@given(
    DEBTS,
    st.decimals("0", "36", places=2),
    st.lists(st.sampled_from([0, 10, 30, 100]), min_size=1, max_size=60),
)
def test_stepped_rows_add_up_and_keep_their_steps(
    debt: Debt, percent: Decimal, weights: list[int]
) -> None:
    assume(any(weights))
    rate = Rate(percent, 365)
    dates = pay_days(dt.date(2026, 12, 22), 22, len(weights))
    shares = [rate.share(*MONTH)] * len(weights)
    parts = stepped_instalments(debt, shares, weights)
    rows = settle(debt, dates, shares, ORDER, lambda at, _new: parts[at])
    check(debt, rows)
    sizes: dict[int, list[int]] = {}
    for row, weight in zip(rows[:-1], weights, strict=False):
        sizes.setdefault(weight, []).append(row.payment)
    # A row of weight nothing pays a fen all the same, which the others make good.
    bound = 3 + weights.count(0)
    assert all(max(payments) - min(payments) <= bound for payments in sizes.values())
