"""Reads what was typed into a letter's form: typed values, and errors beside fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.reading.amounts import FEN_PER_YUAN, parse_yuan
from negotiation.reading.dates import parse_date
from negotiation.reading.errors import FieldError, NumeralError
from negotiation.reading.events import read_events
from negotiation.reading.masking import read_id_number
from negotiation.reading.numerals import read_number
from negotiation.reading.typed import clean_text, fold_forms, one_value

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

_COUNT_WORDS = re.compile(r"\s*(个月|期|个|天|日|人|口|号|months?|days?)$", re.IGNORECASE)
DEFAULT_MAXIMUM = {"text": 60, "long-text": 2_000}
# No text may be longer, so no more need be read to say that it is too long.
_MOST_READ = 20_000


class ReadFields(NamedTuple):
    """The outcome of reading a form.

    Attributes:
        values: field id -> str, int (fen or whole number), date, tuple of option ids or of
            events, or None when nothing usable was given.
        errors: field id -> the error to show beside it.
    """

    values: dict[str, Any]
    errors: dict[str, FieldError]


def read_fields(fields: list[dict[str, Any]], raw: Mapping[str, Any], today: dt.date) -> ReadFields:
    """Read every field of a form.

    Args:
        fields: the letter's field records.
        raw: field id -> text as typed; a list of option ids for choices, for events as
            `negotiation.reading.events`. Unknown ids are ignored: they may come from a newer
            version of the site.
        today: the reader's date; dates asked for in the future are held against it.
    """
    values: dict[str, Any] = {}
    errors: dict[str, FieldError] = {}
    for field in fields:
        key = field["id"]
        try:
            values[key] = _read(field, raw.get(key), today)
        except FieldError as error:
            values[key] = error.keep
            errors[key] = error
    return ReadFields(values, errors)


def _read(field: dict[str, Any], given: Any, today: dt.date) -> Any:
    if field["kind"] == "choices":
        return _choices(field, given)
    if field["kind"] == "events":
        return read_events(field, given, today)
    typed = given.strip() if isinstance(given, str) else ""
    kind = field["kind"]
    text = clean_text(typed[:_MOST_READ], kind == "long-text")
    if not text:
        if field.get("required"):
            raise FieldError("required")
        return None
    if kind in DEFAULT_MAXIMUM:
        return _words(field, text, len(typed))
    # Cleaned, two values would look like one: the readers find where one ends.
    return _READERS[kind](field, text if kind == "choice" else typed, today)


def _words(field: dict[str, Any], text: str, typed: int) -> str:
    """Hold a text against its limit; `typed` is how long it is as typed."""
    limit = field.get("maximum", DEFAULT_MAXIMUM[field["kind"]])
    length = typed if typed > _MOST_READ else len(text)
    if length > limit:
        raise FieldError("too_long", keep=text[:limit], limit=limit, length=length)
    return text


def _money(field: dict[str, Any], text: str, _today: dt.date) -> int:
    fen = parse_yuan(text)
    if fen == 0:
        raise FieldError("amount_zero")
    if "maximum" in field and fen > field["maximum"] * FEN_PER_YUAN:
        raise FieldError("amount_too_large")
    return fen


def _date(field: dict[str, Any], text: str, today: dt.date) -> dt.date:
    date = parse_date(text, field["first_year"]) if "first_year" in field else parse_date(text)
    if field.get("future") is True and date < today:
        raise FieldError("date_past", keep=date)
    if field.get("future") is False and date > today:
        raise FieldError("date_future", keep=date)
    return date


def _whole_number(field: dict[str, Any], text: str, _today: dt.date) -> int:
    return read_count(text, field.get("maximum", 1_000))


def read_count(text: str, limit: int, least: int = 1) -> int:
    """Read a whole number such as `12`, `１２`, `12个月` or `十二期`.

    Raises:
        FieldError: "number_unreadable", "number_out_of_range" with `least` and `limit`, or as
            `negotiation.reading.typed.one_value`.
    """
    plain = _COUNT_WORDS.sub("", fold_forms(one_value(text)).strip())
    try:
        count = read_number(plain)
    except NumeralError:
        raise FieldError("number_unreadable") from None
    if not least <= count <= limit:
        raise FieldError("number_out_of_range", least=least, limit=limit)
    if count % 1:
        raise FieldError("number_unreadable")
    return int(count)


def _choice(field: dict[str, Any], text: str, _today: dt.date) -> str:
    if text not in {option["id"] for option in field["options"]}:
        raise FieldError("choice_unknown")
    return text


def _id_number(_field: dict[str, Any], text: str, _today: dt.date) -> str:
    return read_id_number(text)


def _choices(field: dict[str, Any], given: Any) -> tuple[str, ...] | None:
    listed = given if isinstance(given, list) else []
    chosen = dict.fromkeys(one for one in listed if isinstance(one, str))
    known = tuple(option["id"] for option in field["options"] if option["id"] in chosen)
    if field.get("ordered_with"):
        known = tuple(one for one in chosen if one in known)
    if not known and field.get("required"):
        raise FieldError("required")
    return known or None


_READERS: dict[str, Callable[[dict[str, Any], str, dt.date], Any]] = {
    "money": _money,
    "date": _date,
    "whole-number": _whole_number,
    "choice": _choice,
    "id-number": _id_number,
}
