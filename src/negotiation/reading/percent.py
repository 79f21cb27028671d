"""Shares in percent, as typed."""

from __future__ import annotations

from decimal import Decimal

from negotiation.reading.errors import FieldError, NumeralError
from negotiation.reading.numerals import fold, read_number
from negotiation.reading.typed import one_value

_MOST_DECIMALS = 12
_TENTHS = "成"


def read_percent(text: str, limit: int = 100) -> Decimal:
    """Read a share in percent: `30`, `30%`, `百分之三十`, `三成`, `三成五`, `一半`.

    Raises:
        FieldError: "percent_unreadable", "percent_out_of_range" with `limit`, or as
            `negotiation.reading.typed.one_value`.
    """
    plain = fold(one_value(text)).removeprefix("百分之").removesuffix("%").strip()
    try:
        value = _read(plain)
    except NumeralError:
        raise FieldError("percent_unreadable") from None
    if -int(value.as_tuple().exponent) > _MOST_DECIMALS:
        raise FieldError("percent_unreadable")
    if value > limit:
        raise FieldError("percent_out_of_range", limit=limit)
    return value


def _read(text: str) -> Decimal:
    if text == "一半":
        return Decimal(50)
    tenths, named, rest = text.partition(_TENTHS)
    if not named:
        return read_number(text)
    # 三成五 is 35 %; 三成十 is nothing.
    if len(rest) > 1:
        raise NumeralError
    return read_number(tenths.rstrip()) * 10 + (read_number(rest) if rest else 0)
