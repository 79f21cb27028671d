"""Whatever the debt, the term and the dates: instalments clear it, and the last is like them."""

import datetime as dt
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from negotiation.money.instalment_dates import pay_days
from negotiation.money.plans import instalment_size
from negotiation.money.plans.instalment_size import (
    fewest_months,
    fewest_of,
    last_may_differ,
    level_instalments,
    stepped_instalments,
    what_is_left,
)
from negotiation.money.schedules import Debt, Share, settle
from negotiation.reading.rates import Rate

ORDER = ("interest", "penalty", "principal")
# Two searches, in whole fen and in 10**12 parts of one. In each half of the tries halve what is
# left, below 2**45, after at most two dozen steps that find both of its ends.
MOST_TRIES = 2 * (2 * 45 + 24)
# Ordinary debts, tiny ones, and as much as a field takes; the arrears may be the larger part.
FEN = st.one_of(st.integers(0, 99), st.integers(0, 100_000_00), st.integers(0, 10**13))
DEBTS = st.builds(Debt, FEN, FEN, FEN).filter(lambda debt: debt.total > 0)
RATES = st.builds(
    Rate,
    st.one_of(st.just(Decimal(0)), st.decimals("0.01", "36", places=4)),
    st.sampled_from([360, 365]),
)
EXTREME_RATES = st.builds(Rate, st.decimals("36", "1000", places=12), st.just(365))
ODD_PERIODS = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 30)), max_size=2)
COUNTS = st.one_of(st.integers(1, 60), st.integers(1, 600))
WEIGHTS = st.one_of(
    st.just([1]),
    st.lists(st.sampled_from([1, 10, 30, 99, 100]), min_size=1, max_size=12),
    st.lists(st.integers(1, 10**6), min_size=1, max_size=12),
)


def periods(rate: Rate, odd: list[tuple[int, int]], count: int) -> list[Share]:
    return [*(rate.share(*each) for each in odd), *[rate.share(1, 0)] * count][:count]


def exact_size(debt: Debt, shares: list[Share], weights: list[int]) -> Decimal:
    """The same sum in decimals of eighty places, with nothing rounded on the way."""
    with localcontext() as context:
        context.prec = 80
        fractions = [Decimal(above) / below for above, below in shares]

        def left(size: Decimal) -> Decimal:
            principal, unpaid = Decimal(debt.principal), Decimal(debt.interest + debt.penalty)
            for share, weight in zip(fractions, weights, strict=True):
                unpaid += principal * share - size * weight / max(weights)
                if unpaid < 0:
                    principal, unpaid = principal + unpaid, Decimal(0)
                if principal < 0:
                    return principal
            return principal + unpaid

        low, high = Decimal(0), Decimal(debt.total) * max(weights)
        while left(high) > 0:
            high *= 2
        while high - low > Decimal("1E-20"):
            middle = (low + high) / 2
            low, high = (middle, high) if left(middle) > 0 else (low, middle)
        return high


def check_rows(debt: Debt, shares: list[Share], parts: list[int]) -> None:
    dates = pay_days(dt.date(2026, 12, 22), 22, len(parts))
    rows = settle(debt, dates, shares, ORDER, lambda at, _new: parts[at])
    assert sum(row.principal for row in rows) == debt.principal
    assert sum(row.penalty for row in rows) == debt.penalty
    assert all(row.payment == row.principal + row.interest + row.penalty for row in rows)
    assert all(min(row[1:]) >= 0 for row in rows)
    assert all(row.payment > 0 for row in rows)
    assert rows[-1].balance == 0
    # What the last row takes is what its own instalment leaves, and that is bounded.
    last = parts[len(rows) - 1]
    assert 0 < rows[-1].payment <= last + last_may_differ(last)


@settings(max_examples=300, deadline=None)
@given(DEBTS, RATES, ODD_PERIODS, COUNTS, WEIGHTS)
def test_the_last_row_is_like_the_others(
    debt: Debt, rate: Rate, odd: list[tuple[int, int]], count: int, weights: list[int]
) -> None:
    shares = periods(rate, odd, count)
    parts = stepped_instalments(debt, shares, (weights * count)[:count])
    check_rows(debt, shares, parts)
    # Below a fen a month there is nothing to make equal: such a debt ends sooner.
    if min(parts) > 2:
        assert abs(what_is_left(debt, shares, parts)) <= last_may_differ(parts[-1])


