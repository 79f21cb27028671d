"""Loans out of a pasted table: from a spreadsheet, a CSV file or a bank's page."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from negotiation.desk import MAX_ROWS, Desk
from negotiation.loans import read_loan
from negotiation.rates import YEAR_DAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

# Looked for in this order: 罚息利率 is no rate of the loan, 剩余本金 no remaining term.
_HEADERS = (
    ("penalty_uplift", "罚息利率|罚息上浮|加收比例|penalty rate|uplift|surcharge"),
    ("penalty", "罚息|违约金|复利|penalt|late"),
    ("overdue_since", "逾期日|逾期起|逾期开始|何时逾期|逾期自|overdue|arrears since|in arrears"),
    (
        "next_due",
        "下期|下次|下一|到期日|还款日|应还日|due (date|on)|next (due|payment)|payment date|^due$",
    ),
    (
        "months_left",
        "剩余期|剩余月|未还期|剩余还款期|期数|months|terms? left|instal(l)?ments? left",
    ),
    ("rate", "利率|年化|日息|月息|rate|apr"),
    ("method", "还款方式|还法|method|repayment type"),
    ("principal", "(?<!已还)本金|余额|欠款|待还|剩余|principal|balance|amount|owed|outstanding"),
    ("interest", "利息|应计息|interest"),
    ("contract", "合同|借据|编号|contract|reference|ref\\b|loan (no|id|number)"),
    ("creditor", "债权人|贷款人|机构|银行|平台|名称|借款方|creditor|lender|bank|name|platform"),
)
# A bank's table may hold the sum once borrowed beside what is left of it.
_LEFT = re.compile("剩余|未还|待还|余额|left|remaining|outstanding|balance", re.IGNORECASE)
_METHODS = (
    ("equal-instalments", "等额本息|equal instal|annuity|level"),
    ("equal-principal", "等额本金|equal principal"),
    ("interest-first", "先息后本|按月付息|按期付息|interest[- ](first|only)"),
    ("all-at-end", "一次性|到期还本付息|利随本清|随借随还|bullet|at (the )?end|at maturity"),
)
_PERIODS = (("day", "日|天|day|daily"), ("month", "月|month"), ("year", "年|year|annual|apr"))
# An empty one stands for blanks.
_SEPARATORS = ("\t", "|", ";", "；", ",", "，", "")
_TOTALS = re.compile(r"^(合计|总计|小计|total|sum)", re.IGNORECASE)
# A table may be in 万元, told in a header or in a line above: its cells are bare figures.
_IN_UNITS = re.compile(r"(?P<unit>百万|万|千)元")
_TABLE_UNIT = re.compile(r"单位\s*[::]?\s*(人民币)?" + _IN_UNITS.pattern)
# A rate's sign may stand in its header alone.
_PER_MILLE = re.compile("千分|‰|per ?mille", re.IGNORECASE)
_AMOUNTS = ("principal", "interest", "penalty")
_BARE = re.compile(r"[\d,.\s]+")
_BLANKS = {"", "-", "--", "—", "——", "/", "无", "n/a", "na", "none", "nil"}
_SHEET_EPOCH_ORDINAL = 693_594  # 1899-12-30, day 0 of a spreadsheet's dates
_SERIAL = re.compile(r"[3-6]\d{4}(\.0+)?")


def read_pasted_table(desk: Desk, text: str) -> dict[str, Any]:
    """Read a pasted table and check it row by row.

    The first row that names a principal is the header; rows above it are passed over, as
    are rows of totals. Without a header the columns cannot be told apart, and nothing is
    guessed.

    Returns:
        The reply of `money.read_table`. Errors "table_empty", "table_no_header" and
        "table_no_rows" stand under `path` ["text"].
    """
    if not text.strip():
        desk.error(("text",), "table_empty")
        return _reply(desk, [], [])
    lines, head = _cells(text)
    if head is None:
        desk.error(("text",), "table_no_header")
        return _reply(desk, [], [])
    titles = lines[head][1]
    fields = _fields(titles)
    above = _TABLE_UNIT.search(" ".join(cell for _, cells in lines[:head] for cell in cells))
    unit = above["unit"] if above else ""
    columns = [
        {"header": title, "field": field} for title, field in zip(titles, fields, strict=True)
    ]
    bodies = [(at, cells) for at, cells in lines[head + 1 :] if not _TOTALS.match(_first(cells))]
    if len(bodies) > MAX_ROWS:
        desk.error(("text",), "too_many_rows", limit=MAX_ROWS)
    rows = [
        _row(desk, index, at, cells, columns, unit)
        for index, (at, cells) in enumerate(bodies[:MAX_ROWS])
    ]
    if not rows:
        desk.error(("text",), "table_no_rows")
    return _reply(desk, columns, rows)


def _reply(desk: Desk, columns: list[Any], rows: list[Any]) -> dict[str, Any]:
    return {"columns": columns, "rows": rows, "errors": desk.errors}


def _row(  # noqa: PLR0913, PLR0917
    desk: Desk, index: int, at: int, cells: list[str], columns: list[dict[str, Any]], unit: str
) -> dict[str, Any]:
    own = Desk(desk.content, desk.lang, desk.today)
    path = ("rows", index)
    loan = {"id": f"row-{at}"}
    for column, cell in zip(columns, cells, strict=False):
        field, title = column["field"], column["header"]
        if field and cell.lower() not in _BLANKS:
            loan[field] = _cell(field, cell)
            if field in _AMOUNTS and _BARE.fullmatch(cell):
                own_unit = _IN_UNITS.search(title)
                loan[field] += own_unit["unit"] if own_unit else unit
            if field == "rate":
                loan["rate_period"] = _match(_PERIODS, title) or "year"
                loan["rate_scale"] = "per-10000" if re.search("万分|‱", title) else "percent"
                # The form has no choice for it; written behind the figure it is read.
                if _PER_MILLE.search(title) and _BARE.fullmatch(cell):
                    loan["rate"] += "‰"
    if any(cells[len(columns) :]):
        own.error(path, "row_too_long", expected=len(columns), found=len(cells))
    # Read only for its faults: the form shows the texts, and reads them again when used.
    if read_loan(own, path, loan, YEAR_DAYS[0]) is None and not own.errors:
        own.error((*path, "principal"), "required")
    return {"line": at, "loan": loan, **own.faults()}


def _cell(field: str, cell: str) -> str:
    """Turn what spreadsheets and banks write into what the form takes."""
    if field == "method":
        return _match(_METHODS, cell) or cell
    if field in ("next_due", "overdue_since") and _SERIAL.fullmatch(cell):
        import datetime as dt  # noqa: PLC0415

        return str(dt.date.fromordinal(int(float(cell)) + _SHEET_EPOCH_ORDINAL))
    return cell


def _cells(text: str) -> tuple[list[tuple[int, list[str]]], int | None]:
    """Split into rows of cells with their line numbers, and find the header among them.

    The separator is the first that makes a header out of a line; the header is None when
    none does.
    """
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    full = [
        (at, line)
        for at, line in enumerate(lines, start=1)
        if line.strip() and not re.fullmatch(r"[\s|:+=-]+", line)
    ]
    for separator in _SEPARATORS:
        rows = [(at, [_plain(cell) for cell in _split(line, separator)]) for at, line in full]
        head = next((index for index, (_, cells) in enumerate(rows) if _is_header(cells)), None)
        if head is not None:
            return rows, head
    return [], None


def _split(line: str, separator: str) -> Iterator[str]:
    if not separator:
        yield from re.split(r"\s{2,}|(?<=\S)\s(?=\S)", line.strip())
        return
    if separator == "|":
        line = line.strip().strip("|")
    quoted = re.compile(rf'"((?:[^"]|"")*)"\s*(?:{re.escape(separator)}|$)')
    at = 0
    while at <= len(line):
        start = at + len(line[at:]) - len(line[at:].lstrip(" "))
        match = quoted.match(line, start)
        if match:
            yield match[1].replace('""', '"')
            at = match.end()
            if not match[0].rstrip().endswith(separator):
                return
        else:
            end = line.find(separator, at)
            yield line[at:] if end < 0 else line[at:end]
            if end < 0:
                return
            at = end + len(separator)


def _plain(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", cell).split())


def _first(cells: list[str]) -> str:
    return next((cell for cell in cells if cell), "")


def _match(patterns: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for name, words in patterns if re.search(words, text, re.IGNORECASE)), None)


def _fields(titles: list[str]) -> list[str | None]:
    """Name the field of each column; of two for one field the first counts.

    Of two columns of principal, the first that says "left" does.
    """
    matched = [_match(_HEADERS, title) for title in titles]
    owed = [at for at, field in enumerate(matched) if field == "principal"]
    best = next((at for at in owed if _LEFT.search(titles[at])), owed[0] if owed else None)
    return [
        field if (at == best if field == "principal" else field not in matched[:at]) else None
        for at, field in enumerate(matched)
    ]


def _is_header(cells: list[str]) -> bool:
    fields = [field for field in _fields(cells) if field]
    return "principal" in fields and len(fields) > 1
