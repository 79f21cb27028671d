"""The yearly cost of a plan: the rate at which its payments are worth the debt today."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

_YEAR_DAYS = 365
_LOWEST = -0.999999
_HIGHEST = 1e6
_ENOUGH = 1e-13
_MOST_STEPS = 200


def annual_cost(debt: int, today: dt.date, payments: Iterable[tuple[dt.date, int]]) -> float | None:
    """Return the internal rate of return on dates (XIRR): 0.146 is 14.6 % a year.

    Days over 365, as spreadsheets count it. A rate is no money, so a float will do: it
    agrees with pyxirr to nine decimals. Below zero when less is paid than is owed.

    Args:
        debt: what is owed today, in fen.
        today: the day it is owed.
        payments: (date, fen); none before today.

    Returns:
        The rate, or None when there is none: all paid today, or nothing owed or paid.
    """
    flows = [((date - today).days / _YEAR_DAYS, fen) for date, fen in payments if fen]
    now = debt - sum(fen for years, fen in flows if years == 0)
    later = [(years, fen) for years, fen in flows if years > 0]
    if now <= 0 or not later:
        return None
    low, high, rate = _LOWEST, _HIGHEST, 0.1
    for _ in range(_MOST_STEPS):
        worth = slope = 0.0
        base = math.log1p(rate)
        for years, fen in later:
            value = fen * math.exp(-years * base)
            worth += value
            slope -= years * value / (1 + rate)
        if worth > now:
            low = rate
        else:
            high = rate
        step = (worth - now) / slope
        # Newton while it stays between what is known to be too low and too high.
        following = rate - step if low < rate - step < high else (low + high) / 2
        if abs(following - rate) < _ENOUGH * (1 + abs(rate)):
            return following
        rate = following
    return rate
