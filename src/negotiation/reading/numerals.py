"""Numbers as Chinese readers write them: `3.5万`, `三万五`, `叁仟伍佰`, `3w5`, `1.2亿`.

Digits and units may be mixed. What could be read as two numbers is refused: in money a wrong
reading is worse than a question.
"""

from __future__ import annotations

import re
from decimal import Decimal

from negotiation.reading.errors import NumeralError
from negotiation.reading.typed import PARTED, fold_forms

_DIGITS = dict(zip("零一二三四五六七八九", "0123456789", strict=True))
_UNITS = {"亿": 8, "万": 4, "千": 3, "百": 2, "十": 1}
# The same signs on bank papers (capitals), in traditional writing, and in chats.
_SAME = str.maketrans(
    "〇壹贰貳叁參肆伍陆陸柒捌玖两兩拾佰仟萬億點wk", "零一二二三三四五六六七八九二二十百千万亿点万千"
)
_CHINESE = "".join(_DIGITS)
# What the key of the point gives while a phone writes Chinese.
_POINT_KEY = re.compile(r"(?<=\d)。(?=\d)")
_PLAIN = re.compile(r"\d+(\.\d*)?|\.\d+")
_POINT = re.compile(rf"(?<=[\d{_CHINESE}十])点([\d{_CHINESE}]+)")
_GROUPED = re.compile(r"(?<![\d,.])(?!0)\d{1,3}((,\d{3})+|(,\d{4})+)(?![\d,])")
_SPACED = re.compile(r"(?<![\d,.])(?!0)\d{1,3}( \d{3})+(?![\d, ])")
# A space is written before a unit, and behind one before figures that have a unit of their own.
_UNIT_SPACE = re.compile(
    rf" +(?=[{''.join(_UNITS)}])"
    rf"|(?<=[{''.join(_UNITS)}]) (?=[\d.{_CHINESE}]+ ?[{''.join(_UNITS)}])"
)
# Longer than any number with units that is meant, and short enough to recurse over.
_LONGEST = 60
# 三五万 is "thirty to fifty thousand", and 二五 may be 25 or a guess.
_GUESS = re.compile(rf"[{_CHINESE[1:]}]{{2}}")


def fold(text: str) -> str:
    """Return `text` with one sign for each digit and unit: ４ is 4, 肆 is 四, w is 万."""
    plain = fold_forms(text).strip().lower().translate(_SAME)
    return _POINT_KEY.sub(".", plain)


def read_number(text: str) -> Decimal:
    """Return the exact value of a number without sign, currency or per cent.

    A digit after a unit counts for the next unit below, as in speech: `3万5` and `三万五` are
    35000, `三万零五` is 30005. Thousands commas may stand in threes or fours, spaces in threes.

    Raises:
        NumeralError: no number, or (`ambiguous`) more than one reading: `3万50`, `三五万`,
            `1,2万`, `3000 500`. No separator ever joins two numbers.
    """
    plain = fold(text)
    if len(plain) > _LONGEST and not plain.isdecimal():
        raise NumeralError
    if PARTED.search(plain):
        raise NumeralError(ambiguous=True)
    # A space between digits groups them, or parts two numbers; a comma too.
    plain = _SPACED.sub(lambda match: match[0].replace(" ", ""), plain)
    plain = _GROUPED.sub(lambda match: match[0].replace(",", ""), plain)
    plain = _UNIT_SPACE.sub("", plain)
    if re.search(r" |\d,\d", plain):
        raise NumeralError(ambiguous=True)
    plain = _POINT.sub(lambda match: "." + _to_digits(match[1]), plain)
    if _GUESS.search(plain):
        raise NumeralError(ambiguous=True)
    return _read(plain)


def _read(text: str, *, spoken: bool = True) -> Decimal:
    """Read a number; `spoken` says whether its last digit may stand for the next unit below."""
    unit = next((unit for unit in _UNITS if unit in text), None)
    if unit is None:
        return _plain(text)
    head, _, tail = text.partition(unit)
    # 十五 has no head. Before a unit nothing is left out: 五千三万 may be a slip of any kind.
    many = Decimal(1) if unit == "十" and not head else _read(head, spoken=False)
    if tail and many != int(many):
        raise NumeralError(ambiguous=True)
    return many * Decimal(10) ** _UNITS[unit] + _rest(tail, _UNITS[unit], spoken=spoken)


def _rest(text: str, zeros: int, *, spoken: bool) -> Decimal:
    """Read what follows a unit of so many zeros."""
    if not text:
        return Decimal(0)
    if text[0] == "零":
        # It says that a place is empty: 三万零五百, never 三万零五千.
        value, limit = _read(text.lstrip("零"), spoken=False), 10 ** max(zeros - 1, 1)
    elif _PLAIN.fullmatch(digits := _to_digits(text)):
        return _bare(digits, zeros, spoken=spoken)
    else:
        value, limit = _read(text, spoken=spoken), 10**zeros
    if value >= limit:
        raise NumeralError(ambiguous=True)
    return value


def _bare(digits: str, zeros: int, *, spoken: bool) -> Decimal:
    """Read digits without a unit: all places (3万5000), or one for the next below (3万5)."""
    whole = len(digits.partition(".")[0])
    # 三万500 leaves out no place that could be meant; 3万50 may be 30050 or 35000.
    # 十点五 has no ones.
    if whole == zeros or (zeros, whole) in {(_UNITS["万"], _UNITS["千"]), (_UNITS["十"], 0)}:
        return Decimal(digits)
    if spoken and len(digits) == 1:
        return Decimal(digits) * Decimal(10) ** (zeros - 1)
    raise NumeralError(ambiguous=True)


def _plain(text: str) -> Decimal:
    digits = _to_digits(text)
    if not _PLAIN.fullmatch(digits):
        raise NumeralError
    return Decimal(digits)


def _to_digits(text: str) -> str:
    return "".join(_DIGITS.get(char, char) for char in text)
