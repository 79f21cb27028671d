"""The plans that are asked for: read from what was typed, or those that fit the numbers."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from negotiation.money.loan_checks import check_rate
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.money.plans.plan_fields import Count
from negotiation.money.plans.terms import Terms, read_months
from negotiation.reading.rates import Rate, read_rate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.desk import Desk, Path
    from negotiation.money.loans import Loan
    from negotiation.money.offers import Offers
    from negotiation.money.plans.terms import Options
    from negotiation.replies.plans import ProposedPlan

MOST_PLANS = 12


def read_terms(desk: Desk, path: Path, row: Mapping[str, Any], year_days: int) -> Terms | None:
    """Read one plan; None when its kind is not known."""
    kind = desk.choice(path, row, "kind", tuple(KINDS))
    if kind is None:
        if not any(error["path"] == [*path, "kind"] for error in desk.errors):
            desk.error((*path, "kind"), "required")
        return None
    given = row.get("id")
    # Of every kind: what cannot be read is told, whether this kind has use for it or not.
    fields = {field.key: field for each in KINDS.values() for field in each.fields}
    typed: dict[str, Any] = {
        key: field.read(desk, path, row)
        for key, field in fields.items()
        if not isinstance(field, Count)
    }

    def rate(text: str) -> Rate:
        return read_rate(text, "year", "percent", year_days)

    new_rate: Rate | None = desk.read(path, row, "new_rate", rate)
    if new_rate:
        check_rate(desk, (*path, "new_rate"), new_rate)
    months = read_months(desk, path, row, "months")
    amount = desk.amount(path, row, "amount")
    typed |= {
        key: field.read(desk, path, row)
        for key, field in fields.items()
        if isinstance(field, Count)
    }
    return Terms(
        id=given if isinstance(given, str) and given else kind,
        kind=kind,
        months=months,
        amount=amount,
        waive_interest=desk.share(path, row, "waive_interest") or Decimal(0),
        waive_penalty=desk.share(path, row, "waive_penalty") or Decimal(0),
        new_rate=new_rate,
        own={
            field.key: field.blank(desk, kind) if typed[field.key] is None else typed[field.key]
            for field in KINDS[kind].fields
        },
    )


def propose(desk: Desk, offers: Offers, options: Options) -> list[ProposedPlan]:
    """Return the plans that fit the reader's numbers, as they can be sent back.

    None where nothing is left to pay with: to stretch a plan would not make it one. What is
    paid at once comes last.
    """
    if offers.nothing_left:
        return []
    plans = {kind: KINDS[kind].propose(desk, offers, options) for kind in KINDS}
    fitting = [
        (KINDS[kind].at_once, cast("ProposedPlan", {"id": kind, "kind": kind, **own}))
        for kind, own in plans.items()
        if own is not None
    ]
    return [
        *(plan for at_once, plan in fitting if not at_once),
        *_waiving(offers.loans.rows),
        *(plan for at_once, plan in fitting if at_once),
    ]


def _waiving(loans: tuple[Loan, ...]) -> list[ProposedPlan]:
    plans: list[ProposedPlan] = []
    # With nothing else owed nothing would be left to pay.
    if any(loan.penalty for loan in loans) and any(
        loan.principal + loan.interest for loan in loans
    ):
        plans.append({"id": "penalty-waived", "kind": "equal-instalments", "waive_penalty": "100"})
    # With penalty alone this would be the plan above once more.
    if any(loan.interest for loan in loans) and any(loan.principal for loan in loans):
        plans.append(
            {
                "id": "interest-and-penalty-waived",
                "kind": "equal-instalments",
                "waive_interest": "100",
                "waive_penalty": "100",
            }
        )
    return plans
