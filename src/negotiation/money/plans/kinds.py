"""How each kind of plan pays off one loan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import add_months, months_and_days, pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.instalment_size import (
    fewest_months,
    fewest_of,
    level_instalments,
    stepped_instalments,
    what_is_left,
)
from negotiation.money.schedules import Debt, Row, Share, settle
from negotiation.reading.errors import PlanError
from negotiation.reading.rates import half_up, interest_fen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence
    from decimal import Decimal

    from negotiation.money.plans.case import Case


# Weights of instalments, in ten-thousandths of a per cent: what a share in per cent shows.
_PERCENT = 10_000
_WHOLE = 100 * _PERCENT


def plan_rows(case: Case) -> list[Row]:
    """Return the instalments of one loan; none where waivers leave nothing to repay.

    Raises:
        PlanError: the plan does not fit this loan.
    """
    if not case.debt.total:
        return []
    return _KINDS[case.terms.kind](case)


def _order(case: Case) -> tuple[str, ...]:
    if case.options.booking is None:
        raise PlanError("booking_unknown")
    return case.options.booking.parts


def _settle(
    case: Case,
    dates: Sequence[dt.date],
    shares: Sequence[Share],
    pay: Callable[[int, int], int],
) -> list[Row]:
    return settle(case.debt, dates, shares, _order(case), pay)


def _shares(case: Case, dates: Sequence[dt.date]) -> list[Share]:
    """Interest of each period: the first from today by months and odd days, then months.

    A first date off the pay day leaves a second period that is no month either.
    """
    month = case.rate.share(1, 0)
    shares = [case.rate.share(*months_and_days(case.today, dates[0])), *[month] * (len(dates) - 1)]
    if len(dates) > 1 and not _a_month_apart(*dates[:2]):
        shares[1] = case.rate.share(*months_and_days(*dates[:2]))
    return shares


def _a_month_apart(first: dt.date, second: dt.date) -> bool:
    # Either may be a month's last day standing for the 31st.
    return second == add_months(first, 1, first.day) or first == add_months(second, -1, second.day)


def _months(case: Case, first: dt.date, most: int) -> list[Share]:
    """Interest of each period of a plan that begins on `first`, the longest one looked at."""
    month = case.rate.share(1, 0)
    return [*_shares(case, pay_days(first, case.options.day, 2)), *[month] * (most - 2)]


def _count(case: Case, by_amount: Callable[[int], int | None]) -> int:
    """How many instalments: as asked, as the amount allows, or the stated fallback."""
    if case.terms.months is not None:
        return case.terms.months
    if case.amount:
        count = by_amount(case.amount)
        if count is None and case.terms.amount is not None:
            raise PlanError("amount_too_small", limit=MONTHS_LIMIT)
        if count is not None:
            return count
    return case.options.months


def _level_count(case: Case, shares: list[Share]) -> int:
    return _count(case, lambda amount: fewest_months(case.debt, case.rate, shares, amount))


def _level(case: Case, shares: Sequence[Share]) -> list[int]:
    parts = level_instalments(case.debt, case.rate, shares)
    if case.terms.months is None and case.amount and max(parts) > case.amount:
        # A fen more than can be paid is too much, where what can be paid is enough.
        most = [case.amount] * len(parts)
        return most if what_is_left(case.debt, shares, most) <= 0 else parts
    return parts


def _part(total: int, count: int) -> int:
    return max(1, half_up(total, count))


def _contract_dates(case: Case, count: int) -> tuple[dt.date, ...]:
    due = case.loan.next_due
    if due is None:
        return pay_days(case.options.first, case.options.day, count)
    late = max(0, (case.today.year - due.year) * 12 + case.today.month - due.month)
    first = add_months(due, late, due.day)
    if first < case.today:
        first = add_months(due, late + 1, due.day)
    return pay_days(first, due.day, count)


def _by_contract(case: Case, count: int) -> list[Row]:
    """Arrears with the first instalment, the principal as the contract's method says."""
    dates = _contract_dates(case, count)
    shares = _shares(case, dates)
    owed = Debt(case.debt.principal, 0, 0)
    arrears = case.debt.total - case.debt.principal
    method = case.loan.method
    if method is None and count > 1:
        raise PlanError("needs_method", name=case.loan.name)
    if method == "all-at-end":
        whole = case.rate.share(*months_and_days(case.today, dates[-1]))
        return _settle(case, dates[-1:], [whole], lambda _at, _new: 0)
    if method == "interest-first":
        return _settle(case, dates, shares, lambda at, new: new + (arrears if at == 0 else 0))
    parts = [_part(owed.principal, count)] * count
    if method == "equal-instalments" and owed.principal:
        parts = level_instalments(owed, case.rate, shares)

    def pay(at: int, new: int) -> int:
        extra = new if method == "equal-principal" else 0
        return parts[at] + extra + (arrears if at == 0 else 0)

    return _settle(case, dates, shares, pay)


def _months_left(case: Case) -> int:
    left = case.loan.months_left
    if left is None:
        raise PlanError("needs_months_left", name=case.loan.name)
    return left


