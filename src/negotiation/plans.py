"""Repayment plans over all loans: those asked for or those that fit, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.made_plans import contract_total, make_plan
from negotiation.offers import make_offers
from negotiation.plan_summary import summary
from negotiation.plan_terms import MOST_PLANS, propose, read_options, read_terms
from negotiation.rate_examples import rate_examples
from negotiation.schedule_table import schedule_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.desk import Desk


def compare_plans(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """Work out the plans asked for, or those that fit; see `money_api.plans`."""
    offers = make_offers(desk, request)
    options = read_options(desk, request)
    if request.get("plans") is None:
        asked: list[dict[str, Any]] = propose(desk, offers, options) if offers.loans.rows else []
        proposed = asked
    else:
        asked = [dict(plan) for plan in desk.rows(request, "plans")]
        proposed = []
        if len(asked) > MOST_PLANS:
            desk.error(("plans",), "too_many_rows", limit=MOST_PLANS)
    read = (
        read_terms(desk, ("plans", at), plan, options.year_days)
        for at, plan in enumerate(asked[:MOST_PLANS])
    )
    kept = contract_total(offers, options, desk.today)
    plans = [
        summary(desk, offers, make_plan(terms, offers, options, desk.today), kept)
        for terms in read
        if terms and offers.loans.rows
    ]
    examples = rate_examples(desk, offers, options)
    return {"plans": plans, "proposed": proposed, "examples": examples, **desk.faults()}


def show_schedule(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """Work out one plan and show every row; see `money_api.schedule`."""
    offers = make_offers(desk, request)
    options = read_options(desk, request)
    terms = read_terms(desk, ("plan",), desk.table(request, "plan"), options.year_days)
    if terms is None or not offers.loans.rows:
        return {"plan": None, **schedule_table(desk, [], [], 0), **desk.faults()}
    made = make_plan(terms, offers, options, desk.today)
    kept = contract_total(offers, options, desk.today)
    wanted = desk.text(request, "loan")
    chosen = [
        rows
        for case, rows in zip(made.cases, made.rows, strict=True)
        if wanted in ("", case.loan.id)
    ]
    owed = [case.debt.total for case in made.cases if wanted in ("", case.loan.id)]
    if made.reason:
        chosen, owed = [], []
    return {
        "plan": summary(desk, offers, made, kept),
        **schedule_table(desk, chosen, owed, len(made.cases)),
        **desk.faults(),
    }
