"""Reads what happened as a reader chose and filled it in: sentences with blanks.

Kept is one list: the ids of the chosen events, and for every blank that holds something
`event.blank:text as typed`. overrides/widget/letter/events.mjs writes it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.reading.amounts import parse_yuan
from negotiation.reading.dates import parse_date
from negotiation.reading.errors import FieldError
from negotiation.reading.typed import clean_text, fold_forms, one_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = re.compile(
    r"(?P<year>\d{4}) ?[-/.年 ] ?(?P<month>\d{1,2}) ?(?:月份?)?"
    rf"|(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?,? (?P<named_year>\d{{4}})",
    re.IGNORECASE,
)
_LAST_MONTH = 12
# No value is longer; whoever reads one says so of what is.
_MOST_READ = 1_000


class Month(NamedTuple):
    """A month that was told without its day."""

    year: int
    month: int


class Told(NamedTuple):
    """One thing that happened.

    Attributes:
        event: its id.
        blanks: id of the blank -> fen, date or month; None where nothing usable was given.
    """

    event: str
    blanks: Mapping[str, Any]


def read_events(field: Mapping[str, Any], given: Any, today: dt.date) -> tuple[Told, ...] | None:
    """Read the events that were chosen, in the order of the form.

    Args:
        field: the field's record.
        given: the list that is kept, see above. What is unknown is ignored.
        today: nothing can have happened since a later day.

    Raises:
        FieldError: "required"; "blank_empty", or what is wrong with the first blank that cannot
            be read. It keeps all that can, and `part` names the blank, `event.blank`.
    """
    kept = [one for one in given if isinstance(one, str)] if isinstance(given, list) else []
    typed = {name: text for name, sign, text in (one.partition(":") for one in kept) if sign}
    events: list[Told] = []
    wrong: list[tuple[str, FieldError]] = []
    for option in field["options"]:
        if option["id"] not in kept:
            continue
        blanks: dict[str, Any] = {}
        for blank in option["blanks"]:
            part = f"{option['id']}.{blank['id']}"
            try:
                blanks[blank["id"]] = _read(blank["kind"], typed.get(part, ""), today)
            except FieldError as error:
                blanks[blank["id"]] = error.keep
                wrong.append((part, error))
        events.append(Told(option["id"], blanks))
    if wrong:
        part, first = wrong[0]
        raise FieldError(first.code, keep=tuple(events), **first.values | {"part": part})
    if not events and field.get("required"):
        raise FieldError("required")
    return tuple(events) or None


def _read(kind: str, text: str, today: dt.date) -> int | dt.date | Month:
    if not clean_text(text[:_MOST_READ], several_lines=False):
        raise FieldError("blank_empty")
    if kind == "money":
        return parse_yuan(text)
    return read_day_or_month(text, today)


def read_day_or_month(text: str, today: dt.date) -> dt.date | Month:
    """Read a day or a month that is not to come: `2026-06-01`, `2026年6月`, `June 2026`.

    Raises:
        FieldError: "date_future", or as `negotiation.reading.dates.parse_date`.
    """
    match = _MONTH.fullmatch(fold_forms(one_value(text)).strip())
    if match is None:
        day = parse_date(text)
        if day > today:
            raise FieldError("date_future", keep=day)
        return day
    year = int(match["year"] or match["named_year"])
    month = int(match["month"] or _MONTHS.index(match["name"].lower()) + 1)
    if not 1 <= month <= _LAST_MONTH:
        raise FieldError("date_impossible")
    # Held against the same years as any day.
    first = parse_date(f"{year:04}-{month:02}-01")
    if first > today:
        raise FieldError("date_future", keep=Month(year, month))
    return Month(year, month)
