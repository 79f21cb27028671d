"""One loan under one plan: what is left to repay after waivers, and at which rate."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from negotiation.money.schedules import Debt
from negotiation.reading.rates import Rate, half_up

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.loans import Loan
    from negotiation.money.plans.terms import Options, Terms


class Case(NamedTuple):
    """One loan under one plan.

    Attributes:
        debt: what is to be repaid, after waivers.
        waived: what the creditor is asked to give up, in fen.
        amount: the most that can go to this loan each month, in fen; None if unknown.
            For a reduced lump sum: what goes to it at once.
    """

    loan: Loan
    debt: Debt
    waived: int
    rate: Rate
    amount: int | None
    today: dt.date
    terms: Terms
    options: Options

    @property
    def rate_unknown(self) -> bool:
        """Whether this plan's cost hangs on a rate that is not known."""
        return self.terms.new_rate is None and self.loan.rate is None and self.debt.principal > 0


def make_case(
    loan: Loan, terms: Terms, options: Options, amount: int | None, today: dt.date
) -> Case:
    """Apply the plan's waivers and rate to a loan.

    A rate that is not known stands as 0 here: no plan over time is made with it, see
    `Case.rate_unknown`.
    """
    interest = _kept(loan.interest, terms.waive_interest)
    penalty = _kept(loan.penalty, terms.waive_penalty)
    debt = Debt(loan.principal, interest, penalty)
    if terms.kind == "lump-sum-reduced" and amount is not None:
        debt = _reduced(loan, amount)
    rate = terms.new_rate or loan.rate or Rate(Decimal(0), options.year_days)
    return Case(loan, debt, loan.balance - debt.total, rate, amount, today, terms, options)


def _kept(fen: int, waived: Decimal) -> int:
    above, below = waived.as_integer_ratio()
    return fen - half_up(fen * above, below * 100)


def _reduced(loan: Loan, paid: int) -> Debt:
    """What of a loan a payment settles: penalty is given up first, then interest."""
    principal = min(paid, loan.principal)
    interest = min(paid - principal, loan.interest)
    return Debt(principal, interest, min(paid - principal - interest, loan.penalty))
