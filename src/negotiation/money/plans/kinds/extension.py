"""An extension (展期): the contract, with its end moved to a later date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.plans.kinds.contract import by_contract, months_left
from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.plan_fields import Count, usual
from negotiation.reading.errors import PlanError

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers
    from negotiation.money.plans.case import Case
    from negotiation.money.plans.terms import Options
    from negotiation.money.schedules import Row

# Asked for before the loan has ended.
BEFORE_THE_END = ("civil-code", "678")
_ID = "extension"
_ADDED = Count("add_months")


def _propose(desk: Desk, offers: Offers, _options: Options) -> dict[str, Any] | None:
    if not any(loan.months_left and not loan.overdue_since for loan in offers.loans.rows):
        return None
    return {_ADDED.key: str(usual(desk, _ID, _ADDED.key))}


def _rows(case: Case) -> list[Row]:
    left = months_left(case)
    if case.loan.overdue_since or left == 0:
        raise PlanError("extension_overdue", BEFORE_THE_END, name=case.loan.name)
    return by_contract(case, left + _ADDED.of(case.terms))


KIND = Kind(
    id=_ID,
    fields=(_ADDED,),
    card=(_ADDED.key,),
    propose=_propose,
    rows=_rows,
    count=lambda case: (case.loan.months_left or 1) + _ADDED.of(case.terms),
    as_agreed=True,
)
