"""A repayment schedule among pasted tables: many rows, and yet one loan."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.pasted.cells import form_text
from negotiation.money.pasted.header_words import simple
from negotiation.money.pasted.instalments import Instalment, Plan, loan_of
from negotiation.money.pasted.rows import BLANKS, amount_of
from negotiation.money.pasted.units import with_unit
from negotiation.reading.dates import parse_date
from negotiation.reading.errors import FieldError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from negotiation.money.desk import Desk
    from negotiation.money.pasted.columns import Column
    from negotiation.money.pasted.grid import Row
    from negotiation.replies.pasted import PastedRow, PastedSchedule

_ROLES = {
    "next-due": "date", "due-date": "date", "due-principal": "part", "principal-plain": "plain",
    "principal-left": "balance", "interest-owed": "interest", "interest-plain": "interest",
    "due-interest": "interest", "interest-to-come": "interest", "total": "total",
    "due-amount": "total", "period-number": "number", "terms": "number", "status": "status",
    "paid": "paid", "penalty-interest": "penalty",
}  # fmt: skip
_CHOSEN = {
    "next_due": "date", "due_principal": "part", "principal": "balance", "interest": "interest",
    "due_interest": "interest", "total": "total", "due_total": "total", "penalty": "penalty",
}  # fmt: skip
_SHOWN = {
    "date": "next_due", "part": "due_principal", "balance": "principal",
    "interest": "due_interest", "total": "due_total", "penalty": "penalty",
}  # fmt: skip
# The same in every row of one loan.
_OF_THE_LOAN = ("creditor", "contract", "rate", "method")
_FEWEST = 3
# A first instalment may come early or late, and a date moves off a holiday.
_ODD_DAYS = 5
_SHORTEST_DAYS = 6
_MONTH_DAYS = range(27, 35)


class Found(NamedTuple):
    """Schedules that were recognised, each as one loan."""

    columns: list[Column]
    rows: list[PastedRow]
    schedules: list[PastedSchedule]


class _Dated(NamedTuple):
    row: Row
    date: dt.date


def find_schedules(  # noqa: PLR0913, PLR0917
    desk: Desk,
    request: Mapping[str, Any],
    columns: Sequence[Column],
    chosen: Mapping[int, str],
    rows: Sequence[Row],
    units: Sequence[str],
) -> Found | None:
    """Recognise schedules; None when any of the rows is not part of one."""
    roles = _roles(columns, chosen)
    at = roles.get("date")
    if at is None:
        return None
    dated = [_Dated(row, date) for row in rows if (date := _date(row, at))]
    if len(dated) < max(len(rows), _FEWEST):
        return None
    groups: dict[tuple[str, ...], list[_Dated]] = {}
    for one in dated:
        key = tuple(
            _cell(one.row, roles[name]) for name in ("creditor", "contract") if name in roles
        )
        groups.setdefault(key, []).append(one)
    asked = request.get("as") == "schedule"
    plans = [sorted(group, key=lambda one: one.date) for group in groups.values()]
    if not all(
        asked or _is_schedule(group, plan, columns, roles)
        for group, plan in zip(groups.values(), plans, strict=True)
    ):
        return None
    found = Found(_shown(desk, columns, roles), [], [])
    answers = desk.table(request, "unpaid_from")
    for index, plan in enumerate(plans):
        made = _plan(plan, columns, roles, units)
        row, schedule = loan_of(desk, index, made, answers.get(str(made.line)))
        found.rows.append(row)
        found.schedules.append(schedule)
    return found


def _roles(columns: Sequence[Column], chosen: Mapping[int, str]) -> dict[str, int]:
    roles: dict[str, int] = {}
    for at, column in enumerate(columns):
        if at in chosen:
            name = _CHOSEN.get(chosen[at], chosen[at])
        elif column.code == "foreign" or not column.kinds:
            name = ""
        else:
            kind = column.kinds[0]
            name = (
                _ROLES.get(kind.id) or (column.field if column.field in _OF_THE_LOAN else "") or ""
            )
        # What the reader chose wins; else the first, and the day that is called the next one.
        if name and (name not in roles or at in chosen):
            roles[name] = at
    if "plain" in roles:
        # Beside a balance, or without one, the bare word is the part of the instalment.
        roles.setdefault("part", roles["plain"])
        del roles["plain"]
    return roles


def _is_schedule(
    group: Sequence[_Dated],
    plan: Sequence[_Dated],
    columns: Sequence[Column],
    roles: Mapping[str, int],
) -> bool:
    if len(plan) < _FEWEST:
        return False
    dates = [one.date for one in plan]
    gaps = [(later - earlier).days for earlier, later in pairwise(dates)]
    usual = sorted(gaps)[len(gaps) // 2]
    if usual < _SHORTEST_DAYS or any(abs(gap - usual) > _ODD_DAYS for gap in gaps[1:]):
        return False
    if dates not in ([one.date for one in group], [one.date for one in reversed(group)]):
        return False
    if (
        "part" in roles
        and columns[roles["part"]].kinds
        and columns[roles["part"]].kinds[0].id == "due-principal"
    ):
        return True
    if "number" in roles and _counts_up(plan, roles["number"]):
        return True
    next_one = columns[roles["date"]].kinds and columns[roles["date"]].kinds[0].id == "next-due"
    return not next_one and "balance" in roles and _falls(plan, roles["balance"])


def _counts_up(plan: Sequence[_Dated], at: int) -> bool:
    digits = ["".join(filter(str.isdecimal, _cell(one.row, at).split("/")[0])) for one in plan]
    if not all(digits) or any(len(one) > 4 for one in digits):  # noqa: PLR2004
        return False
    return all(int(later) == int(one) + 1 for one, later in pairwise(digits))


def _falls(plan: Sequence[_Dated], at: int) -> bool:
    amounts = [amount_of(one.row, at) for one in plan]
    whole = [amount for amount in amounts if isinstance(amount, int)]
    return (
        len(whole) == len(plan)
        and all(later <= one for one, later in pairwise(whole))
        and whole[-1] < whole[0]
    )


def _plan(
    plan: Sequence[_Dated],
    columns: Sequence[Column],
    roles: Mapping[str, int],
    units: Sequence[str],
) -> Plan:
    amounts = {
        name: roles[name]
        for name in ("part", "interest", "balance", "total", "penalty")
        if name in roles
    }
    state = roles.get("status", roles.get("paid"))
    # Yes under 是否逾期 says that it is late, not that it is paid.
    if state is not None and re.search("逾期|overdue|late", simple(columns[state].header)):
        state = None
    gaps = sorted((later.date - one.date).days for one, later in pairwise(plan))
    first = plan[0].row
    return Plan(
        line=min(one.row.line for one in plan),
        monthly=gaps[len(gaps) // 2] in _MONTH_DAYS if gaps else False,
        instalments=tuple(
            Instalment(
                one.row.line,
                one.date,
                {name: _with(one.row, at, units) for name, at in amounts.items()},
                _cell(one.row, state) if state is not None else "",
            )
            for one in plan
        ),
        titles={name: columns[at].header for name, at in amounts.items()},
        loan={
            columns[roles[name]].field or name: form_text(name, _cell(first, roles[name]))
            for name in _OF_THE_LOAN
            if name in roles and len({_cell(one.row, roles[name]) for one in plan}) == 1
        },
        rate_title=columns[roles["rate"]].header if "rate" in roles else "",
    )


def _with(row: Row, at: int, units: Sequence[str]) -> str:
    return with_unit(_cell(row, at), units[at])


def _shown(desk: Desk, columns: Sequence[Column], roles: Mapping[str, int]) -> list[Column]:
    used = {at: name for name, at in roles.items()}
    shown = []
    for at, column in enumerate(columns):
        name = used.get(at)
        if name in _SHOWN:
            reason = desk.say("pasted_schedule")
            new = column._replace(
                field=_SHOWN[name], code="schedule", reason=reason, ask=False, fits=()
            )
        elif name in _OF_THE_LOAN or (column.code and not column.ask and column.field is None):
            new = column
        else:
            reason = desk.say("pasted_not_in_schedule")
            new = column._replace(
                field=None, code="not_in_schedule", reason=reason, ask=False, fits=()
            )
        shown.append(new)
    return shown


def _cell(row: Row, at: int) -> str:
    cell = row.cells[at] if at < len(row.cells) else ""
    return "" if cell.lower() in BLANKS else cell


def _date(row: Row, at: int) -> dt.date | None:
    try:
        return parse_date(form_text("next_due", _cell(row, at)))
    except FieldError:
        return None
