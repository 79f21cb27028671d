"""One row of a pasted table as a loan: cells put the way the form takes them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from negotiation.money.desk import Desk
from negotiation.money.loans import read_loan
from negotiation.money.pasted.columns import AMOUNTS
from negotiation.money.pasted.header_words import simple
from negotiation.money.pasted.rows import BLANKS
from negotiation.money.pasted.units import is_foreign, names_foreign, with_unit
from negotiation.reading.amounts import FEN_PER_YUAN, parse_yuan
from negotiation.reading.errors import FieldError
from negotiation.reading.rates import YEAR_DAYS, Rate, read_rate, show_percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negotiation.money.desk import Path
    from negotiation.money.pasted.columns import Column
    from negotiation.money.pasted.grid import Row
    from negotiation.replies.pasted import PastedRow

_METHODS = (
    ("equal-instalments", "等额本息|equal instal|annuity|level"),
    ("equal-principal", "等额本金|equal principal"),
    ("interest-first", "先息后本|按月付息|按期付息|interest[- ](first|only)"),
    ("all-at-end", "一次性|到期还本付息|利随本清|随借随还|bullet|at (the )?end|at maturity"),
)
_PERIODS = (("day", "日|天|day|daily"), ("month", "月|month"), ("year", "年|year|annual|apr"))
# A rate's sign may stand in its header alone.
_PER_MILLE = re.compile("千分|‰|per ?mille", re.IGNORECASE)
_PER_10000 = re.compile("万分|‱")
_BARE = re.compile(r"[\d,.\s]+")
_DATES = ("next_due", "overdue_since")
_EACH_MONTH = re.compile(
    r"每个?月(?P<zh>[1-9]|[12]\d|3[01])[日号]?"
    r"|(?:the )?(?P<en>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)? (?:of )?(?:each|every|the) month"
)
_SHEET_EPOCH_ORDINAL = 693_594  # 1899-12-30, day 0 of a spreadsheet's dates
_SERIAL = re.compile(r"[3-6]\d{4}(\.0+)?")


def loan_row(
    desk: Desk, index: int, row: Row, columns: Sequence[Column], units: Sequence[str]
) -> PastedRow:
    """Read one row; its faults stand under `path` ["rows", index]."""
    own = Desk(desk.content, desk.lang, desk.today)
    path: Path = ("rows", index)
    cells = _Cells(own, path, row.line)
    for column, cell, unit in zip(columns, row.cells, units, strict=False):
        if cell.lower() not in BLANKS:
            cells.put(column, cell, unit)
    if any(row.cells[len(columns) :]):
        own.error(path, "row_too_long", expected=len(columns), found=len(row.cells))
    loan = cells.loan()
    _check(own, path, loan)
    return {
        "line": row.line,
        "lines": list(row.lines or [row.line]),
        "loan": loan,
        **own.faults(),
    }


class _Cells:
    """The cells of a row, gathered by field until all are there."""

    def __init__(self, desk: Desk, path: Path, line: int) -> None:
        self.desk = desk
        self.path = path
        self.texts = {"id": f"row-{line}"}
        self.rates: dict[str, str] = {}
        self.parts: dict[str, list[str]] = {}

    def put(self, column: Column, cell: str, unit: str) -> None:
        """Take one cell that is not blank."""
        if column.kinds and column.kinds[0].id == "currency" and names_foreign(cell):
            self.desk.error((*self.path, "principal"), "amount_foreign")
        if column.field in AMOUNTS:
            self.parts.setdefault(column.field, []).append(with_unit(cell, unit))
        elif column.field in {"rate", "penalty_rate"}:
            self.rates.update(rate_fields(column.header, cell, column.field))
        elif column.field:
            day = _EACH_MONTH.fullmatch(simple(cell)) if column.field == "next_due" else None
            self.texts[column.field] = (
                _next_day(self.desk, self.path, int(day["zh"] or day["en"]), cell)
                if day
                else form_text(column.field, cell)
            )

    def loan(self) -> dict[str, str]:
        """Return the loan as the form takes it."""
        desk, path, loan = self.desk, self.path, self.texts
        for field in ("principal", "interest", "penalty"):
            if field in self.parts:
                loan[field] = _sum(desk, path, field, self.parts[field])
        if "total" in self.parts:
            _hold_against_total(desk, path, loan, _sum(desk, path, "total", self.parts["total"]))
        loan.update({key: text for key, text in self.rates.items() if key.startswith("rate")})
        if "penalty_rate" in self.rates and "penalty_uplift" not in loan:
            _put_uplift(desk, path, loan, self.rates)
        return loan


def _check(desk: Desk, path: Path, loan: dict[str, str]) -> None:
    """Read the loan for its faults: the form shows the texts, and reads them again when used."""
    told = [error["path"] for error in desk.errors]
    read = Desk(desk.content, desk.lang, desk.today)
    if read_loan(read, path, loan, YEAR_DAYS[0]) is None and not (read.errors or told):
        desk.error((*path, "principal"), "required")
    desk.errors += [error for error in read.errors if error["path"] not in told]
    desk.notes += read.notes


def form_text(field: str, cell: str) -> str:
    """Turn what spreadsheets and banks write into what the form takes."""
    if field == "method":
        return _match(_METHODS, simple(cell)) or cell
    if field in _DATES and _SERIAL.fullmatch(cell):
        return str(dt.date.fromordinal(int(float(cell)) + _SHEET_EPOCH_ORDINAL))
    return cell


def _next_day(desk: Desk, path: Path, day: int, cell: str) -> str:
    """Return the first such day of a month from today on; a short month ends earlier."""
    first = desk.today.replace(day=1)
    date = first
    for month in (first, (first + dt.timedelta(days=31)).replace(day=1)):
        last = (month + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
        date = month.replace(day=min(day, last.day))
        if date >= desk.today:
            break
    desk.note((*path, "next_due"), "next_due_from_day", cell=cell, date=desk.day(date))
    return str(date)


def plain_yuan(fen: int) -> str:
    """Return an amount as one would type it."""
    return f"{fen // FEN_PER_YUAN}.{fen % FEN_PER_YUAN:02d}"


def _sum(desk: Desk, path: Path, field: str, parts: Sequence[str]) -> str:
    """Add up the parts of one field; a single one stays as it was typed."""
    for text in parts:
        if is_foreign(text):
            desk.error((*path, field), "amount_foreign")
            return text
    if len(parts) == 1:
        return parts[0]
    try:
        return plain_yuan(sum(map(parse_yuan, parts)))
    except FieldError as error:
        desk.error((*path, field), error.code, **error.values)
        return ""


def _hold_against_total(desk: Desk, path: Path, loan: dict[str, str], text: str) -> None:
    """Use a total for the principal that is lacking, else compare it with the parts."""
    try:
        total = parse_yuan(text) if text else None
        owed = {
            field: parse_yuan(loan[field])
            for field in ("principal", "interest", "penalty")
            if loan.get(field)
        }
    except FieldError as error:
        if "principal" not in loan:
            desk.error((*path, "principal"), error.code, **error.values)
        return
    if total is None:
        return
    parts = sum(owed.values())
    if "principal" not in loan and total > parts:
        loan["principal"] = plain_yuan(total - parts)
    elif total != parts:
        desk.note(
            (*path, "principal"),
            "row_total_differs",
            total=desk.yuan(total),
            parts=desk.yuan(parts),
        )


def rate_fields(header: str, cell: str, field: str = "rate") -> dict[str, str]:
    """Return a rate with the period and scale that its header names; nothing for a blank."""
    if not cell:
        return {}
    title = simple(header)
    # The form has no choice for ‰; written behind the figure it is read.
    sign = "‰" if _PER_MILLE.search(title) and _BARE.fullmatch(cell) else ""
    return {
        field: cell + sign,
        f"{field}_period": _match(_PERIODS, title) or "year",
        f"{field}_scale": "per-10000" if _PER_10000.search(title) else "percent",
    }


def _put_uplift(desk: Desk, path: Path, loan: dict[str, str], rates: dict[str, str]) -> None:
    """Turn a penalty rate into what it adds to the contract rate, in percent of that rate."""
    contract, penalty = _rate(rates, "rate"), _rate(rates, "penalty_rate")
    if not contract or not penalty or not contract.percent:
        desk.note((*path, "penalty_uplift"), "penalty_rate_alone")
        return
    added = (penalty.percent / contract.percent - 1) * 100
    # A bank rounds the rate it prints; the contract says a round share.
    near = added.quantize(Decimal(1))
    if 0 <= added <= 100:  # noqa: PLR2004
        exact = near if abs(near - added) < Decimal("0.1") else added.quantize(Decimal("0.01"))
        loan["penalty_uplift"] = show_percent(exact)
        desk.note(
            (*path, "penalty_uplift"),
            "uplift_from_rates",
            percent=loan["penalty_uplift"],
            penalty=show_percent(penalty.percent),
            contract=show_percent(contract.percent),
        )
    else:
        desk.note((*path, "penalty_uplift"), "penalty_rate_alone")


def _rate(rates: dict[str, str], field: str) -> Rate | None:
    if field not in rates:
        return None
    try:
        return read_rate(
            rates[field], rates[f"{field}_period"], rates[f"{field}_scale"], YEAR_DAYS[0]
        )
    except FieldError:
        return None


def _match(patterns: tuple[tuple[str, str], ...], text: str) -> str | None:
    return next((name for name, words in patterns if re.search(words, text, re.IGNORECASE)), None)
