"""More in season, less (or nothing) out of season."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.budget import MONTHS
from negotiation.money.instalment_dates import pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.instalment_size import stepped_instalments
from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import (
    fen_apart,
    is_without_amount,
    level_count_from,
)
from negotiation.money.plans.periods import settle_case, shares_of
from negotiation.money.plans.plan_fields import CalendarMonths, Share, usual
from negotiation.reading.errors import PlanError
from negotiation.reading.rates import show_percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers
    from negotiation.money.plans.case import Case
    from negotiation.money.plans.terms import Options, Terms
    from negotiation.money.schedules import Row
    from negotiation.money.schedules import Share as Fraction
    from negotiation.replies.money import Line

_ID = "stepped"
_BUSY = CalendarMonths("busy_months")
_QUIET = Share("quiet_share")
_YEAR = 12
# Weights of instalments, in ten-thousandths of a per cent: what a share in per cent shows.
_PERCENT = 10_000
_WHOLE = 100 * _PERCENT


def _propose(desk: Desk, offers: Offers, _options: Options) -> dict[str, Any] | None:
    """The busy months, and how a quiet month's instalment stands to theirs: as the budget does."""
    if not (offers.budget.known and offers.budget.seasonal):
        return None
    by_month = offers.budget.by_month
    busy = [month for month in MONTHS if by_month[month - 1] * 12 > sum(by_month)]
    least = min((by_month[month - 1] for month in busy), default=0)
    quiet = min((by_month[month - 1] for month in MONTHS if month not in busy), default=least)
    # Rounded down; where the quiet months leave nothing, they pay nothing.
    share = usual(desk, _ID, _QUIET.key)
    if least > 0:
        share = max(1, quiet * 100 // least) if quiet > 0 else 0
    return {_BUSY.key: busy, _QUIET.key: str(share)}


def _dates(case: Case) -> tuple[dt.date, ...]:
    if not _BUSY.of(case.terms):
        raise PlanError("needs_busy_months")
    count = level_count_from(case, case.options.first)
    if case.terms.months is None:
        # To the end of a season: a term that ends before one asks too much of the others.
        return _to_the_end_of_a_season(case, count)
    return pay_days(case.options.first, case.options.day, count)


def _rows(case: Case) -> list[Row]:
    dates, busy = _dates(case), _BUSY.of(case.terms)
    quiet = _quiet_weight(case.terms)
    weights = [_WHOLE if date.month in busy else quiet for date in dates]
    if not any(weights):
        weights = [_WHOLE] * len(dates)
    dates, shares, weights = _paying(dates, shares_of(case, dates), weights)
    parts = stepped_instalments(case.debt, shares, weights)
    return settle_case(case, dates, shares, lambda at, _new: parts[at])


def _quiet_weight(terms: Terms) -> int:
    """How much an instalment out of season weighs; 0 is no instalment at all."""
    return round(_QUIET.of(terms) * _PERCENT)


def _paying(
    dates: Sequence[dt.date], shares: list[Fraction], weights: list[int]
) -> tuple[tuple[dt.date, ...], list[Fraction], list[int]]:
    """Leave out the months in which nothing is paid; their interest goes to the next row."""
    kept: list[tuple[dt.date, Fraction, int]] = []
    carried = 0
    for date, (above, below), weight in zip(dates, shares, weights, strict=True):
        carried += above
        if weight:
            kept.append((date, (carried, below), weight))
            carried = 0
    return tuple(row[0] for row in kept), [row[1] for row in kept], [row[2] for row in kept]


def _to_the_end_of_a_season(case: Case, count: int) -> tuple[dt.date, ...]:
    busy = _BUSY.of(case.terms)
    dates = pay_days(case.options.first, case.options.day, min(count + _YEAR, MONTHS_LIMIT))
    for end in range(count, len(dates)):
        if dates[end - 1].month in busy and dates[end].month not in busy:
            return dates[:end]
    return dates[:count]


def _off_season(terms: Terms, payments: Iterable[dt.date]) -> tuple[int, ...]:
    busy = _BUSY.of(terms)
    if any(day.month not in busy for day in payments):
        return ()
    # Its few months may all be busy ones; then it is over before the quiet ones come.
    quiet = tuple(month for month in MONTHS if month not in busy)
    return quiet if not _quiet_weight(terms) else ()


def _lines(desk: Desk, case: Case, rows: list[Row], figure: str) -> list[Line]:
    busy = [row for row in rows if row.date.month in _BUSY.of(case.terms)]
    lines = []
    if busy and not _quiet_weight(case.terms):
        lines.append(desk.line(figure, "busy_only", busy=desk.yuan(busy[0].payment)))
    elif busy:
        each, share = desk.yuan(busy[0].payment), show_percent(_QUIET.of(case.terms))
        lines.append(desk.line(figure, "busy_quiet", busy=each, share=share))
    lines += fen_apart(desk, busy, figure)
    before = case.debt.total
    rises = False
    for row in rows:
        rises = rises or row.balance > before
        before = row.balance
    if rises:
        lines.append(desk.line(figure, "balance_rises"))
    return lines


KIND = Kind(
    id=_ID,
    fields=(_QUIET, _BUSY),
    card=(_BUSY.key, _QUIET.key, "months", "new_rate"),
    propose=_propose,
    rows=_rows,
    count=lambda case: len(_dates(case)),
    is_fallback_term=is_without_amount,
    lines=_lines,
    off_season=_off_season,
    uneven=True,
)