def _contract(case: Case) -> list[Row]:
    return _by_contract(case, max(1, _months_left(case)))


def _extension(case: Case) -> list[Row]:
    left = _months_left(case)
    if case.loan.overdue_since or left == 0:
        raise PlanError("extension_overdue", ("civil-code", "678"), name=case.loan.name)
    return _by_contract(case, left + case.terms.add_months)


def _equal_instalments(case: Case) -> list[Row]:
    return _level_from(case, case.options.first)


def _pause(case: Case) -> list[Row]:
    return _level_from(
        case, add_months(case.options.first, case.terms.pause_months, case.options.day)
    )


def _level_from(case: Case, first: dt.date) -> list[Row]:
    count = _level_count(case, _months(case, first, MONTHS_LIMIT))
    dates = pay_days(first, case.options.day, count)
    shares = _shares(case, dates)
    parts = _level(case, shares)
    return _settle(case, dates, shares, lambda at, _new: parts[at])


def _equal_principal(case: Case) -> list[Row]:
    shares = _months(case, case.options.first, MONTHS_LIMIT)

    def largest(count: int) -> int:
        """Of the first three rows: after two odd periods interest falls with the principal."""
        each = _part(case.debt.total, count)
        rows = _settle(case, [case.today] * 4, [*shares[:3], (0, 1)], lambda _at, new: each + new)
        return max(row.payment for row in rows[:3])

    count = _count(case, lambda amount: fewest_of(largest, amount, MONTHS_LIMIT))
    each = _part(case.debt.total, count)
    dates = pay_days(case.options.first, case.options.day, count)
    return _settle(case, dates, _shares(case, dates), lambda _at, new: each + new)


def _interest_first(case: Case) -> list[Row]:
    quiet = case.terms.interest_months
    if case.terms.months is not None and case.terms.months <= quiet:
        raise PlanError("interest_months_too_many", months=case.terms.months)
    count = _level_count(case, _months(case, case.options.first, MONTHS_LIMIT + quiet)[quiet:])
    count = count if case.terms.months is not None else count + quiet
    dates = pay_days(case.options.first, case.options.day, count)
    shares = _shares(case, dates)
    parts = _level(case, shares[quiet:])
    if not interest_fen(case.debt.principal, case.rate.share(1, 0)):
        # Nothing falls due while there is no interest: what is owed is not put off for it.
        return _settle(case, dates[quiet:], shares[quiet:], lambda at, _new: parts[at])
    return _settle(case, dates, shares, lambda at, new: new if at < quiet else parts[at - quiet])


def _stepped(case: Case) -> list[Row]:
    if not case.terms.busy_months:
        raise PlanError("needs_busy_months")
    count = _level_count(case, _months(case, case.options.first, MONTHS_LIMIT))
    dates = pay_days(case.options.first, case.options.day, count)
    if case.terms.months is None:
        # To the end of a season: a term that ends before one asks too much of the others.
        dates = _to_the_end_of_a_season(case, count)
    quiet = weight_of(case.terms.quiet_share)
    weights = [_WHOLE if date.month in case.terms.busy_months else quiet for date in dates]
    if not any(weights):
        weights = [_WHOLE] * len(dates)
    dates, shares, weights = _paying(dates, _shares(case, dates), weights)
    parts = stepped_instalments(case.debt, shares, weights)
    return _settle(case, dates, shares, lambda at, _new: parts[at])


def weight_of(share: Decimal) -> int:
    """Return how much an instalment of `share` percent weighs; 0 is no instalment at all."""
    return round(share * _PERCENT)


def _paying(
    dates: Sequence[dt.date], shares: list[Share], weights: list[int]
) -> tuple[tuple[dt.date, ...], list[Share], list[int]]:
    """Leave out the months in which nothing is paid; their interest goes to the next row."""
    kept: list[tuple[dt.date, Share, int]] = []
    carried = 0
    for date, (above, below), weight in zip(dates, shares, weights, strict=True):
        carried += above
        if weight:
            kept.append((date, (carried, below), weight))
            carried = 0
    return tuple(row[0] for row in kept), [row[1] for row in kept], [row[2] for row in kept]


def _to_the_end_of_a_season(case: Case, count: int) -> tuple[dt.date, ...]:
    busy = case.terms.busy_months
    year = 12
    dates = pay_days(case.options.first, case.options.day, min(count + year, MONTHS_LIMIT))
    for end in range(count, len(dates)):
        if dates[end - 1].month in busy and dates[end].month not in busy:
            return dates[:end]
    return dates[:count]


def _lump_sum(case: Case) -> list[Row]:
    return _settle(case, [case.today], [(0, 1)], lambda _at, _new: 0)


_KINDS: dict[str, Callable[[Case], list[Row]]] = {
    "contract": _contract,
    "extension": _extension,
    "equal-instalments": _equal_instalments,
    "equal-principal": _equal_principal,
    "interest-first": _interest_first,
    "pause": _pause,
    "stepped": _stepped,
    "lump-sum": _lump_sum,
    "lump-sum-reduced": _lump_sum,
}
