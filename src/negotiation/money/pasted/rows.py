"""Rows of a pasted table that are no loans: totals, settled ones, units, notes, headings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from negotiation.money.pasted.header_words import simple
from negotiation.money.pasted.units import declared_unit
from negotiation.reading.amounts import parse_yuan
from negotiation.reading.errors import FieldError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negotiation.money.desk import Desk
    from negotiation.money.pasted.columns import Column
    from negotiation.money.pasted.grid import Row
    from negotiation.replies.pasted import LeftRow

BLANKS = {"", "-", "--", "—", "——", "/", "无", "n/a", "na", "none", "nil"}
_BRACKETS = re.compile(r"[\s【】\[\]()（）《》<>「」*#:：,，.。、—–_-]+")
_FIGURE = r"[\d.,¥￥元万亿笔项家]*"
_TOTAL = re.compile(
    rf"(?:以上|本页|全部|所有|各家|欠款|贷款|债务|本金|金额|共\d+笔)*"
    rf"(?:合计|总计|小计|汇总|总和|共计|总共|一共|累计|总额|合|总)"
    rf"(?:金额|欠款|数|额|本金|贷款|债务)*{_FIGURE}"
    rf"|共\d+[笔家项]{_FIGURE}|(?:grand|sub)?totals?(?:owed|debt|due|amount|balance|loans)?{_FIGURE}"
    rf"|sum{_FIGURE}|alltogether{_FIGURE}|inall{_FIGURE}"
)
# 网商银行小计
_SUBTOTAL = re.compile(r".{1,20}(?:小计|合计|总计|汇总|sub-?total):?")
_SETTLED = re.compile(
    r"已?(?:全部|提前|正常)?(?:结清|还清|还完|清偿|偿清|销户|关闭|注销)了?"
    r"|(?:fully )?(?:settled|paid off|paid in full|paid|closed|cleared|repaid)"
)
# In the name of a creditor it stands behind, in brackets.
_SETTLED_NAME = re.compile(
    r"[(\[【 -](?:已(?:结清|还清|还完|销户)|settled|paid off|closed)[)\]】]?$"
)
_YES = {"是", "y", "yes", "√", "✓", "true", "1", "已"}
_NOTE = re.compile(
    r"^(?:注|备注|说明|附注|提示|打印|制表|来源|note|source|printed)[^:]{0,4}:"
    r"|^(?:数据)?截[至止]|^as of\b"
)
_HEADING = re.compile(
    r"^(?:第?[一二三四五六七八九十]+[、.．章部]|[(（][一二三四五六七八九十\d]+[)）])"
)


class Left(NamedTuple):
    """A row that is no loan, and why."""

    row: Row
    code: str
    reason: str

    def reply(self) -> LeftRow:
        """Return the row as `money.read_table` gives it."""
        return {
            "line": self.row.line,
            "text": self.row.text,
            "code": self.code,
            "message": self.reason,
        }


def part(
    desk: Desk, rows: Sequence[Row], columns: Sequence[Column], titles: Sequence[str]
) -> tuple[list[Row], list[Left]]:
    """Part the rows below a header into those that may be loans and those that are none."""
    loans: list[Row] = []
    left: list[Left] = []
    settled_at = [
        at for at, column in enumerate(columns) if column.kinds and column.kinds[0].id == "status"
    ]
    for row in rows:
        code = _why_not(row, columns, titles, settled_at)
        if not code and _sums_up(row, loans, columns):
            code = "sum"
        if code:
            left.append(Left(row, code, reason(desk, code)))
        else:
            loans.append(row)
    return loans, left


def _why_not(
    row: Row, columns: Sequence[Column], titles: Sequence[str], settled_at: Sequence[int]
) -> str:
    cells = [simple(cell) for cell in row.cells]
    filled = [cell for cell in cells if cell]
    if [*filled] == [simple(title) for title in titles if title]:
        return "heading"
    if any(
        _TOTAL.fullmatch(_BRACKETS.sub("", cell)) or _SUBTOTAL.fullmatch(cell) for cell in filled
    ):
        return "total"
    if _is_settled(cells, columns, settled_at):
        return "settled"
    if any(declared_unit(cell) for cell in filled):
        return "unit"
    if len(filled) == 1 and (_NOTE.match(filled[0]) or _HEADING.match(filled[0])):
        return "note"
    return "nothing" if _owes_nothing(row, columns) else ""


def _is_settled(cells: Sequence[str], columns: Sequence[Column], settled_at: Sequence[int]) -> bool:
    for at, cell in enumerate(cells):
        if _SETTLED.fullmatch(cell) or _SETTLED_NAME.search(cell):
            return True
        if at in settled_at and cell in _YES and _asks_settled(simple(columns[at].header)):
            return True
    return False


def _asks_settled(title: str) -> bool:
    return "结清" in title or "还清" in title or "settled" in title


def _owes_nothing(row: Row, columns: Sequence[Column]) -> bool:
    """Whether all amounts stand there and are nought: such a row owes nothing."""
    amounts = [
        amount_of(row, at)
        for at, column in enumerate(columns)
        if column.field in {"principal", "interest", "penalty", "total"}
    ]
    told = [amount for amount in amounts if amount is not None]
    known = any(column.field in {"principal", "total"} for column in columns)
    return known and bool(told) and "" not in told and not any(told)


def _sums_up(row: Row, above: Sequence[Row], columns: Sequence[Column]) -> bool:
    """Whether a row without a name repeats the sum of all rows above it."""
    names = [at for at, column in enumerate(columns) if column.field in {"creditor", "contract"}]
    owed = next((at for at, column in enumerate(columns) if column.field == "principal"), None)
    if owed is None or not names or len(above) < 2 or any(_cell(row, at) for at in names):  # noqa: PLR2004
        return False
    amounts = [amount_of(one, owed) for one in (*above, row)]
    whole = [amount for amount in amounts if isinstance(amount, int)]
    return len(whole) == len(amounts) and sum(whole[:-1]) == whole[-1]


def _cell(row: Row, at: int) -> str:
    cell = row.cells[at] if at < len(row.cells) else ""
    return "" if cell.lower() in BLANKS else cell


def amount_of(row: Row, at: int) -> int | str | None:
    """Return the amount of a cell in fen; None when blank, "" when it cannot be read."""
    cell = _cell(row, at)
    if not cell:
        return None
    try:
        return parse_yuan(cell)
    except FieldError:
        return ""


def reason(desk: Desk, code: str) -> str:
    """Return why a row is no loan."""
    words = {
        "total": desk.say("left_total"),
        "sum": desk.say("left_sum"),
        "settled": desk.say("left_settled"),
        "unit": desk.say("left_unit"),
        "nothing": desk.say("left_nothing"),
        "waiting": desk.say("left_waiting"),
        "above": desk.say("left_above"),
        "note": desk.say("left_note"),
        "heading": desk.say("left_heading"),
    }
    return words[code]
