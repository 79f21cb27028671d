"""Loans out of a pasted table: from a spreadsheet, a CSV file or a bank's page.

Nothing goes without a word: every column and every row is either taken or comes back with the
reason why it is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.desk import MAX_ROWS, Desk
from negotiation.money.pasted.cells import loan_row
from negotiation.money.pasted.columns import AMOUNTS, chosen_fields, settle
from negotiation.money.pasted.commas import refuse_doubtful_commas
from negotiation.money.pasted.grid import cut
from negotiation.money.pasted.header import Header, find_header, table_unit, unit_of
from negotiation.money.pasted.header_words import HeaderWords
from negotiation.money.pasted.rows import Left, part, reason
from negotiation.money.pasted.schedule import find_schedules
from negotiation.money.pasted.turned import find_turned, owed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negotiation.money.pasted.columns import Column
    from negotiation.money.pasted.grid import Row
    from negotiation.replies.pasted import PastedRow, PastedSchedule, PastedTable


def read_pasted_table(desk: Desk, request: Mapping[str, Any]) -> PastedTable:
    """Read a pasted table and check it row by row.

    Returns:
        The reply of `money.read_table`. Errors about the table as a whole stand under `path`
        ["text"].
    """
    text = desk.text(request, "text")
    kept = cut(text)
    reply = _Reply(desk)
    if kept.line is not None:
        desk.error(("text",), "table_cut", line=kept.line)
        reply.beyond = kept.line
    if not kept.text.strip():
        if kept.line is None:
            desk.error(("text",), "table_empty")
        return reply.made()
    words = HeaderWords(desk.content)
    header = find_header(words, kept.text)
    if header is None or not owed(words, header.titles):
        # 项目, 甲银行, 乙银行 looks like a header of creditors, and heads labels.
        header = find_turned(words, kept.text) or header
    if header is None:
        desk.error(("text",), "table_no_header")
        return reply.made()
    _read(desk, request, words, header, reply)
    return reply.made()


class _Reply:
    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.header: Sequence[int] = ()
        self.columns: Sequence[Column] = ()
        self.rows: list[PastedRow] = []
        self.left: list[Left] = []
        self.schedules: list[PastedSchedule] = []
        self.beyond: int | None = None

    def made(self) -> PastedTable:
        """Return the reply."""
        return {
            "header_lines": list(self.header),
            "columns": [column.reply() for column in self.columns],
            "rows": self.rows,
            "left": [one.reply() for one in sorted(self.left, key=lambda one: one.row.line)],
            "schedules": self.schedules,
            "beyond": self.beyond,
            "errors": self.desk.errors,
        }


def _read(
    desk: Desk, request: Mapping[str, Any], words: HeaderWords, header: Header, reply: _Reply
) -> None:
    titles = header.titles
    reply.header = [row.line for row in header.rows]
    chosen = chosen_fields(titles, desk.rows(request, "columns"))
    outside = "above" if header.rows else "note"
    reply.left = [Left(row, outside, reason(desk, outside)) for row in header.above]
    columns = settle(desk, words, titles, chosen)
    below, left = part(desk, header.below, columns, titles)
    reply.left += left
    unit, fault = table_unit([*header.above, *(one.row for one in left if one.code == "unit")])
    if fault:
        desk.error(("text",), "table_foreign" if fault == "foreign" else "table_unit_unclear")
    units = [unit_of(title, unit) for title in titles]
    # A schedule ends with nothing left, which is no row to leave out.
    nothing = [one.row for one in left if one.code in {"nothing", "sum"}]
    whole = sorted([*below, *nothing], key=lambda row: row.line)
    found = None
    if request.get("as") != "loans" and not fault:
        found = find_schedules(desk, request, columns, chosen, whole, units)
    if found:
        reply.columns, reply.rows, reply.schedules = found
        reply.left = [one for one in reply.left if one.row not in nothing]
        return
    reply.columns = columns
    if any(column.kinds and column.kinds[0].id == "movement" for column in columns):
        fault = fault or "statement"
        desk.error(("text",), "table_statement")
    if not fault and _has_principal(desk, columns):
        loans = below[:MAX_ROWS]
        if len(below) > MAX_ROWS:
            desk.error(("text",), "too_many_rows", limit=MAX_ROWS)
            reply.beyond = below[MAX_ROWS].line
            reply.left = [one for one in reply.left if one.row.line < reply.beyond]
        reply.rows = [loan_row(desk, at, row, columns, units) for at, row in enumerate(loans)]
        refuse_doubtful_commas(desk, header.separator, columns, loans, reply.rows)
    else:
        reply.left += _waiting(desk, below)
    if not below:
        desk.error(("text",), "table_no_rows")


def _waiting(desk: Desk, rows: Sequence[Row]) -> list[Left]:
    return [Left(row, "waiting", reason(desk, "waiting")) for row in rows]


def _has_principal(desk: Desk, columns: Sequence[Column]) -> bool:
    """Whether what is owed is known; if not, say what the reader can do about it."""
    fields = {column.field for column in columns}
    if fields & {"principal", "total"}:
        return True
    if any(column.code == "foreign" for column in columns):
        desk.error(("text",), "table_foreign")
    elif any(column.ask and set(column.fits) & set(AMOUNTS) for column in columns):
        desk.error(("text",), "table_principal_open")
    else:
        desk.error(("text",), "table_no_principal")
    return False
