"""Days on which offices are open in mainland China, for the last days of court papers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_DAY = dt.timedelta(days=1)
_SATURDAY = 5


class WorkingDays:
    """Weekends, statutory holidays and make-up working days.

    Holidays are announced year by year. Outside the years known, only weekends count.
    """

    def __init__(self, record: Mapping[str, Any]) -> None:
        """Wrap `{"first", "last": ISO days, "off": [weekdays off], "on": [weekends worked]}`."""
        self._first = dt.date.fromisoformat(record["first"])
        self._last = dt.date.fromisoformat(record["last"])
        self._off = set(record["off"])
        self._on = set(record["on"])

    def knows(self, day: dt.date) -> bool:
        """Tell whether the holidays of that day's year are known."""
        return self._first <= day <= self._last

    def works(self, day: dt.date) -> bool:
        """Tell whether it is a working day."""
        text = day.isoformat()
        if day.weekday() >= _SATURDAY:
            return text in self._on
        return text not in self._off

    def on_or_before(self, day: dt.date) -> dt.date:
        """Return the last working day that is not after `day`: by then a paper is handed in."""
        while not self.works(day):
            day -= _DAY
        return day

    def on_or_after(self, day: dt.date) -> dt.date:
        """Return the first working day that is not before `day`.

        A period whose last day is a statutory day off ends there (Civil Procedure Law, art. 85).
        """
        while not self.works(day):
            day += _DAY
        return day
