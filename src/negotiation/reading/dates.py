"""Calendar dates as readers type them and as papers show them."""

from __future__ import annotations

import datetime as dt
import re

from negotiation.reading.errors import FieldError, NumeralError
from negotiation.reading.numerals import fold, read_number
from negotiation.reading.typed import one_value, short_enough

# ISO, slashes, dots, spaces or 年月日; the year first and in full, so that nothing is guessed.
_DATE = re.compile(
    r"(?P<year>\d{4}) *[-–—/.、年 ] *(?P<month>\d{1,2}) *[-–—/.、月 ] *(?P<day>\d{1,2}) *[日号]?"
)
# Statements and calendars write the time or the weekday behind the date.
_BEHIND = re.compile(
    r"(?:t|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?$"
    r"|\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$"
)
_SIGNS = re.compile(r"[零一二三四五六七八九十]+")
_CHINESE = re.compile(r"[零一二三四五六七八九十]+(?=[年月日号])")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})")
_DAYS = re.compile(r"([0-9]{1,3}|[零一二三四五六七八九十]{1,4})\s*(?:天|日|days?)?")
MOST_DAYS = 60
YEARS = range(1990, 2101)
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

_WEEKDAYS_ZH = "一二三四五六日"
_WEEKDAYS_EN = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip

_SHORT_MONTHS = [name[:3].lower() for name in _MONTHS_EN]
# A month that is named tells itself apart from the day on either side.
_NAME = rf"(?P<month>{'|'.join(_SHORT_MONTHS)})[a-z]*\.?"
_NAMED = re.compile(rf"(?P<day>\d{{1,2}}) ?{_NAME},? ?(?P<year>\d{{4}})")
_NAMED_FIRST = re.compile(rf"{_NAME} ?(?P<day>\d{{1,2}})(?:, ?| )(?P<year>\d{{4}})")


def parse_date(text: str, first_year: int = YEARS[0]) -> dt.date:
    """Read a date: `2026-01-31`, `2026年1月31日`, `二〇二六年一月三十一日`, `31 January 2026`.

    Args:
        text: as typed.
        first_year: the earliest that is meant; a date of birth lies before those of a loan.

    Raises:
        FieldError: code "date_unreadable", "date_impossible" (30 February),
            "date_out_of_range" (before 1990, unless said otherwise, or after 2100), or as
            `negotiation.reading.typed.one_value`; but a time may stand in a cell beside it.
    """
    plain = one_value(_BEHIND.sub("", fold(short_enough(text))))
    plain = _CHINESE.sub(_to_digits, plain)
    named = _NAMED.fullmatch(plain) or _NAMED_FIRST.fullmatch(plain)
    match = named or _DATE.fullmatch(plain) or _COMPACT.fullmatch(plain)
    if match is None:
        raise FieldError("date_unreadable")
    year, day = int(match["year"]), int(match["day"])
    month = _SHORT_MONTHS.index(match["month"]) + 1 if named else int(match["month"])
    if not first_year <= year <= YEARS[-1]:
        raise FieldError("date_out_of_range")
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise FieldError("date_impossible") from None


def _to_digits(match: re.Match[str]) -> str:
    """Turn 二零二六 into 2026, sign by sign, and 三十一 into 31."""
    if "十" not in match[0]:
        return "".join(str("零一二三四五六七八九".index(char)) for char in match[0])
    try:
        return str(read_number(match[0]))
    except NumeralError:
        return match[0]


def format_date(date: dt.date, lang: str) -> str:
    """Return `2026年1月31日` in Chinese, `31 January 2026` in English."""
    if lang == "zh":
        return f"{date.year}年{date.month}月{date.day}日"
    return f"{date.day} {_MONTHS_EN[date.month - 1]} {date.year}"


def format_month(year: int, month: int, lang: str) -> str:
    """Return `2026年1月` in Chinese, `January 2026` in English."""
    return f"{year}年{month}月" if lang == "zh" else f"{_MONTHS_EN[month - 1]} {year}"


def format_weekday(date: dt.date, lang: str) -> str:
    """Return `2026年1月31日（星期六）` in Chinese, `Saturday 31 January 2026` in English."""
    shown, weekday = format_date(date, lang), date.weekday()
    if lang == "zh":
        return f"{shown}（星期{_WEEKDAYS_ZH[weekday]}）"
    return f"{_WEEKDAYS_EN[weekday]} {shown}"


def read_days(text: str) -> int:
    """Read a number of days: `7`, `７天`, `十五日`, `15 days`.

    Raises:
        FieldError: "number_unreadable", or "number_out_of_range" with `least` and `limit`.
    """
    match = _DAYS.fullmatch(fold(text))
    number = _SIGNS.sub(_to_digits, match[1]) if match else ""
    if not number.isdecimal():
        raise FieldError("number_unreadable")
    if not 1 <= int(number) <= MOST_DAYS:
        raise FieldError("number_out_of_range", least=1, limit=MOST_DAYS)
    return int(number)