@settings(max_examples=60, deadline=None)
@given(DEBTS, RATES, ODD_PERIODS, st.integers(1, 240), WEIGHTS)
def test_each_instalment_is_the_exact_one_but_for_rounding(
    debt: Debt, rate: Rate, odd: list[tuple[int, int]], count: int, weights: list[int]
) -> None:
    shares = periods(rate, odd, count)
    repeated = (weights * count)[:count]
    exact = exact_size(debt, shares, repeated)
    parts = stepped_instalments(debt, shares, repeated)
    assume(min(parts) > 1)
    # Half a fen in each row, small ones too, is made up for by the large ones.
    slack = 2 + Decimal(count * max(repeated)) / sum(repeated)
    for part, weight in zip(parts, repeated, strict=True):
        assert abs(part - exact * weight / max(repeated)) <= slack


@settings(max_examples=200, deadline=None)
@given(DEBTS, EXTREME_RATES, ODD_PERIODS, COUNTS, WEIGHTS)
def test_no_rate_is_too_much(
    debt: Debt, rate: Rate, odd: list[tuple[int, int]], count: int, weights: list[int]
) -> None:
    shares = periods(rate, odd, count)
    check_rows(debt, shares, stepped_instalments(debt, shares, (weights * count)[:count]))
    check_rows(debt, shares, level_instalments(debt, rate, shares))


@settings(max_examples=200, deadline=None)
@given(DEBTS, RATES, ODD_PERIODS, COUNTS)
def test_equal_instalments_are_equal_or_two_fen_apart(
    debt: Debt, rate: Rate, odd: list[tuple[int, int]], count: int
) -> None:
    shares = periods(rate, odd, count)
    parts = level_instalments(debt, rate, shares)
    check_rows(debt, shares, parts)
    assert max(parts) - min(parts) <= 3


@pytest.mark.parametrize(
    ("percent", "count", "each", "total"),
    # By the formula without rounding: 2,000.4889 and 3,000.4222 a month.
    [("24", 420, 200_049, 840_205_33), ("36", 300, 300_042, 900_126_69)],
)
def test_long_terms_at_high_rates(percent: str, count: int, each: int, total: int) -> None:
    debt, rate = Debt(100_000_00, 0, 0), Rate(Decimal(percent), 365)
    shares = periods(rate, [], count)
    parts = level_instalments(debt, rate, shares)
    assert {abs(part - each) <= 1 for part in parts} == {True}
    assert abs(what_is_left(debt, shares, parts)) <= 1
    assert abs(sum(parts) - total) <= count / 2


def test_there_are_no_wasted_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    tries = 0

    def counted(*given: Any) -> int:
        nonlocal tries
        tries += 1
        return what_is_left(*given)

    monkeypatch.setattr(instalment_size, "what_is_left", counted)

    @settings(max_examples=200, deadline=None)
    @given(DEBTS, st.one_of(RATES, EXTREME_RATES), ODD_PERIODS, COUNTS, WEIGHTS)
    def tried(
        debt: Debt, rate: Rate, odd: list[tuple[int, int]], count: int, weights: list[int]
    ) -> None:
        nonlocal tries
        tries = 0
        stepped_instalments(debt, periods(rate, odd, count), (weights * count)[:count])
        assert tries <= MOST_TRIES

    tried()


@settings(max_examples=300, deadline=None)
@given(DEBTS, RATES, ODD_PERIODS, st.integers(1, 10**9))
def test_the_fewest_months_are_enough_and_one_less_is_not(
    debt: Debt, rate: Rate, odd: list[tuple[int, int]], amount: int
) -> None:
    shares = periods(rate, odd, 600)
    count = fewest_months(debt, rate, shares, amount)
    if count is None:
        assert what_is_left(debt, shares, [amount] * 600) > 0
        return
    parts = level_instalments(debt, rate, shares[:count])
    paid = parts if max(parts) <= amount else [amount] * count
    assert max(paid) <= amount
    check_rows(debt, shares[:count], paid)
    assume(count > 1)
    fewer = shares[: count - 1]
    assert what_is_left(debt, fewer, [amount] * (count - 1)) > 0
    assert max(level_instalments(debt, rate, fewer)) >= amount


@given(st.integers(1, 10**9), st.integers(1, 10**6), st.integers(1, 600))
def test_the_fewest_of_a_falling_row(total: int, amount: int, most: int) -> None:
    found = fewest_of(lambda count: -(-total // count), amount, most)
    first = next((n for n in range(1, most + 1) if -(-total // n) <= amount), None)
    assert found == first
