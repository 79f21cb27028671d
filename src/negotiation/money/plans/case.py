"""One loan under one plan: what is left to repay after waivers, and at which rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.loans import Loan
    from negotiation.money.plans.terms import Options, Terms
    from negotiation.money.schedules import Debt
    from negotiation.reading.rates import Rate


class Case(NamedTuple):
    """One loan under one plan.

    Attributes:
        debt: what is to be repaid, after waivers.
        waived: what the creditor is asked to give up, in fen.
        amount: the most that can go to this loan each month, in fen; None if unknown.
            Where the kind is `one_sum`: what goes to it at once.
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
