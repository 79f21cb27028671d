"""Repayment plans over all loans: those asked for or those that fit, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.offers import make_offers
from negotiation.money.plans.asked import MOST_PLANS, propose, read_terms
from negotiation.money.plans.made import is_contract, make_plans
from negotiation.money.plans.summary import summary
from negotiation.money.plans.terms import Terms, read_options
from negotiation.money.schedule_table import schedule_table

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers
    from negotiation.money.plans.made import Made
    from negotiation.money.plans.terms import Options
    from negotiation.replies.plans import Plan, ProposedPlan, Schedule, ScheduleTable


class Compared(NamedTuple):
    """Plans worked out side by side, and as the page shows them: as many, in the same order."""

    made: list[Made]
    shown: list[Plan]


def fitting(desk: Desk, offers: Offers, options: Options) -> list[ProposedPlan]:
    """Return the plans that fit the reader's numbers; none without a debt."""
    return propose(desk, offers, options) if offers.loans.rows else []


def compare(
    desk: Desk, asked: Sequence[Mapping[str, Any]], offers: Offers, options: Options
) -> Compared:
    """Work out those plans that can be read, for loans and a budget that have been."""
    read = [
        read_terms(desk, ("plans", at), plan, options.year_days)
        for at, plan in enumerate(asked[:MOST_PLANS])
    ]
    wanted = [terms for terms in read if terms and offers.loans.rows]
    kept, made = _beside_the_contract(wanted, offers, options, desk.today)
    return Compared(made, [summary(desk, offers, each, kept) for each in made])


def show_schedule(desk: Desk, request: Mapping[str, Any]) -> Schedule:
    """Work out one plan and show every row; see `money.api.schedule`."""
    offers = make_offers(desk, request)
    options = read_options(desk, request)
    terms = read_terms(desk, ("plan",), desk.table(request, "plan"), options.year_days)
    if terms is None or not offers.loans.rows:
        return {"plan": None, **schedule_table(desk, [], []), **desk.faults()}
    kept, [made] = _beside_the_contract([terms], offers, options, desk.today)
    return {
        "plan": summary(desk, offers, made, kept),
        **plan_table(desk, made, desk.text(request, "loan")),
        **desk.faults(),
    }


def plan_table(desk: Desk, made: Made, loan: str = "") -> ScheduleTable:
    """Show every row of a plan: of one loan by its id, or of all, added up by date."""
    if made.reason:
        return schedule_table(desk, [], [])
    shown = [
        (case.debt.total, rows)
        for case, rows in zip(made.cases, made.rows, strict=True)
        if loan in ("", case.loan.id)
    ]
    return schedule_table(desk, [rows for _, rows in shown], [owed for owed, _ in shown])


def _beside_the_contract(
    wanted: list[Terms], offers: Offers, options: Options, today: dt.date
) -> tuple[int | None, list[Made]]:
    """Return what keeping every contract costs, None when not known, and the plans asked for.

    The contract is worked out with them, once, and last where it was not asked for.
    """
    at = next((n for n, terms in enumerate(wanted) if is_contract(terms)), len(wanted))
    also = [Terms("contract", "contract")] if at == len(wanted) else []
    made = list(make_plans([*wanted, *also], offers, options, today)) if wanted else []
    kept = made[at].total_paid if made and made[at].payments else None
    return kept, made[: len(wanted)]
