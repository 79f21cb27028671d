"""The yearly cost of a plan: the rate at which its payments are worth the debt today."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

_YEAR_DAYS = 365
# No figure for anybody to read lies outside.
_LOWEST = math.log1p(-0.999999)
_HIGHEST = math.log1p(1e6)
_ENOUGH = 1e-14
# Beyond this a power is no float any more; so much is too much in any case.
_MOST_POWER = 600.0
_HALF_A_FEN = 0.5
_FLOAT = 1e-10


def annual_cost(debt: int, today: dt.date, payments: Iterable[tuple[dt.date, int]]) -> float | None:
    """Return the internal rate of return on dates (XIRR): 0.146 is 14.6 % a year.

    Days over 365, as spreadsheets count it. A rate is no money, so a float will do: it
    agrees with pyxirr to nine decimals. Below zero when less is paid than is owed.

    Args:
        debt: what is owed today, in fen.
        today: the day it is owed.
        payments: (date, fen); none before today.

    Returns:
        The rate, at which the payments are worth the debt to half a fen (of sums too large
        for a float to show a fen, to ten digits); or None when there is none: all paid
        today, nothing owed or paid, or a rate below −99.9999 % or above a million-fold.
    """
    flows = [((date - today).days / _YEAR_DAYS, fen) for date, fen in payments if fen]
    now = debt - sum(fen for years, fen in flows if years == 0)
    later = [(years, fen) for years, fen in flows if years > 0]
    if now <= 0 or not later:
        return None
    growth = _growth(now, later)
    worth, _ = _worth(later, growth)
    if abs(worth - now) > max(_HALF_A_FEN, _FLOAT * now):
        return None
    return math.expm1(growth)


def _growth(now: int, later: list[tuple[float, int]]) -> float:
    """Return log(1 + rate), between what is too low and too high; an end where neither holds.

    Were all paid on the first day, or on the last, it would be known at once: it lies between
    these two. Newton's step is taken where it stays between and is at most half of the step
    before it; else the half (Numerical Recipes, 9.4).
    """
    ratio = math.log(sum(fen for _, fen in later) / now)
    years = [each for each, _ in later]
    ends = sorted((ratio / min(years), ratio / max(years)))
    low, high = (min(max(end, _LOWEST), _HIGHEST) for end in ends)
    growth, before = low, high - low
    while high - low > _ENOUGH * (1 + abs(growth)):
        worth, slope = _worth(later, growth)
        if worth > now:
            low = growth
        else:
            high = growth
        step = (worth - now) / slope
        if abs(step) < _ENOUGH * (1 + abs(growth)):
            break
        if low <= growth + step <= high and abs(step) <= before / 2:
            growth, before = growth + step, abs(step)
        else:
            growth, before = (low + high) / 2, (high - low) / 2
    return growth


def _worth(later: list[tuple[float, int]], growth: float) -> tuple[float, float]:
    """What the payments are worth today, and how much less for each part more of growth."""
    worth = slope = 0.0
    for years, fen in later:
        value = fen * math.exp(min(-years * growth, _MOST_POWER))
        worth += value
        slope += years * value
    return worth, slope
