"""The one loan that a pasted repayment schedule is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from negotiation.money.desk import Desk
from negotiation.money.loans import read_loan
from negotiation.money.pasted.cells import plain_yuan, rate_fields
from negotiation.reading.amounts import parse_yuan
from negotiation.reading.errors import FieldError
from negotiation.reading.rates import YEAR_DAYS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from negotiation.money.desk import Path
    from negotiation.replies.pasted import PastedOption, PastedRow, PastedSchedule

_PAID = ("已还", "已付", "已结清", "还清", "已扣", "paid", "settled", "是", "√", "yes", "y")
_UNPAID = ("未", "没", "待", "否", "not", "un", "no", "due", "逾期", "overdue")
_NONE = "none"
# Level instalments differ by cents, or by the days of a first month.
_LEVEL_FEN = 100


class Instalment(NamedTuple):
    """One row: its line, day, amounts as typed by role, and what it says of being paid."""

    line: int
    date: dt.date
    amounts: Mapping[str, str]
    state: str


class Plan(NamedTuple):
    """A schedule in order of its days."""

    line: int
    monthly: bool
    instalments: tuple[Instalment, ...]
    titles: Mapping[str, str]
    loan: Mapping[str, str]
    rate_title: str


class _RefusedError(Exception):
    """A schedule that cannot be made a loan; the error is on the desk."""


def loan_of(desk: Desk, index: int, plan: Plan, answer: object) -> tuple[PastedRow, PastedSchedule]:
    """Make one loan of a schedule: (row of the reply, entry of its "schedules").

    Args:
        desk: whose day parts what is due already from what is to come.
        index: of the row in the reply.
        plan: the schedule.
        answer: line of the first instalment not paid, as the reader chose it, else None.
    """
    own = Desk(desk.content, desk.lang, desk.today)
    path: Path = ("rows", index)
    loan = {"id": f"row-{plan.line}", **_told(plan)}
    options = _options(own, plan)
    chosen = next((option["value"] for option in options if option["value"] == answer), None)
    try:
        loan.update(_figures(own, path, plan, options, chosen))
        read_loan(own, path, loan, YEAR_DAYS[0])
    except _RefusedError:
        pass
    row: PastedRow = {
        "line": plan.line,
        "lines": sorted(one.line for one in plan.instalments),
        "loan": loan,
        **own.faults(),
    }
    return row, {
        "row": index,
        "line": plan.line,
        "instalments": len(plan.instalments),
        "options": options,
        "chosen": chosen,
    }


def _told(plan: Plan) -> dict[str, str]:
    loan = {key: text for key, text in plan.loan.items() if text and key != "rate"}
    return {**loan, **rate_fields(plan.rate_title, plan.loan.get("rate", ""))}


def _options(desk: Desk, plan: Plan) -> list[PastedOption]:
    """Return the instalments that may be the first unpaid one; none when nothing is past."""
    past = [one for one in plan.instalments if one.date < desk.today]
    if not past or _states(plan):
        return []
    later = [one for one in plan.instalments if one.date >= desk.today][:1]
    options: list[PastedOption] = [
        {
            "value": str(one.line),
            "label": " · ".join(filter(None, (desk.day(one.date), _shown(one)))),
        }
        for one in (*past, *later)
    ]
    if not later:
        options.append({"value": _NONE, "label": desk.say("schedule_none_unpaid")})
    return options


def _shown(one: Instalment) -> str:
    return one.amounts.get("total") or one.amounts.get("part") or ""


def _states(plan: Plan) -> list[bool] | None:
    """Return for each instalment whether it is told to be paid; None when not all tell."""
    told = []
    for one in plan.instalments:
        state = one.state.lower()
        if any(word in state for word in _UNPAID):
            told.append(False)
        elif any(word in state for word in _PAID):
            told.append(True)
        else:
            return None
    return told


def _figures(
    desk: Desk, path: Path, plan: Plan, options: Sequence[Any], chosen: object
) -> dict[str, str]:
    if not plan.monthly:
        _refuse(desk, path, "schedule_not_monthly")
    amounts = {name: _column(desk, path, plan, name) for name in plan.titles}
    parts, left, rest = _principal(desk, path, amounts)
    first = _first_unpaid(desk, path, plan, options, chosen)
    count = len(plan.instalments)
    if first == count and not rest:
        _refuse(desk, path, "schedule_all_paid")
    past = [at for at in range(first, count) if plan.instalments[at].date < desk.today]
    to_come = [one for one in plan.instalments[first:] if one.date >= desk.today]
    loan = {"principal": plain_yuan([*left, rest][first])}
    for field in ("interest", "penalty"):
        due = sum(amounts[field][at] for at in past) if field in amounts else 0
        if due:
            loan[field] = plain_yuan(due)
    if past:
        loan["overdue_since"] = str(plan.instalments[past[0]].date)
    if to_come:
        loan["next_due"] = str(to_come[0].date)
    if rest:
        desk.note(path, "schedule_goes_on")
    else:
        loan["months_left"] = str(len(to_come))
    method = _method(parts, amounts.get("interest"))
    if method and "method" not in plan.loan:
        loan["method"] = method
    _hold_totals(desk, path, plan, amounts, parts)
    return loan


def _column(desk: Desk, path: Path, plan: Plan, name: str) -> list[int]:
    fen = []
    for one in plan.instalments:
        text = one.amounts[name]
        try:
            fen.append(parse_yuan(text) if text else 0)
        except FieldError:
            _refuse(desk, path, "schedule_cell", line=one.line, header=plan.titles[name])
    return fen


def _refuse(desk: Desk, path: Path, code: str, **values: object) -> NoReturn:
    desk.error(path, code, **values)
    raise _RefusedError


def _principal(
    desk: Desk, path: Path, amounts: Mapping[str, list[int]]
) -> tuple[list[int], list[int], int]:
    """Return each instalment's principal, what is owed before it, and what no row repays."""
    balance = amounts.get("balance")
    parts = amounts.get("part")
    if parts is None and "total" in amounts and "interest" in amounts:
        penalty = amounts.get("penalty", [0] * len(amounts["total"]))
        parts = [
            total - interest - more
            for total, interest, more in zip(
                amounts["total"], amounts["interest"], penalty, strict=True
            )
        ]
    if parts is None and balance and balance[-1] == 0:
        _refuse(desk, path, "schedule_first_unknown")
    if parts is None:
        _refuse(desk, path, "schedule_no_principal")
    if any(part < 0 for part in parts):
        _refuse(desk, path, "schedule_sums")
    count = len(parts)
    if balance is None:
        return parts, [sum(parts[at:]) for at in range(count)], 0
    fitting = []
    for before in ([left + part for left, part in zip(balance, parts, strict=True)], balance):
        # A fen is lost or won with every rounding.
        if all(abs(before[at] - parts[at] - before[at + 1]) <= 1 for at in range(count - 1)):
            rest = before[-1] - parts[-1]
            fitting.append((before, rest if abs(rest) > count else 0))
    ending = [one for one in fitting if not one[1]]
    if not fitting or (not ending and fitting[0][1] < 0):
        _refuse(desk, path, "schedule_sums")
    if len(fitting) > 1 and not ending:
        _refuse(desk, path, "schedule_balance_unclear")
    return parts, *(ending or fitting)[0]


