import datetime as dt
import math

import pytest
import pyxirr
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from negotiation.money.plans.annual_cost import annual_cost

TODAY = dt.date(2026, 11, 22)
PAYMENTS = st.lists(
    st.tuples(
        st.integers(1, 3650).map(lambda days: TODAY + dt.timedelta(days)), st.integers(100, 10**9)
    ),
    min_size=1,
    max_size=60,
    unique_by=lambda payment: payment[0],
)


def test_one_payment_after_a_year() -> None:
    cost = annual_cost(100_00, TODAY, [(dt.date(2027, 11, 22), 112_00)])
    assert cost == pytest.approx(0.12, abs=1e-12)


@settings(max_examples=500, deadline=None)
@given(PAYMENTS, st.floats(-0.5, 3))
def test_same_as_pyxirr(payments: list[tuple[dt.date, int]], rate: float) -> None:
    worth = sum(fen * (1 + rate) ** (-(date - TODAY).days / 365) for date, fen in payments)
    debt = max(1, round(worth))
    theirs = pyxirr.xirr(
        [TODAY, *(date for date, _ in payments)], [-debt, *(fen for _, fen in payments)]
    )
    ours = annual_cost(debt, TODAY, payments)
    assert theirs is not None
    assert ours is not None
    assert abs(ours - theirs) <= 1e-9 * max(1.0, abs(theirs))


@pytest.mark.parametrize(
    ("debt", "payments"),
    [
        (0, [(dt.date(2027, 1, 1), 5)]),
        (100, []),
        (100, [(TODAY, 100)]),
        (100, [(dt.date(2027, 1, 1), 0)]),
    ],
)
def test_no_rate_where_there_is_none(debt: int, payments: list[tuple[dt.date, int]]) -> None:
    assert annual_cost(debt, TODAY, payments) is None


def test_paying_less_than_is_owed_has_a_rate_below_zero() -> None:
    cost = annual_cost(100_00, TODAY, [(dt.date(2027, 11, 22), 50_00)])
    assert cost == pytest.approx(-0.5, abs=1e-12)


@pytest.mark.parametrize(
    ("debt", "payment", "days"),
    [
        # Ten million million times as much tomorrow, and next to nothing of it.
        (100, 10**15, 1),
        (10**15, 1, 1),
    ],
)
def test_a_rate_beyond_what_can_be_told_is_none(debt: int, payment: int, days: int) -> None:
    assert annual_cost(debt, TODAY, [(TODAY + dt.timedelta(days), payment)]) is None


@settings(max_examples=500, deadline=None)
@given(
    st.integers(1, 10**15),
    st.lists(
        st.tuples(st.integers(0, 365 * 150), st.integers(0, 10**15)),
        min_size=1,
        max_size=30,
        unique_by=lambda payment: payment[0],
    ),
)
def test_a_rate_is_one_at_which_the_payments_are_worth_the_debt(
    debt: int, flows: list[tuple[int, int]]
) -> None:
    payments = [(TODAY + dt.timedelta(days), fen) for days, fen in flows]
    cost = annual_cost(debt, TODAY, payments)
    if cost is None:
        return
    worth = sum(fen * math.exp(-days / 365 * math.log1p(cost)) for days, fen in flows if fen)
    assert abs(worth - debt) <= max(0.6, 1e-8 * debt)


@settings(max_examples=300, deadline=None)
@given(st.integers(1, 10**15), st.integers(1, 365 * 100), st.floats(-0.9, 1000))
def test_a_rate_that_can_be_told_is_told(debt: int, days: int, rate: float) -> None:
    payment = round(debt * (1 + rate) ** (days / 365)) if days * math.log1p(rate) < 10**5 else 0
    assume(payment >= 1)
    cost = annual_cost(debt, TODAY, [(TODAY + dt.timedelta(days), payment)])
    expected = math.expm1(math.log(payment / debt) * 365 / days)
    assert cost == pytest.approx(expected, rel=1e-9, abs=1e-12)
