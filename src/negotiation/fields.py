"""Reads what was typed into a letter's form: typed values, and errors beside fields."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from negotiation.dates import DateError, parse_date
from negotiation.field_error import FieldError
from negotiation.masking import read_id_number
from negotiation.money import FEN_PER_YUAN, AmountError, parse_yuan
from negotiation.numerals import NumeralError, read_number

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping

_ZERO_WIDTH_JOINER = "\u200d"
_COUNT_WORDS = re.compile(r"\s*(个月|期|个|天|日|人|口|号|months?|days?)$", re.IGNORECASE)
DEFAULT_MAXIMUM = {"text": 60, "long-text": 2_000}


@dataclass(frozen=True)
class ReadFields:
    """The outcome of reading a form.

    Attributes:
        values: field id -> str, int (fen or whole number), date, tuple of option ids,
            or None when nothing usable was given.
        errors: field id -> the error to show beside it.
    """

    values: dict[str, Any]
    errors: dict[str, FieldError]


def read_fields(fields: list[dict[str, Any]], raw: Mapping[str, Any], today: dt.date) -> ReadFields:
    """Read every field of a form.

    Args:
        fields: the letter's field records.
        raw: field id -> text as typed; a list of option ids for choices. Unknown ids
            are ignored: they may come from a newer version of the site.
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
    text = clean_text(given if isinstance(given, str) else "", field["kind"] == "long-text")
    if not text:
        if field.get("required"):
            raise FieldError("required")
        return None
    return _READERS[field["kind"]](field, text, today)


def clean_text(text: str, several_lines: bool) -> str:
    """Return `text` without invisible characters and outer space, lines kept or folded.

    Direction overrides go too: they can make a letter read otherwise than it is. The
    joiner stays, because emoji are built with it.
    """
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(
        char
        for char in text
        if char in {"\n", _ZERO_WIDTH_JOINER}
        or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
    )
    lines = [" ".join(line.split()) for line in kept.split("\n")]
    joined = ("\n" if several_lines else " ").join(line for line in lines if line)
    return joined if joined.strip(_ZERO_WIDTH_JOINER) else ""


def _text(field: dict[str, Any], text: str, _today: dt.date) -> str:
    limit = field.get("maximum", DEFAULT_MAXIMUM[field["kind"]])
    if len(text) > limit:
        raise FieldError("too_long", keep=text[:limit], limit=limit, length=len(text))
    return text


def _money(field: dict[str, Any], text: str, _today: dt.date) -> int:
    try:
        fen = parse_yuan(text)
    except AmountError as error:
        raise FieldError(error.code) from None
    if fen == 0:
        raise FieldError("amount_zero")
    if "maximum" in field and fen > field["maximum"] * FEN_PER_YUAN:
        raise FieldError("amount_too_large")
    return fen


def _date(field: dict[str, Any], text: str, today: dt.date) -> dt.date:
    try:
        date = parse_date(text)
    except DateError as error:
        raise FieldError(error.code) from None
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
        FieldError: "number_unreadable", or "number_out_of_range" with `least` and `limit`.
    """
    plain = _COUNT_WORDS.sub("", unicodedata.normalize("NFKC", text).strip())
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
    chosen = {one for one in given if isinstance(one, str)} if isinstance(given, list) else set()
    known = tuple(option["id"] for option in field["options"] if option["id"] in chosen)
    if field.get("ordered_with") and isinstance(given, list):
        known = tuple(one for one in dict.fromkeys(given) if one in known)
    if not known and field.get("required"):
        raise FieldError("required")
    return known or None


_READERS: dict[str, Callable[[dict[str, Any], str, dt.date], Any]] = {
    "text": _text,
    "long-text": _text,
    "money": _money,
    "date": _date,
    "whole-number": _whole_number,
    "choice": _choice,
    "id-number": _id_number,
}