def _first_unpaid(
    desk: Desk, path: Path, plan: Plan, options: Sequence[Any], chosen: object
) -> int:
    states = _states(plan)
    if states is not None:
        return states.index(False) if False in states else len(states)
    if not options:
        return 0
    if chosen is None:
        _refuse(desk, (*path, "unpaid_from"), "schedule_unpaid_from")
    lines = [str(one.line) for one in plan.instalments]
    return lines.index(str(chosen)) if chosen != _NONE else len(lines)


def _method(parts: Sequence[int], interest: Sequence[int] | None) -> str:
    """Tell the way of repaying from the instalments between the first and the last."""
    if not any(parts[:-1]):
        return "interest-first"
    inner = range(1, len(parts) - 1) if len(parts) > 3 else range(len(parts) - 1)  # noqa: PLR2004
    if interest is None or not any(interest):
        return ""
    payments = [parts[at] + interest[at] for at in inner]
    if max(payments) - min(payments) <= _LEVEL_FEN:
        return "equal-instalments"
    principals = [parts[at] for at in inner]
    return "equal-principal" if max(principals) - min(principals) <= _LEVEL_FEN else ""


def _hold_totals(
    desk: Desk, path: Path, plan: Plan, amounts: Mapping[str, list[int]], parts: Sequence[int]
) -> None:
    """Compare every row's total with its parts, where all of them are there."""
    if "part" not in amounts or not {"total", "interest"} <= set(amounts):
        return
    for at, one in enumerate(plan.instalments):
        penalty = amounts["penalty"][at] if "penalty" in amounts else 0
        found = parts[at] + amounts["interest"][at] + penalty
        if found != amounts["total"][at]:
            desk.note(
                path,
                "schedule_total_differs",
                line=one.line,
                total=desk.yuan(amounts["total"][at]),
                parts=desk.yuan(found),
            )
            return
