"""All that the money page shows for one state of its form.

Debts and budget are read once, and every plan is worked out once: what is said of them
(the cards, the schedules of those chosen) is said of the same rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.arrears import arrears_of
from negotiation.money.budget_reply import budget_reply
from negotiation.money.desk import Desk
from negotiation.money.offers import make_offers
from negotiation.money.plans.comparison import Compared, compare, fitting, plan_table
from negotiation.money.plans.rate_examples import rate_examples
from negotiation.money.plans.terms import read_options

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from negotiation.money.plans.made import Made
    from negotiation.replies.answers import Answers, ChosenSchedule
    from negotiation.replies.plans import Plan


def answer_all(desk: Desk, request: Mapping[str, Any]) -> Answers:
    """Work out everything; see `money.api.answers`."""
    offers = make_offers(desk, request)
    options = read_options(desk, request)
    offered = fitting(desk, offers, options)
    edits = desk.table(request, "edits")
    sent = [{**plan, **desk.table(edits, plan["id"])} for plan in offered]
    compared = compare(desk, sent, offers, options)
    picked = desk.table(request, "picked")
    lost = bool(picked) and not any(plan["id"] == picked.get("id") for plan in sent)
    # Its fields stand nowhere in the page, so what is wrong in them is not told.
    aside = Desk(desk.content, desk.lang, desk.today)
    edited = {**picked, **desk.table(edits, str(picked.get("id")))}
    kept = compare(aside, [edited] if lost else [], offers, options)
    silent = desk.table(request, "silent")
    one = arrears_of(desk, offers.loans, silent)
    wanted = {*desk.ids(request, "chosen"), str(picked.get("id"))}
    return {
        "owed": offers.loans.reply(desk),
        "budget": budget_reply(desk, offers.budget),
        "offers": offers.reply(desk),
        "offered": offered,
        "sent": sent,
        "plans": compared.shown,
        "kept": kept.shown[0] if kept.shown else None,
        "examples": rate_examples(desk, offers, options),
        "silent": one,
        "silent_all": arrears_of(desk, offers.loans, {**silent, "loan": None})
        if silent.get("loan")
        else one,
        "schedules": _schedules(desk, compared, wanted),
        **desk.faults(),
    }


def _schedules(desk: Desk, compared: Compared, wanted: Collection[str]) -> list[ChosenSchedule]:
    def table(made: Made, plan: Plan) -> ChosenSchedule:
        return {"plan": plan, **plan_table(desk, made)}

    pairs = zip(compared.made, compared.shown, strict=True)
    return [table(made, plan) for made, plan in pairs if made.terms.id in wanted]
