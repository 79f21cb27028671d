"""Schedules that add up: whole fen, every row rounded half up, the last row clears the rest.

A payment settles interest (what was owed before and what the period added), penalty
interest and principal in the booking order of docs/_data/money.yml, which has its source
there; principal comes last. Only principal bears interest, so unpaid interest is carried
without interest on it; an agreement may say otherwise and is then no match for this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from negotiation.reading.rates import interest_fen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

Share = tuple[int, int]


class Debt(NamedTuple):
    """What is to be repaid, in fen: principal, interest and penalty built up so far."""

    principal: int
    interest: int
    penalty: int

    @property
    def total(self) -> int:
        """All three together."""
        return self.principal + self.interest + self.penalty


class Row(NamedTuple):
    """One instalment and the balance after it, in fen; the parts sum to the payment."""

    date: dt.date
    payment: int
    principal: int
    interest: int
    penalty: int
    balance: int


def settle(
    debt: Debt,
    dates: Sequence[dt.date],
    shares: Sequence[Share],
    order: Sequence[str],
    pay: Callable[[int, int], int],
) -> list[Row]:
    """Pay off a debt row by row.

    Args:
        debt: what is owed at the start.
        dates: when each instalment falls.
        shares: interest of each period as a fraction of the principal.
        order: the parts of a debt in the order in which a payment settles them; principal last.
        pay: (row number from 0, the period's new interest in fen) -> payment in fen. Never
            asked for more than is owed; the last row pays whatever is left.

    Returns:
        The rows on which something is paid; fewer than the dates, too, when rounding pays a
        debt off early. The last balance is 0.
    """
    principal, interest, penalty = debt
    penalty_first = order.index("penalty") < order.index("interest")
    rows = []
    last = len(dates) - 1
    # This runs for every row of every plan: no more calls than it needs.
    for at, (date, share) in enumerate(zip(dates, shares, strict=True)):
        new = interest_fen(principal, share)
        interest += new
        owed = principal + interest + penalty
        payment = owed if at == last else min(pay(at, new), owed)
        if not payment:
            continue
        if penalty_first:
            to_penalty = min(payment, penalty)
            to_interest = min(payment - to_penalty, interest)
        else:
            to_interest = min(payment, interest)
            to_penalty = min(payment - to_interest, penalty)
        to_principal = payment - to_interest - to_penalty
        principal -= to_principal
        interest -= to_interest
        penalty -= to_penalty
        rows.append(Row(date, payment, to_principal, to_interest, to_penalty, owed - payment))
        if owed == payment:
            break
    return rows
