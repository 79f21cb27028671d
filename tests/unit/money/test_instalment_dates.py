import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.money.instalment_dates import add_months, first_pay_day, months_and_days, pay_days

DATES = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))


def test_month_ends_and_leap_years() -> None:
    assert pay_days(dt.date(2028, 1, 31), 31, 4) == (
        dt.date(2028, 1, 31),
        dt.date(2028, 2, 29),
        dt.date(2028, 3, 31),
        dt.date(2028, 4, 30),
    )


@pytest.mark.parametrize(
    ("today", "day", "first"),
    [
        ("2026-11-22", 23, "2026-11-23"),
        ("2026-11-22", 22, "2026-12-22"),
        ("2026-11-22", 5, "2026-12-05"),
        ("2027-01-31", 31, "2027-02-28"),
        ("2027-02-27", 31, "2027-02-28"),
        ("2026-12-31", 31, "2027-01-31"),
    ],
)
def test_the_first_date_lies_in_the_future(today: str, day: int, first: str) -> None:
    assert first_pay_day(dt.date.fromisoformat(today), day) == dt.date.fromisoformat(first)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2026-11-22", "2026-12-22", (1, 0)),
        ("2026-11-22", "2026-12-05", (0, 13)),
        ("2026-11-22", "2027-01-05", (1, 14)),
        ("2027-01-31", "2027-02-28", (1, 0)),
        ("2026-11-22", "2026-11-22", (0, 0)),
    ],
)
def test_whole_months_and_odd_days(start: str, end: str, expected: tuple[int, int]) -> None:
    assert months_and_days(dt.date.fromisoformat(start), dt.date.fromisoformat(end)) == expected


@given(DATES, st.integers(0, 600))
def test_months_and_days_lead_back(start: dt.date, gap: int) -> None:
    end = start + dt.timedelta(gap)
    months, days = months_and_days(start, end)
    assert 0 <= days <= 31
    assert add_months(start, months, start.day) + dt.timedelta(days) == end
