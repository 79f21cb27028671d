"""Full payoff now: all that is owed today is paid at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.periods import settle_case

if TYPE_CHECKING:
    from negotiation.money.plans.case import Case
    from negotiation.money.schedules import Row


def all_today(case: Case) -> list[Row]:
    """Return the one row in which everything is paid."""
    return settle_case(case, [case.today], [(0, 1)], lambda _at, _new: 0)


KIND = Kind(
    id="lump-sum",
    rows=all_today,
    count=lambda _case: 1,
    at_once=True,
    by_agreement=False,
)
