"""Interest rates: reading every usual way of writing one, and interest to the fen.

A rate is kept as exact percent a year. Between two dates whole months count as twelfths
of a year and odd days as days of a year of 365 (or 360, as the contract says): the way
banks settle instalments that fall on the same day of each month.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from negotiation.fields import FieldError

MAX_YEARLY_PERCENT = 1_000
YEAR_DAYS = (365, 360)
_PERIODS = {
    "year": (
        r"(年化利率|年利率|年化|年息|年|per\s*year|a\s*year|p\.?a\.?(?![a-z])|annual(ly)?|yearly)"
    ),
    "month": r"(月利率|月息|个月|月|per\s*month|a\s*month|monthly)",
    "day": r"(日利率|日息|天|日|per\s*day|a\s*day|daily)",
}
_SCALES = {
    "percent": r"(百分之|%|percent)",
    "per-10000": r"(万分之|万|‱)",
    "per-1000": r"(千分之|‰)",
}
_PERCENTS = {"percent": Decimal(1), "per-1000": Decimal("0.1"), "per-10000": Decimal("0.01")}
_NOISE = re.compile(r"[\s,/每约的为是:=()]|单利|利率|利息")
_NUMBER = re.compile(r"\d{1,9}(\.\d*)?|\.\d+")
_DIGITS = {char: str(value) for value, char in enumerate("零一二三四五六七八九")} | {
    "点": ".",
    "两": "2",
}
_MOST_DECIMALS = 12


class Rate(NamedTuple):
    """A yearly rate.

    Attributes:
        percent: exact percent a year.
        year_days: days that a year counts when interest runs for odd days.
    """

    percent: Decimal
    year_days: int

    def times(self, factor: Decimal) -> Rate:
        """Return the rate multiplied, for a penalty of so much on top."""
        return Rate(self.percent * factor, self.year_days)

    def share(self, months: int, days: int) -> tuple[int, int]:
        """Return interest for a period as a fraction of the principal: (above, below)."""
        above, below = self.percent.as_integer_ratio()
        return (
            above * (months * self.year_days + days * 12),
            below * 100 * 12 * self.year_days,
        )


def interest_fen(principal: int, share: tuple[int, int]) -> int:
    """Return principal × share in fen, rounded half up."""
    # half_up written out: this runs for every row of every plan.
    above, below = share
    return (2 * principal * above + below) // (2 * below)


def half_up(above: int, below: int) -> int:
    """Return above ÷ below as a whole number, rounded half up."""
    return (2 * above + below) // (2 * below)


def read_rate(text: str, period: str, scale: str, year_days: int) -> Rate:
    """Read a rate such as `14.6`, `年利率14.6%`, `日万分之五` or `0.05%/day`.

    Args:
        text: as typed; a period or scale named in it wins over the next two.
        period: "year", "month" or "day".
        scale: "percent" or "per-10000".
        year_days: 365 or 360; also turns a daily rate into a yearly one.

    Raises:
        FieldError: "rate_unreadable", "rate_negative", "rate_too_precise" (more than
            twelve decimals) or "rate_too_large" (over 1000 % a year).
    """
    plain = unicodedata.normalize("NFKC", text).lower().replace("−", "-")
    plain, named_scales = _take(plain, _SCALES)
    plain, named_periods = _take(plain, _PERIODS)
    if len(named_scales) > 1 or len(named_periods) > 1:
        raise FieldError("rate_unreadable")
    number = _digits(_NOISE.sub("", plain))
    if number.startswith("-") and _NUMBER.fullmatch(number[1:]):
        raise FieldError("rate_negative")
    if not _NUMBER.fullmatch(number):
        raise FieldError("rate_unreadable")
    if len(number.partition(".")[2]) > _MOST_DECIMALS:
        raise FieldError("rate_too_precise", limit=_MOST_DECIMALS)
    times = {"year": 1, "month": 12, "day": year_days}[(named_periods or [period])[0]]
    percent = Decimal(number) * _PERCENTS[(named_scales or [scale])[0]] * times
    if percent > MAX_YEARLY_PERCENT:
        raise FieldError("rate_too_large", limit=MAX_YEARLY_PERCENT)
    return Rate(percent, year_days)


def show_percent(percent: Decimal) -> str:
    """Return percent for reading: at most four decimals, no idle zeros."""
    text = f"{percent:.4f}".rstrip("0").rstrip(".")
    return text or "0"


def _take(text: str, patterns: dict[str, str]) -> tuple[str, list[str]]:
    """Cut the words of `patterns` out of `text` and say which were there."""
    found = []
    for name, pattern in patterns.items():
        text, times = re.subn(pattern, "", text)
        if times:
            found.append(name)
    return text, found


def _digits(text: str) -> str:
    """Turn 十四点六 into 14.6; leave anything else as it is."""
    whole, dot, rest = text.partition("点")
    tens, ten, ones = whole.partition("十")
    if ten and set(tens + ones) <= set(_DIGITS) and len(tens) <= 1 and len(ones) <= 1:
        whole = _DIGITS.get(tens, "1") + _DIGITS.get(ones, "0")
    return "".join(_DIGITS.get(char, char) for char in whole + dot + rest)
