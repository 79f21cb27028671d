"""Statutory holidays and make-up working days, from a package kept for that, at build time."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from chinese_calendar import constants, is_workday  # type: ignore[import-untyped]

# Older last days are long past whatever the weekday was.
_FIRST_YEAR = 2024
_SATURDAY = 5


@cache
def working_days() -> dict[str, Any]:
    """Return the days on which working differs from the weekday.

    Returns:
        `{"first", "last": ISO days between which the holidays are known, "off": weekdays
        on which nobody works, "on": weekend days on which people do}`.
    """
    first = dt.date(_FIRST_YEAR, 1, 1)
    last = dt.date(max(constants.holidays).year, 12, 31)
    days = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    odd = [day for day in days if is_workday(day) != (day.weekday() < _SATURDAY)]
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "off": [day.isoformat() for day in odd if day.weekday() < _SATURDAY],
        "on": [day.isoformat() for day in odd if day.weekday() >= _SATURDAY],
    }
