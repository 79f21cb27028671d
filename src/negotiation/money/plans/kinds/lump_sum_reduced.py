"""A reduced lump-sum settlement now: the sum at hand is paid, the rest is asked to be waived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.lump_sum import all_today
from negotiation.money.schedules import Debt
from negotiation.reading.errors import PlanError

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loan
    from negotiation.money.offers import Offers
    from negotiation.money.plans.terms import Options, Terms


def _propose(_desk: Desk, _offers: Offers, options: Options) -> dict[str, Any] | None:
    return {} if options.lump else None


def _amount(terms: Terms, options: Options) -> int | None:
    return options.lump if terms.amount is None else terms.amount


def _must_fit(amount: int | None, offers: Offers) -> None:
    if not amount:
        raise PlanError("needs_lump")
    if amount >= offers.loans.total:
        raise PlanError("lump_is_enough")


def _settles(loan: Loan, debt: Debt, paid: int | None) -> Debt:
    """What of a loan a payment settles: penalty is given up first, then interest."""
    if paid is None:
        return debt
    principal = min(paid, loan.principal)
    interest = min(paid - principal, loan.interest)
    return Debt(principal, interest, min(paid - principal - interest, loan.penalty))


KIND = Kind(
    id="lump-sum-reduced",
    card=("amount",),
    propose=_propose,
    amount=_amount,
    must_fit=_must_fit,
    settles=_settles,
    rows=all_today,
    count=lambda _case: 1,
    at_once=True,
    one_sum=True,
)
