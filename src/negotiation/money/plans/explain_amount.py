"""Where the size of an instalment comes from, with the reader's numbers in the formula."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import add_months, months_and_days
from negotiation.money.plans.instalment_size import annuity
from negotiation.money.plans.kinds import weight_of
from negotiation.reading.rates import half_up, show_percent

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.plans.case import Case
    from negotiation.money.schedules import Row
    from negotiation.replies.money import Line

_LEVEL = ("equal-instalments", "pause")
_BY_AMOUNT = (*_LEVEL, "equal-principal")
_TERMED = (*_BY_AMOUNT, "interest-first", "stepped")
_ONE_MONTH = (1, 0)


def amount_lines(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    """Return how many instalments, how large and why, and the first row worked out."""
    kind = case.terms.kind
    lines = []
    if kind in _BY_AMOUNT and case.terms.months is None:
        lines.append(_term(desk, case, rows, figure))
    if kind in _LEVEL and len(rows) > 1:
        lines += [_level(desk, case, rows, figure), *_fen_apart(desk, rows, figure)]
    if kind == "equal-principal":
        each = desk.yuan(half_up(case.debt.total, len(rows)))
        debt = desk.yuan(case.debt.total)
        lines.append(desk.line(figure, "even_part", debt=debt, n=len(rows), each=each))
    if kind == "interest-first":
        lines += _interest_first(desk, case, rows, figure)
    if kind == "stepped":
        lines += _stepped(desk, case, rows, figure)
    return [*lines, _first_row(desk, case, rows[0], figure)]


def _term(desk: Desk, case: Case, rows: list[Row], figure: str) -> Line:
    name = case.loan.name
    if is_fallback_term(case, rows):
        return desk.line(figure, "term_fallback", name=name, n=len(rows))
    amount = desk.yuan(case.amount or 0)
    return desk.line(figure, "term_offer", name=name, amount=amount, n=len(rows))


def is_fallback_term(case: Case, rows: list[Row]) -> bool:
    """Whether neither the reader nor the offer decides the term, so that ours is used."""
    if case.terms.months is not None or case.terms.kind not in _TERMED:
        return False
    if not case.amount:
        return True
    # The last row takes what rounding leaves, so it says nothing of the others.
    largest = max(row.payment for row in rows[:-1] or rows)
    return case.terms.kind in _BY_AMOUNT and largest > case.amount


def _level(desk: Desk, case: Case, rows: list[Row], figure: str) -> Line:
    each, n = desk.yuan(rows[0].payment), len(rows)
    if not (case.rate.percent and case.debt.principal):
        return desk.line(figure, "level_plain", debt=desk.yuan(case.debt.total), n=n, each=each)
    first, second = rows[0].date, rows[1].date
    whole = months_and_days(case.today, first) == months_and_days(first, second) == _ONE_MONTH
    if whole and case.debt.total == case.debt.principal and _by_formula(case, rows):
        return desk.line(
            figure,
            "level_formula",
            principal=desk.yuan(case.debt.principal),
            percent=show_percent(case.rate.percent),
            n=n,
            each=each,
        )
    return desk.line(figure, "level_tried", each=each, n=n)


def _by_formula(case: Case, rows: list[Row]) -> bool:
    return rows[0].payment == annuity(case.debt.principal, case.rate, len(rows))


def _fen_apart(desk: Desk, rows: list[Row], figure: str) -> list[Line]:
    """Say so where instalments of one kind are not all the same; the last has its own line."""
    differ = len({row.payment for row in rows[:-1]}) > 1
    return [desk.line(figure, "fen_apart")] if differ else []


def _interest_first(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    options = case.options
    starts = add_months(options.first, case.terms.interest_months, options.day)
    quiet = sum(row.date < starts for row in rows)
    lines = []
    if quiet:
        each = desk.yuan(rows[0].payment)
        lines.append(desk.line(figure, "only_interest", n=quiet, each=each))
    if len(rows) > quiet + 1:
        each = desk.yuan(rows[quiet].payment)
        lines.append(desk.line(figure, "level_tried", each=each, n=len(rows) - quiet))
        lines += _fen_apart(desk, rows[quiet:], figure)
    return lines


def _stepped(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    busy = [row for row in rows if row.date.month in case.terms.busy_months]
    lines = []
    if busy and not weight_of(case.terms.quiet_share):
        lines.append(desk.line(figure, "busy_only", busy=desk.yuan(busy[0].payment)))
    elif busy:
        each, share = desk.yuan(busy[0].payment), show_percent(case.terms.quiet_share)
        lines.append(desk.line(figure, "busy_quiet", busy=each, share=share))
    lines += _fen_apart(desk, busy, figure)
    before = case.debt.total
    rises = False
    for row in rows:
        rises = rises or row.balance > before
        before = row.balance
    if rises:
        lines.append(desk.line(figure, "balance_rises"))
    return lines


def _first_row(desk: Desk, case: Case, first: Row, figure: str) -> Line:
    return desk.line(
        figure,
        "first_row",
        debt=desk.yuan(case.debt.total),
        new=desk.yuan(first.balance + first.payment - case.debt.total),
        payment=desk.yuan(first.payment),
        balance=desk.yuan(first.balance),
    )
