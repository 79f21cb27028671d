"""Where the header of a pasted table stands: one row, or two of which one heads several columns."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from negotiation.money.pasted.grid import HEAD_ROWS, MAX_COLUMNS, SEPARATORS, Row, grid, label_like
from negotiation.money.pasted.header_words import simple
from negotiation.money.pasted.units import declared_unit, header_unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negotiation.money.pasted.header_words import HeaderWords

# 本金50000 is a value with its name in one cell.
_TOLD = re.compile(r"\D{1,20}\d[\d.,]*(?:%|元|万|万元)?")
_QUALIFIERS = (
    "剩余", "未还", "已还", "应还", "待还", "余额", "逾期", "未到期", "正常", "日期", "金额",
    "上浮", "编号",
    "元", "万", "%", "年", "月", "日", "期", "left", "owed", "paid", "due", "overdue", "no", "date",
)  # fmt: skip


class Header(NamedTuple):
    """The titles, the rows they stand in, those above and those below."""

    separator: str
    titles: tuple[str, ...]
    rows: tuple[Row, ...]
    above: tuple[Row, ...]
    below: tuple[Row, ...]


def find_header(words: HeaderWords, text: str) -> Header | None:
    """Part the text by the separator that names most columns, and find the header."""
    best: tuple[int, Header] | None = None
    for separator in SEPARATORS:
        # Blanks part words as well, so they count only where nothing else parts cells.
        if separator not in text or (best and not separator.strip(" ")):
            continue
        rows = grid(text, separator)
        found = _find(words, rows, separator)
        if found and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best else None


def _find(words: HeaderWords, rows: Sequence[Row], separator: str) -> tuple[int, Header] | None:
    best: tuple[int, Header] | None = None
    for at in range(min(HEAD_ROWS, len(rows))):
        found = _at(words, rows, at, separator)
        # The first that names what is owed; else the first that names most.
        if found and (best is None or found[0] > best[0]):
            best = found
        if best and found is None:
            break
    return best


def _at(
    words: HeaderWords, rows: Sequence[Row], at: int, separator: str
) -> tuple[int, Header] | None:
    one = _titles(rows[at])
    if any(_tells(words, cell) for cell in one):
        return None
    count = named(words, one)
    titles, used = one, 1
    if at + 1 < len(rows) and _goes_below(words, rows[at], rows[at + 1]):
        two = _joined(rows[at], rows[at + 1])
        both, below = named(words, two), named(words, _titles(rows[at + 1]))
        if both > max(count, below):
            titles, used, count = two, 2, both
    if count < 2:  # noqa: PLR2004 - one word alone may be a sentence
        return None
    if at + used < len(rows) and _only_units(rows[at + used]):
        titles, used = _joined_units(titles, rows[at + used]), used + 1
    return count, Header(
        separator, titles, tuple(rows[at : at + used]), tuple(rows[:at]), tuple(rows[at + used :])
    )


def _tells(words: HeaderWords, cell: str) -> bool:
    return bool(_TOLD.fullmatch(cell) and words.kinds(cell) and not header_unit(cell).text)


def _titles(row: Row) -> tuple[str, ...]:
    return row.cells[:MAX_COLUMNS]


def named(words: HeaderWords, titles: Sequence[str]) -> int:
    """Count the different titles that name a kind of column."""
    return len({simple(title) for title in titles if title and words.kinds(title)})


def _goes_below(words: HeaderWords, upper: Row, lower: Row) -> bool:
    """Whether a second row of words belongs to the header above it."""
    if not (label_like(upper) and label_like(lower)):
        return False
    if sum(map(bool, upper.cells)) < 2:  # noqa: PLR2004 - one alone is a title
        return False
    return all(
        words.kinds(cell) or simple(cell) in _QUALIFIERS or _is_unit(cell)
        for cell in lower.cells
        if cell
    )


def _joined(upper: Row, lower: Row) -> tuple[str, ...]:
    """Join two rows of a header; an upper cell stands over the empty ones at its right."""
    titles, over = [], ""
    for top, low in zip_longest(_titles(upper), _titles(lower), fillvalue=""):
        over = top or (over if low else "")
        titles.append(" ".join(part for part in (over, low) if part))
    return tuple(titles)


def _is_unit(cell: str) -> bool:
    return simple(cell).strip("()[]") in {
        "元",
        "万元",
        "千元",
        "%",
        "‰",
        "期",
        "月",
        "天",
        "日",
        "万",
    }


def _only_units(row: Row) -> bool:
    return all(_is_unit(cell) for cell in row.cells if cell)


def _joined_units(titles: Sequence[str], units: Row) -> tuple[str, ...]:
    return tuple(
        f"{title}({unit.strip('()')})" if unit and title else title
        for title, unit in zip_longest(titles, units.cells[: len(titles)], fillvalue="")
    )


def table_unit(rows: Sequence[Row]) -> tuple[str, str]:
    """Return the unit that rows beside the table declare: (unit, ""), or ("", fault)."""
    units = {unit for row in rows for cell in row.cells if (unit := declared_unit(cell))}
    if any(unit.foreign for unit in units):
        return "", "foreign"
    if len(units) > 1 or any(unit.unreadable for unit in units):
        return "", "unclear"
    return next((unit.text for unit in units), ""), ""


def unit_of(title: str, table: str) -> str:
    """Return the unit of a column: its own, else the table's."""
    own = header_unit(title)
    return own.text or ("" if "元" in simple(title) else table)
