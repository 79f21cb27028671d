"""A plan summed up and in words, as the page shows it beside the others."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, cast

from negotiation.money.plans.annual_cost import annual_cost
from negotiation.money.plans.carrying import carried, show_short
from negotiation.money.plans.explain import plan_lines
from negotiation.money.plans.plan_left_out import plan_left_out
from negotiation.reading.rates import show_percent
from negotiation.writing.values import say_list

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers
    from negotiation.money.plans.made import Made
    from negotiation.reading.errors import PlanError
    from negotiation.replies.plans import (
        MadePlan,
        Plan,
        PlanAmounts,
        PlanHead,
        Point,
        Reason,
    )

_WHOLE = Decimal(100)


def summary(desk: Desk, offers: Offers, made: Made, kept: int | None) -> Plan:
    """Return a plan as the page shows it; `kept` is what keeping the contract costs."""
    words = next(plan for plan in desk.content.money("plans") if plan["id"] == made.terms.kind)
    head: PlanHead = {
        "id": made.terms.id,
        "kind": made.terms.kind,
        "title": plan_title(desk, made),
        "meaning": words["hint"][desk.lang],
    }
    if made.reason:
        return {**head, "applies": False, "reason": _reason(desk, made.reason)}
    return _worked_out(desk, offers, made, kept, head)


def _worked_out(
    desk: Desk, offers: Offers, made: Made, kept: int | None, head: PlanHead
) -> MadePlan:
    payments = made.payments
    cost = annual_cost(offers.loans.total, desk.today, payments.items())
    verdict, short = carried(offers.budget, payments.items())
    if made.kind.at_once:
        # Paid out of what is at hand, which no monthly budget shows.
        verdict, short = "at-once", []
    amounts: PlanAmounts = {
        "first_payment": payments[min(payments)],
        # The last one takes what rounding leaves, so it says nothing of the others.
        "smallest_payment": min([*payments.values()][:-1] or payments.values()),
        "largest_payment": max(payments.values()),
        "total_paid": made.total_paid,
        "principal": made.sums["principal"],
        "interest": made.sums["interest"],
        "penalty": made.sums["penalty"],
        "waived": sum(case.waived for case in made.cases),
    }
    difference = None if kept is None else made.total_paid - kept
    percent = None if cost is None else f"{cost * 100:z.2f}"
    return {
        **head,
        **amounts,
        "applies": True,
        "reason": None,
        "instalments": len(payments),
        "first_date": min(payments).isoformat(),
        "last_date": max(payments).isoformat(),
        "annual_cost": percent,
        "difference": difference,
        "carried": verdict,
        "failing": show_short(desk, short),
        "left_out": plan_left_out(desk, made),
        "partial": any(case.loan.left_out for case in made.cases),
        "points": _points(offers.loans.total, desk.today, made),
        "shown": {
            **{key: desk.yuan(cast("int", fen)) for key, fen in amounts.items()},
            "first_date": desk.day(min(payments)),
            "last_date": desk.day(max(payments)),
            "annual_cost": "" if percent is None else f"{percent}%",
            "difference": "" if difference is None else desk.yuan(difference),
            "carried": desk.say(f"carried_{verdict.replace('-', '_')}", n=len(short)),
        },
        "lines": plan_lines(desk, made, kept, percent),
    }


def plan_title(desk: Desk, made: Made) -> str:
    """Name the plan by its kind and what it asks for besides."""
    terms = made.terms
    words = next(plan for plan in desk.content.money("plans") if plan["id"] == terms.kind)
    label = str(words["label"][desk.lang])
    if made.off_season:
        label = desk.say("title_season_only")
    waived = _waived(desk, made)
    if waived:
        label = desk.say("title_waived", title=label, waived=waived)
    if terms.new_rate:
        label = desk.say(
            "title_new_rate", title=label, percent=show_percent(terms.new_rate.percent)
        )
    return label


def _waived(desk: Desk, made: Made) -> str:
    """Name what the bank is asked to give up, such as "50% of the penalty"; "" for nothing."""
    parts = []
    if made.terms.waive_interest and any(case.loan.interest for case in made.cases):
        parts.append(_part(desk, desk.say("waived_interest"), made.terms.waive_interest))
    if made.terms.waive_penalty and any(case.loan.penalty for case in made.cases):
        parts.append(_part(desk, desk.say("waived_penalty"), made.terms.waive_penalty))
    if len(parts) > 1:
        return desk.say("waived_both", one=parts[0], other=parts[1])
    return parts[0] if parts else ""


def _part(desk: Desk, what: str, percent: Decimal) -> str:
    if percent == _WHOLE:
        return what
    return desk.say("waived_part", percent=show_percent(percent), what=what)


def _reason(desk: Desk, reason: PlanError) -> Reason:
    source = reason.source
    return {
        "code": reason.code,
        "message": reason_message(desk, reason),
        "source": {"id": source[0], "locator": source[1]} if source else None,
    }


def reason_message(desk: Desk, reason: PlanError) -> str:
    """Say why a plan does not fit."""
    values = {
        key: say_list([f"“{name}”" for name in value], desk.lang)
        if isinstance(value, tuple)
        else value
        for key, value in reason.values.items()
    }
    return desk.say(f"reason_{reason.code}", **values)


def _points(total: int, today: dt.date, made: Made) -> list[Point]:
    """What is still owed on all loans after each date, for the picture."""
    # Interest to come is no part of a balance, so each loan stands at its last row.
    left = [case.debt.total for case in made.cases]
    owed = sum(left)
    points = {today: total}
    events = sorted(
        (row.date, at, row.balance) for at, rows in enumerate(made.rows) for row in rows
    )
    for date, at, balance in events:
        owed += balance - left[at]
        left[at] = balance
        points[date] = owed
    return [{"date": date.isoformat(), "balance": fen} for date, fen in points.items()]
