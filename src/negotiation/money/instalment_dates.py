"""The days on which instalments fall."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

_LONGEST_MONTH = 31
_DECEMBER = 12


def month_end(year: int, month: int) -> int:
    """Return the number of days of a month."""
    if month == _DECEMBER:
        return _LONGEST_MONTH
    return (dt.date(year, month + 1, 1) - dt.timedelta(days=1)).day


@lru_cache(maxsize=4096)
def add_months(start: dt.date, months: int, day: int) -> dt.date:
    """Return `day` of the month that is `months` after `start`'s, or that month's last day.

    31 January and one month is 28 February (29 in a leap year), and 31 March after that.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return dt.date(year, month + 1, min(day, month_end(year, month + 1)))


def first_pay_day(today: dt.date, day: int) -> dt.date:
    """Return the next `day` of a month that lies after today."""
    date = add_months(today, 0, day)
    return date if date > today else add_months(today, 1, day)


@lru_cache(maxsize=64)
def pay_days(first: dt.date, day: int, count: int) -> tuple[dt.date, ...]:
    """Return `count` monthly pay days beginning with `first`, later ones on `day`."""
    return (first, *(add_months(first, index, day) for index in range(1, count)))


def months_and_days(start: dt.date, end: dt.date) -> tuple[int, int]:
    """Return whole months and odd days from `start` to `end` (not before it).

    The last day of a month counts as the same day of a longer one, so that 31 January
    to 28 February is one month.
    """
    months = (end.year - start.year) * 12 + end.month - start.month
    reached = add_months(start, months, start.day)
    if reached > end:
        months -= 1
        reached = add_months(start, months, start.day)
    return months, (end - reached).days
