"""One row of a pasted table as a loan: cells put the way the form takes them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from negotiation.desk import Desk
from negotiation.field_error import FieldError
from negotiation.header_words import simple
from negotiation.loans import read_loan
from negotiation.money import FEN_PER_YUAN, AmountError, parse_yuan
from negotiation.pasted_columns import AMOUNTS
from negotiation.pasted_rows import BLANKS
from negotiation.pasted_units import is_foreign, names_foreign, with_unit
from negotiation.rates import YEAR_DAYS, Rate, read_rate, show_percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from negotiation.desk import Path
    from negotiation.pasted_columns import Column
    from negotiation.pasted_grid import Row

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
_SHEET_EPOCH_ORDINAL = 693_594  # 1899-12-30, day 0 of a spreadsheet's dates
_SERIAL = re.compile(r"[3-6]\d{4}(\.0+)?")


def loan_row(
    desk: Desk, index: int, row: Row, columns: Sequence[Column], units: Sequence[str]
) -> dict[str, Any]:
    """Read one row; its faults stand under `path` ["rows", index]."""
    own = Desk(desk.content, desk.lang, desk.today)
    path: Path = ("rows", index)
    loan = {"id": f"row-{row.line}"}
    rates: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    for column, cell, unit in zip(columns, row.cells, units, strict=False):
        if cell.lower() in BLANKS:
            continue
        if column.kinds and column.kinds[0].id == "currency" and names_foreign(cell):
            own.error((*path, "principal"), "amount_foreign")
        if column.field in AMOUNTS:
            parts.setdefault(column.field, []).append(with_unit(cell, unit))
        elif column.field in {"rate", "penalty_rate"}:
            rates.update(rate_fields(column.header, cell, column.field))
        elif column.field:
            loan[column.field] = form_text(column.field, cell)
    if any(row.cells[len(columns) :]):
        own.error(path, "row_too_long", expected=len(columns), found=len(row.cells))
    totals = parts.pop("total", [])
    for field in ("principal", "interest", "penalty"):
        if field in parts:
            loan[field] = _sum(own, path, field, parts[field])
    if totals:
        _hold_against_total(own, path, loan, _sum(own, path, "total", totals))
    loan.update({key: text for key, text in rates.items() if not key.startswith("penalty")})
    if "penalty_rate" in rates and "penalty_uplift" not in loan:
        _put_uplift(own, path, loan, rates)
    # Read only for its faults: the form shows the texts, and reads them again when used.
    told = [error["path"] for error in own.errors]
    read = Desk(desk.content, desk.lang, desk.today)
    if read_loan(read, path, loan, YEAR_DAYS[0]) is None and not (read.errors or told):
        own.error((*path, "principal"), "required")
    own.errors += [error for error in read.errors if error["path"] not in told]
    own.notes += read.notes
    return {"line": row.line, "lines": [row.line], "loan": loan, **own.faults()}


def form_text(field: str, cell: str) -> str:
    """Turn what spreadsheets and banks write into what the form takes."""
    if field == "method":
        return _match(_METHODS, simple(cell)) or cell
    if field in _DATES and _SERIAL.fullmatch(cell):
        return str(dt.date.fromordinal(int(float(cell)) + _SHEET_EPOCH_ORDINAL))
    return cell


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
    except AmountError as error:
        desk.error((*path, field), error.code)
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
    except AmountError as error:
        if "principal" not in loan:
            desk.error((*path, "principal"), error.code)
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
    if 0 <= near <= 100 and abs(near - added) < Decimal("0.5"):  # noqa: PLR2004
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
