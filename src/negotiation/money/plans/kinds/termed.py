"""What kinds with a term share: how many instalments, and the lines that say why.

The term is the one asked for, or the shortest that the amount allows, or the stated fallback.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import months_and_days, pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.instalment_size import (
    annuity,
    fewest_months,
    level_instalments,
    what_is_left,
)
from negotiation.money.plans.periods import settle_case, shares_from, shares_of
from negotiation.reading.errors import PlanError
from negotiation.reading.rates import half_up, show_percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from negotiation.money.desk import Desk
    from negotiation.money.plans.case import Case
    from negotiation.money.schedules import Row, Share
    from negotiation.replies.money import Line

_ONE_MONTH = (1, 0)


def count_of(case: Case, by_amount: Callable[[int], int | None]) -> int:
    """Return how many instalments there are; `by_amount` finds the fewest for an amount.

    Raises:
        PlanError: the amount that the reader asked for would never be enough.
    """
    if case.terms.months is not None:
        return case.terms.months
    if case.amount:
        count = by_amount(case.amount)
        if count is None and case.terms.amount is not None:
            raise PlanError("amount_too_small", limit=MONTHS_LIMIT)
        if count is not None:
            return count
    return case.options.months


def level_count(case: Case, shares: list[Share]) -> int:
    """Return how many equal instalments there are, of periods with these shares of interest.

    Raises:
        PlanError: see `count_of`.
    """
    return count_of(case, lambda amount: fewest_months(case.debt, case.rate, shares, amount))


def level_parts(case: Case, shares: Sequence[Share]) -> list[int]:
    """Return equal instalments, in fen, not above what can be paid where that is enough."""
    parts = level_instalments(case.debt, case.rate, shares)
    if case.terms.months is None and case.amount and max(parts) > case.amount:
        # A fen more than can be paid is too much, where what can be paid is enough.
        most = [case.amount] * len(parts)
        return most if what_is_left(case.debt, shares, most) <= 0 else parts
    return parts


def level_count_from(case: Case, first: dt.date) -> int:
    """Return how many equal instalments there are from `first` on; see `level_count`."""
    return level_count(case, shares_from(case, first, MONTHS_LIMIT))


def level_rows(case: Case, first: dt.date) -> list[Row]:
    """Return equal instalments from `first` on."""
    count = level_count_from(case, first)
    dates = pay_days(first, case.options.day, count)
    shares = shares_of(case, dates)
    parts = level_parts(case, shares)
    return settle_case(case, dates, shares, lambda at, _new: parts[at])


def even_part(total: int, count: int) -> int:
    """Return one of `count` even parts, in fen, at least 1."""
    return max(1, half_up(total, count))


def is_without_amount(case: Case, _rows: list[Row]) -> bool:
    """Whether the term is the stated one, as there is neither a term nor an amount."""
    return case.terms.months is None and not case.amount


def is_beyond_amount(case: Case, rows: list[Row]) -> bool:
    """Whether the term is the stated one, as the amount, if any, was not enough."""
    if case.terms.months is not None or not case.amount:
        return is_without_amount(case, rows)
    # The last row takes what rounding leaves, so it says nothing of the others.
    return max(row.payment for row in rows[:-1] or rows) > case.amount


def term_lines(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    """Say where the number of instalments comes from, unless the reader gave it."""
    if case.terms.months is not None:
        return []
    name = case.loan.name
    if is_beyond_amount(case, rows):
        return [desk.line(figure, "term_fallback", name=name, n=len(rows))]
    amount = desk.yuan(case.amount or 0)
    return [desk.line(figure, "term_offer", name=name, amount=amount, n=len(rows))]


def level_lines(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    """Say how many equal instalments there are, and how large."""
    lines = term_lines(desk, case, rows, figure)
    if len(rows) > 1:
        lines += [_level(desk, case, rows, figure), *fen_apart(desk, rows, figure)]
    return lines


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


def fen_apart(desk: Desk, rows: list[Row], figure: str) -> list[Line]:
    """Say so where instalments of one kind are not all the same; the last has its own line."""
    differ = len({row.payment for row in rows[:-1]}) > 1
    return [desk.line(figure, "fen_apart")] if differ else []
