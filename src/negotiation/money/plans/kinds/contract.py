"""The contract as it stands: arrears with the first instalment, then as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import add_months, months_and_days, pay_days
from negotiation.money.plans.instalment_size import level_instalments
from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import even_part
from negotiation.money.plans.periods import settle_case, shares_of
from negotiation.money.schedules import Debt
from negotiation.reading.errors import PlanError

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.plans.case import Case
    from negotiation.money.schedules import Row


def months_left(case: Case) -> int:
    """Return how many instalments the contract still has.

    Raises:
        PlanError: that is not known.
    """
    left = case.loan.months_left
    if left is None:
        raise PlanError("needs_months_left", name=case.loan.name)
    return left


def by_contract(case: Case, count: int) -> list[Row]:
    """Return `count` instalments on the contract's days, principal as its method says.

    Raises:
        PlanError: the method is not known.
    """
    dates = _contract_dates(case, count)
    shares = shares_of(case, dates)
    owed = Debt(case.debt.principal, 0, 0)
    arrears = case.debt.total - case.debt.principal
    method = case.loan.method
    if method is None and count > 1:
        raise PlanError("needs_method", name=case.loan.name)
    if method == "all-at-end":
        whole = case.rate.share(*months_and_days(case.today, dates[-1]))
        return settle_case(case, dates[-1:], [whole], lambda _at, _new: 0)
    if method == "interest-first":
        return settle_case(case, dates, shares, lambda at, new: new + (arrears if at == 0 else 0))
    parts = [even_part(owed.principal, count)] * count
    if method == "equal-instalments" and owed.principal:
        parts = level_instalments(owed, case.rate, shares)

    def pay(at: int, new: int) -> int:
        extra = new if method == "equal-principal" else 0
        return parts[at] + extra + (arrears if at == 0 else 0)

    return settle_case(case, dates, shares, pay)


def _contract_dates(case: Case, count: int) -> tuple[dt.date, ...]:
    due = case.loan.next_due
    if due is None:
        return pay_days(case.options.first, case.options.day, count)
    late = max(0, (case.today.year - due.year) * 12 + case.today.month - due.month)
    first = add_months(due, late, due.day)
    if first < case.today:
        first = add_months(due, late + 1, due.day)
    return pay_days(first, due.day, count)


def _rows(case: Case) -> list[Row]:
    return by_contract(case, max(1, months_left(case)))


KIND = Kind(
    id="contract",
    rows=_rows,
    count=lambda case: case.loan.months_left or 1,
    as_agreed=True,
    by_agreement=False,
    penalty_goes_on=True,
)
