"""The interest of each period of a plan, and paying a loan off over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import add_months, months_and_days, pay_days
from negotiation.money.schedules import Row, Share, settle
from negotiation.reading.errors import PlanError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from negotiation.money.plans.case import Case


def settle_case(
    case: Case,
    dates: Sequence[dt.date],
    shares: Sequence[Share],
    pay: Callable[[int, int], int],
) -> list[Row]:
    """Pay off what is to be repaid; see `schedules.settle`.

    Raises:
        PlanError: today no rule is known on what a payment settles first.
    """
    if case.options.booking is None:
        raise PlanError("booking_unknown")
    return settle(case.debt, dates, shares, case.options.booking.parts, pay)


def shares_of(case: Case, dates: Sequence[dt.date]) -> list[Share]:
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


def shares_from(case: Case, first: dt.date, most: int) -> list[Share]:
    """Interest of each period of a plan that begins on `first`, the longest one looked at."""
    month = case.rate.share(1, 0)
    return [*shares_of(case, pay_days(first, case.options.day, 2)), *[month] * (most - 2)]
