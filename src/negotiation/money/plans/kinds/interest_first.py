"""Interest first, then principal: for some months only the new interest, then equal instalments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.instalment_dates import add_months, pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.offers import month_interest
from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import (
    fen_apart,
    is_without_amount,
    level_count,
    level_parts,
)
from negotiation.money.plans.periods import settle_case, shares_from, shares_of
from negotiation.money.plans.plan_fields import Count, usual
from negotiation.reading.errors import PlanError
from negotiation.reading.rates import interest_fen

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers
    from negotiation.money.plans.case import Case
    from negotiation.money.plans.terms import Options
    from negotiation.money.schedules import Row
    from negotiation.replies.money import Line

_ID = "interest-first"
_QUIET = Count("interest_months")


def _propose(desk: Desk, offers: Offers, _options: Options) -> dict[str, Any] | None:
    if not any(month_interest(loan) for loan in offers.loans.rows):
        return None
    return {_QUIET.key: str(usual(desk, _ID, _QUIET.key))}


def _count(case: Case) -> int:
    quiet = _QUIET.of(case.terms)
    if case.terms.months is not None and case.terms.months <= quiet:
        raise PlanError("interest_months_too_many", months=case.terms.months)
    count = level_count(case, shares_from(case, case.options.first, MONTHS_LIMIT + quiet)[quiet:])
    return count if case.terms.months is not None else count + quiet


def _rows(case: Case) -> list[Row]:
    quiet, count = _QUIET.of(case.terms), _count(case)
    dates = pay_days(case.options.first, case.options.day, count)
    shares = shares_of(case, dates)
    parts = level_parts(case, shares[quiet:])
    if not interest_fen(case.debt.principal, case.rate.share(1, 0)):
        # Nothing falls due while there is no interest: what is owed is not put off for it.
        return settle_case(case, dates[quiet:], shares[quiet:], lambda at, _new: parts[at])
    return settle_case(
        case, dates, shares, lambda at, new: new if at < quiet else parts[at - quiet]
    )


def _lines(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    options = case.options
    starts = add_months(options.first, _QUIET.of(case.terms), options.day)
    quiet = sum(row.date < starts for row in rows)
    lines = []
    if quiet:
        each = desk.yuan(rows[0].payment)
        lines.append(desk.line(figure, "only_interest", n=quiet, each=each))
    if len(rows) > quiet + 1:
        each = desk.yuan(rows[quiet].payment)
        lines.append(desk.line(figure, "level_tried", each=each, n=len(rows) - quiet))
        lines += fen_apart(desk, rows[quiet:], figure)
    return lines


KIND = Kind(
    id=_ID,
    fields=(_QUIET,),
    card=(_QUIET.key, "months", "new_rate"),
    propose=_propose,
    rows=_rows,
    count=_count,
    is_fallback_term=is_without_amount,
    lines=_lines,
)
