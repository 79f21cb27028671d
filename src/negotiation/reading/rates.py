"""Interest rates: reading every usual way of writing one, and interest to the fen.

A rate is kept as exact percent a year. Between two dates whole months count as twelfths
of a year and odd days as days of a year of 365 (or 360, as the contract says): the way
banks settle instalments that fall on the same day of each month.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from negotiation.reading.errors import FieldError, NumeralError
from negotiation.reading.numerals import fold, read_number
from negotiation.reading.typed import one_value

MAX_YEARLY_PERCENT = 1_000
YEAR_DAYS = (365, 360)
# 一年 and 1年 are "a year"; the 1 of 21年 and the 一 of 百分之一 belong to the number.
_ONE = r"(?:每|(?<![之万千百十零点])一|(?<![\d.])1)?个?"
_WORD = r"(?:化)?(?:利率|利息|息|利)?"
_PERIODS = {
    "year": rf"{_ONE}年{_WORD}|per\s*(?:year|annum)|a\s*year|p\.?a\.?(?![a-z])"
    r"|annual(?:ly|i[sz]ed)?|yearly|\bapr\b",
    "month": rf"{_ONE}月{_WORD}|per\s*month|a\s*month|monthly|month",
    "day": rf"{_ONE}[天日]{_WORD}|per\s*day|a\s*day|daily|day",
}
_SCALES = {
    "percent": r"百分之|%|per\s*cent|percent",
    "per-10000": r"万分之|‱",
    "per-1000": r"千分之|‰",
}
_SHORT_SCALES = {"万": "per-10000", "千": "per-1000"}
_PERCENTS = {"percent": Decimal(1), "per-1000": Decimal("0.1"), "per-10000": Decimal("0.01")}
_NOISE = re.compile(r"[/每约的为是:=()]|单利|合同|执行|综合|利率|利息|interest|rate")
_CUT = "|"
_COUNT = r"[\d.零一二三四五六七八九十点]+"
# 一分二 is 1.2 % and 八厘五 0.85 %, of a month.
_FEN = re.compile(
    rf"(?:(?P<fen>{_COUNT})分)?(?:(?P<li>{_COUNT})厘)?(?P<last>[\d一二三四五六七八九半])?利?"
)
_MOST_DECIMALS = 12


class Rate(NamedTuple):
    """A yearly rate.

    Attributes:
        percent: exact percent a year.
        year_days: days that a year counts when interest runs for odd days.
        written: how many of the period it was written for make a year: 1, 12 or `year_days`.
    """

    percent: Decimal
    year_days: int
    written: int = 1

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
    """Read a rate such as `14.6`, `年利率14.6%`, `日息万五`, `月息1分2` or `0.05%/day`.

    Args:
        text: as typed; a period or scale named in it wins over the next two.
        period: "year", "month" or "day".
        scale: "percent" or "per-10000".
        year_days: 365 or 360; also turns a daily rate into a yearly one.

    Raises:
        FieldError: "rate_unreadable", "rate_ambiguous" (分 and 厘 not by the month, or a
            number with two readings), "rate_negative", "rate_too_precise" (more than
            twelve decimals), "rate_too_large" (over 1000 % a year), "two_values" (words or
            signs between two numbers), or as `negotiation.reading.typed.one_value`.
    """
    plain = fold(one_value(text)).replace("−", "-")
    plain, named_periods = _take(plain, _PERIODS)
    plain, named_scales = _take(plain, _SCALES)
    plain = re.sub(r"(?<![\d ]) +| +(?![\d ])", "", _NOISE.sub(_CUT, plain))
    plain = plain.strip(_CUT).rstrip(_CUT + ",.。")
    if plain[:1] in _SHORT_SCALES and not named_scales:
        named_scales, plain = [_SHORT_SCALES[plain[0]]], plain[1:].lstrip(_CUT)
    if len(named_scales) > 1 or len(named_periods) > 1:
        raise FieldError("rate_unreadable")
    # What is left must be one number: of 3个月5%, 9.6/12 or 14.6是18 it would be two.
    if _CUT in plain:
        raise FieldError("two_values")
    period = (named_periods or [period])[0]
    if plain.startswith(("-", "负")):
        raise FieldError("rate_negative")
    number, scale = _number(plain, period, named_scales, scale)
    if -int(number.as_tuple().exponent) > _MOST_DECIMALS:
        raise FieldError("rate_too_precise", limit=_MOST_DECIMALS)
    times = {"year": 1, "month": 12, "day": year_days}[period]
    percent = number * _PERCENTS[scale] * times
    if percent > MAX_YEARLY_PERCENT:
        raise FieldError("rate_too_large", limit=MAX_YEARLY_PERCENT)
    return Rate(percent, year_days, times)


def _number(plain: str, period: str, named: list[str], scale: str) -> tuple[Decimal, str]:
    """Read the number of a rate, and say in which scale it stands."""
    try:
        spoken = _FEN.fullmatch(plain)
        if spoken and (spoken["fen"] or spoken["li"]):
            # By the year 一分 is a tenth to some and a hundredth to others.
            if period != "month" or named:
                raise FieldError("rate_ambiguous")
            return _fen(spoken), "percent"
        return read_number(plain), (named or [scale])[0]
    except NumeralError as error:
        if error.ambiguous:
            raise FieldError("rate_ambiguous") from None
        raise FieldError("rate_unreadable") from None


def _fen(match: re.Match[str]) -> Decimal:
    """Return 分 (a hundredth), 厘 (a tenth of it) and what is spoken after them, in percent."""
    fen = read_number(match["fen"] or "零")
    li = read_number(match["li"] or "零")
    last = Decimal(5) if match["last"] == "半" else read_number(match["last"] or "零")
    # 1.2分5 and 1分12厘 fit no one reading.
    parted = (fen % 1 and (li or last)) or (li % 1 and last) or (match["fen"] and li >= 10)  # noqa: PLR2004
    if parted:
        raise NumeralError(ambiguous=True)
    step = Decimal("0.01") if match["li"] else Decimal("0.1")
    return fen + li / 10 + last * step


def show_percent(percent: Decimal) -> str:
    """Return percent for reading: at most four decimals, no idle zeros."""
    text = f"{percent:.4f}".rstrip("0").rstrip(".")
    return text or "0"


def _take(text: str, patterns: dict[str, str]) -> tuple[str, list[str]]:
    """Cut the words of `patterns` out of `text`, leaving a mark, and say which were there."""
    found = []
    for name, pattern in patterns.items():
        text, times = re.subn(pattern, _CUT, text)
        if times:
            found.append(name)
    return text, found
