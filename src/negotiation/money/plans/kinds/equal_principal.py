"""Equal principal (等额本金): the same part of the debt each month, and that month's interest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.instalment_size import fewest_of
from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import (
    count_of,
    even_part,
    is_beyond_amount,
    term_lines,
)
from negotiation.money.plans.periods import settle_case, shares_from, shares_of
from negotiation.reading.rates import half_up

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.plans.case import Case
    from negotiation.money.schedules import Row
    from negotiation.replies.money import Line


def _count(case: Case) -> int:
    shares = shares_from(case, case.options.first, MONTHS_LIMIT)

    def largest(count: int) -> int:
        """Of the first three rows: after two odd periods interest falls with the principal."""
        each = even_part(case.debt.total, count)
        dates, periods = [case.today] * 4, [*shares[:3], (0, 1)]
        rows = settle_case(case, dates, periods, lambda _at, new: each + new)
        return max(row.payment for row in rows[:3])

    return count_of(case, lambda amount: fewest_of(largest, amount, MONTHS_LIMIT))


def _rows(case: Case) -> list[Row]:
    count = _count(case)
    each = even_part(case.debt.total, count)
    dates = pay_days(case.options.first, case.options.day, count)
    return settle_case(case, dates, shares_of(case, dates), lambda _at, new: each + new)


def _lines(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    each = desk.yuan(half_up(case.debt.total, len(rows)))
    debt = desk.yuan(case.debt.total)
    return [
        *term_lines(desk, case, rows, figure),
        desk.line(figure, "even_part", debt=debt, n=len(rows), each=each),
    ]


KIND = Kind(
    id="equal-principal",
    card=("months", "new_rate"),
    rows=_rows,
    count=_count,
    is_fallback_term=is_beyond_amount,
    lines=_lines,
)
