"""What the reader entered to count days from: dates, times, numbers of days and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.reading.dates import parse_date, read_days
from negotiation.reading.errors import FieldError
from negotiation.reading.times import read_time

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping


def read_inputs(
    records: Iterable[Mapping[str, Any]], typed: Mapping[str, str], today: dt.date
) -> tuple[dict[str, Any], dict[str, FieldError]]:
    """Read what was entered.

    Args:
        records: the `dates` of docs/_data/deadlines.yml.
        typed: id -> as typed. Blank ones and unknown ids count for nothing.
        today: a day that has come (`past`) is held against it.

    Returns:
        id -> date, "HH:MM", whole number of days or option id, for each that can be read;
        id -> what is wrong there, for the others.
    """
    values: dict[str, Any] = {}
    errors: dict[str, FieldError] = {}
    for record in records:
        text = typed.get(record["id"], "").strip()
        if not text:
            continue
        try:
            values[record["id"]] = _read(record, text, today)
        except FieldError as error:
            errors[record["id"]] = error
    return values, errors


def _read(record: Mapping[str, Any], text: str, today: dt.date) -> Any:
    if record["kind"] == "time":
        return read_time(text)
    if record["kind"] == "days":
        return read_days(text)
    if record["kind"] == "choice":
        if text not in record["options"]:
            raise FieldError("choice_unknown")
        return text
    day = parse_date(text)
    # A year mistyped would give a last day that is no such thing.
    if record["past"] and day > today:
        raise FieldError("date_future")
    return day
