"""Units of a pasted table: 万元 in a header or above the table, and money that is not yuan."""

from __future__ import annotations

import re
from typing import NamedTuple

from negotiation.money.pasted.header_words import simple

# As read_number takes them behind a bare figure.
_UNITS = {
    "十万": "十万", "百万": "百万", "千万": "千万", "亿": "亿", "万": "万", "千": "千", "百": "百",
    "'000": "千", "000s": "千", "000": "千", "k": "千", "thousand": "千",
    "thousands": "千", "million": "百万", "millions": "百万", "mn": "百万", "w": "万",
}  # fmt: skip
_WORDS = "['’]000|" + "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_YUAN = r"(?:元|圆|块|yuan|rmb|cny|人民币|¥)?"
# In brackets, behind a slash or at the end of a header: 本金(万), 本金/万元, 本金万元, RMB'000.
_IN_HEADER = re.compile(
    rf"[(\[【/,:]\s*(?:单位:?|in )?{_YUAN}\s*(?P<a>{_WORDS})\s*{_YUAN}\s*(?:[)\]】]|$)"
    rf"|(?P<b>百万|十万|千万|亿|万|千)元|(?<=[额金款息])(?P<e>万|千)$"
    r"|(?P<c>['’]000)|\bin (?P<d>thousands?|millions?)"
)
_DECLARED = re.compile(
    rf"单位[:是为]?\s*{_YUAN}\s*(?P<a>{_WORDS})?\s*{_YUAN}"
    rf"|\bin {_YUAN}\s*(?P<b>thousands?|millions?)|\bunits?\b[: ]*{_YUAN}\s*(?P<c>{_WORDS})?"
    r"|[(\[](?:rmb|cny|¥)?\s*(?P<d>['’]000s?)[)\]]"
)
_SMALL = re.compile(r"单位[:是为]?\s*(?:角|分)")
_FOREIGN = re.compile(
    r"usd|us\$|hk\$|hkd|nt\$|twd|eur(?:os?)?(?![a-z])|gbp|jpy|sgd|aud|cad|krw|thb|myr|vnd|[€£₩฿]"
    r"|(?<![a-z])\$|dollars?|pounds? sterling|美元|美金|港元|港币|港幣|欧元|英镑|日元|日圆|円|韩元"
    r"|台币|新加坡元|新元|澳元|加元|泰铢|卢布"
)
_YUAN_NAMES = re.compile(r"(?:cny|rmb|人民币|元|yuan|¥|￥|人民币元|renminbi|cnh)?")
_BARE = re.compile(r"[-−]?[\d.,\s]+")


class Unit(NamedTuple):
    """What a bare figure is to be multiplied with; `text` as read_number takes it behind one."""

    text: str = ""
    foreign: bool = False
    unreadable: bool = False


def header_unit(title: str) -> Unit:
    """Return the unit a header names, an empty one when it names none."""
    plain = simple(title)
    if _FOREIGN.search(plain):
        return Unit(foreign=True)
    match = _IN_HEADER.search(plain)
    return Unit(_named(match))


def declared_unit(text: str) -> Unit | None:
    """Return the unit that a line beside the table declares; None when it declares none."""
    plain = simple(text)
    match = _DECLARED.search(plain)
    if match is None:
        return None
    if _FOREIGN.search(plain):
        return Unit(foreign=True)
    return Unit(_named(match), unreadable=bool(_SMALL.search(plain)))


def _named(match: re.Match[str] | None) -> str:
    word = next((word for word in match.groups() if word), "") if match else ""
    return _UNITS.get(word.replace("’", "'"), "") or _UNITS.get(word.rstrip("s"), "")


def with_unit(cell: str, unit: str) -> str:
    """Write the unit behind a figure that carries none of its own."""
    return cell + unit if unit and _BARE.fullmatch(cell) else cell


def is_foreign(cell: str) -> bool:
    """Whether an amount says that it is not yuan."""
    return bool(_FOREIGN.search(simple(cell)))


def names_foreign(cell: str) -> bool:
    """Whether the cell of a currency column names another money than yuan."""
    return not _YUAN_NAMES.fullmatch(simple(cell))
