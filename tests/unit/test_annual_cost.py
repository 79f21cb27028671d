import datetime as dt

import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiation.annual_cost import annual_cost

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


@given(st.integers(1, 10**15), st.integers(1, 10**15), st.integers(1, 365 * 50))
def test_never_fails(debt: int, payment: int, days: int) -> None:
    assert annual_cost(debt, TODAY, [(TODAY + dt.timedelta(days), payment)]) is not None
