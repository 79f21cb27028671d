"""What one loan says that does not fit together, or is probably meant otherwise.

An error names what was left out because of it, a note only asks to look again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import add_months, months_and_days
from negotiation.reading.rates import show_percent
from negotiation.rules import RuleDateError, rule_on

if TYPE_CHECKING:
    from decimal import Decimal

    from negotiation.money.desk import Desk, Path
    from negotiation.money.loans import Loan
    from negotiation.reading.rates import Rate

# Below this a rate "per year" was probably meant per day or per month.
_LOW_PERCENT = 1
# A payment every month is what the plans count with; every quarter is common, too.
_QUARTER = 3


def check_rate(desk: Desk, path: Path, rate: Rate | None) -> None:
    """Note a rate that is missing, very low, or above what courts protect on the day."""
    if rate is None:
        desk.note(path, "rate_unknown")
    elif 0 < rate.percent < _LOW_PERCENT:
        desk.note(path, "rate_low", percent=show_percent(rate.percent))
    else:
        cap = _figure(desk, "court-rate-cap-percent")
        if cap is not None and rate.percent > cap:
            percent = show_percent(rate.percent)
            desk.note(path, "rate_high", percent=percent, cap=show_percent(cap))


def check_uplift(desk: Desk, path: Path, uplift: Decimal | None) -> None:
    """Note an uplift below what the rule allows, such as 1.5 for one and a half times."""
    least = _figure(desk, "penalty-min-percent")
    most = _figure(desk, "penalty-max-percent")
    if uplift and least is not None and most is not None and uplift < least:
        desk.note(
            path,
            "uplift_low",
            percent=show_percent(uplift),
            least=show_percent(least),
            most=show_percent(most),
        )


def _figure(desk: Desk, figure_id: str) -> Decimal | None:
    try:
        return rule_on(desk.content, figure_id, desk.today).value
    except RuleDateError:
        # A note only asks to look again; without the rule there is nothing to look at.
        return None


def check_dates(desk: Desk, path: Path, loan: Loan) -> Loan:
    """Hold dates and instalments left against each other; what cannot be is left out."""
    if loan.overdue_since and loan.overdue_since > desk.today:
        desk.error((*path, "overdue_since"), "date_future")
        loan = loan._replace(overdue_since=None)
    if loan.next_due is None:
        return loan
    if loan.next_due < desk.today and not loan.overdue_since:
        desk.note((*path, "next_due"), "next_due_past")
    left = loan.months_left
    if left == 0 and loan.next_due > desk.today:
        desk.note((*path, "months_left"), "ended_but_due", date=desk.day(loan.next_due))
    elif loan.method == "all-at-end":
        return _one_end(desk, path, loan)
    elif left and left > 1 and loan.next_due > add_months(desk.today, _QUARTER, desk.today.day):
        desk.note((*path, "next_due"), "next_due_far", date=desk.day(loan.next_due), n=left)
    return loan


def _one_end(desk: Desk, path: Path, loan: Loan) -> Loan:
    """With all due at the end a next date far off is that end, and no first of many.

    Instalments left that lead to the same end are not added to it; others contradict it.
    """
    due, left = loan.next_due, loan.months_left
    if due is None or due <= add_months(desk.today, 1, desk.today.day) or left in (0, 1):
        return loan
    if left is None:
        return loan._replace(months_left=1)
    if left - 1 <= months_and_days(desk.today, due)[0] <= left:
        desk.note((*path, "next_due"), "end_once", date=desk.day(due), n=left)
        return loan._replace(months_left=1)
    end = desk.day(add_months(desk.today, left, desk.today.day))
    desk.error((*path, "months_left"), "end_contradicts", n=left, end=end, date=desk.day(due))
    return loan._replace(months_left=None)
