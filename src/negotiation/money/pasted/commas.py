"""A comma that parts thousands looks like one that parts cells: 20,000 or 20 and 0."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from negotiation.money.desk import Desk
from negotiation.money.pasted.columns import AMOUNTS
from negotiation.money.pasted.rows import BLANKS
from negotiation.reading.amounts import parse_yuan
from negotiation.reading.dates import parse_date
from negotiation.reading.errors import FieldError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negotiation.money.pasted.columns import Column
    from negotiation.money.pasted.grid import Row
    from negotiation.replies.pasted import PastedRow

_BEFORE = re.compile(r"[-−]?[¥￥]?\d{1,3}")
_BEHIND = re.compile(r"\d{3}(\.\d+)?")
# As a cell of its own nobody writes so.
_SURE = re.compile(r"0\d\d(\.\d+)?")


def refuse_doubtful_commas(
    desk: Desk,
    separator: str,
    columns: Sequence[Column],
    rows: Sequence[Row],
    replies: Sequence[PastedRow],
) -> None:
    """Note an error with every row whose amounts a separator may have cut in two."""
    if separator not in {",", "，", "  ", ""}:
        return
    for at, (row, reply) in enumerate(zip(rows, replies, strict=True)):
        pair = next((pair for pair in _pairs(row) if _doubtful(row, pair, columns)), None)
        if pair is not None and not reply["errors"]:
            own = Desk(desk.content, desk.lang, desk.today)
            one, two = row.cells[pair : pair + 2]
            own.error(("rows", at), "row_comma", one=one, two=two, both=f"{one},{two}")
            reply["errors"] += own.errors


def _pairs(row: Row) -> list[int]:
    return [
        at
        for at, (one, two) in enumerate(zip(row.cells, row.cells[1:], strict=False))
        if _BEFORE.fullmatch(one) and _BEHIND.fullmatch(two) and at not in row.quoted
    ]


def _doubtful(row: Row, pair: int, columns: Sequence[Column]) -> bool:
    """Whether the two cells may be one: sure by the zero in front, else if the rest still fits."""
    if _SURE.fullmatch(row.cells[pair + 1]):
        return True
    joined = (*row.cells[:pair], "".join(row.cells[pair : pair + 2]), *row.cells[pair + 2 :])
    return all(_fits(column, cell) for column, cell in zip(columns, joined, strict=False))


def _fits(column: Column, cell: str) -> bool:
    if cell.lower() in BLANKS or column.field is None:
        return True
    if column.field in AMOUNTS:
        return _reads(parse_yuan, cell)
    if column.field in {"next_due", "overdue_since"}:
        return _reads(parse_date, cell)
    if column.field in {"creditor", "method"}:
        return not _reads(parse_yuan, cell)
    return not _reads(parse_date, cell) and len(cell) < 10  # noqa: PLR2004


def _reads(reader: Any, cell: str) -> bool:
    try:
        reader(cell)
    except FieldError:
        return False
    return True
