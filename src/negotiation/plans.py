"""Repayment plans over all loans: computed, summed up, compared with the contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.annual_cost import annual_cost
from negotiation.carrying import carried, show_short
from negotiation.explain import plan_lines
from negotiation.offers import Offers, make_offers, share_pro_rata
from negotiation.plan_case import Case, PlanError, make_case
from negotiation.plan_kinds import plan_rows
from negotiation.plan_terms import (
    AT_ONCE,
    MOST_PLANS,
    Options,
    Terms,
    propose,
    read_options,
    read_terms,
)

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from negotiation.desk import Desk
    from negotiation.schedules import Row

SUMMED = ("payment", "principal", "interest", "penalty")
_AMOUNTS = (
    "first_payment",
    "largest_payment",
    "total_paid",
    "principal",
    "interest",
    "penalty",
    "waived",
)


class Made(NamedTuple):
    """A plan worked out: rows per loan, or the reason why it does not fit.

    Attributes:
        payments: what all loans together take on each date, in order of date, in fen.
        sums: payment, principal, interest and penalty over all rows, in fen.
    """

    terms: Terms
    cases: list[Case]
    rows: list[list[Row]]
    payments: dict[dt.date, int]
    sums: dict[str, int]
    reason: PlanError | None

    @property
    def total_paid(self) -> int:
        """Everything paid under the plan."""
        return self.sums["payment"]


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
    return {"plans": plans, "proposed": proposed, **desk.faults()}


def show_schedule(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """Work out one plan and show every row; see `money_api.schedule`."""
    from negotiation.schedule_table import schedule_table  # noqa: PLC0415

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


def make_plan(terms: Terms, offers: Offers, options: Options, today: dt.date) -> Made:
    """Work out one plan for every loan; one loan it does not fit rules it out."""
    loans = offers.loans.rows
    amounts: list[int | None] = list(offers.shares)
    amount = terms.amount
    if terms.kind == "lump-sum-reduced":
        amount = options.lump if amount is None else amount
        amounts = [None] * len(loans)
    if amount is not None:
        amount = min(amount, offers.loans.total)
        amounts = list(share_pro_rata(amount, [loan.balance for loan in loans]))
    cases = [
        make_case(loan, terms, options, share, today)
        for loan, share in zip(loans, amounts, strict=True)
    ]
    try:
        rows = [plan_rows(case) for case in cases]
    except PlanError as error:
        return Made(terms, cases, [[] for _ in cases], {}, dict.fromkeys(SUMMED, 0), error)
    return Made(terms, cases, rows, _by_date(rows), _sums(rows), None)


def contract_total(offers: Offers, options: Options, today: dt.date) -> int | None:
    """Return what keeping every contract costs from today, None when it is not known."""
    made = make_plan(Terms("contract", "contract"), offers, options, today)
    return made.total_paid if made.payments else None


def summary(desk: Desk, offers: Offers, made: Made, kept: int | None) -> dict[str, Any]:
    """Return a plan as `money_api.plans` describes it."""
    words = next(plan for plan in desk.content.money("plans") if plan["id"] == made.terms.kind)
    head = {
        "id": made.terms.id,
        "kind": made.terms.kind,
        "title": words["label"][desk.lang],
        "meaning": words["hint"][desk.lang],
        "applies": made.reason is None,
        "reason": made.reason and _reason(desk, made.reason),
    }
    if made.reason:
        return head
    payments = made.payments
    cost = annual_cost(offers.loans.total, desk.today, payments.items())
    verdict, short = carried(offers.budget, payments.items())
    if made.terms.kind in AT_ONCE:
        # Paid out of what is at hand, which no monthly budget shows.
        verdict, short = "at-once", []
    amounts = {
        "first_payment": payments[min(payments)],
        "largest_payment": max(payments.values()),
        "total_paid": made.total_paid,
        **{key: made.sums[key] for key in SUMMED[1:]},
        "waived": sum(case.waived for case in made.cases),
    }
    difference = None if kept is None else made.total_paid - kept
    percent = None if cost is None else f"{cost * 100:.2f}"
    return {
        **head,
        **amounts,
        "instalments": len(payments),
        "first_date": min(payments).isoformat(),
        "last_date": max(payments).isoformat(),
        "annual_cost": percent,
        "difference": difference,
        "carried": verdict,
        "failing": show_short(desk, short),
        "points": _points(offers.loans.total, desk.today, made),
        "loans": [
            _loan(desk, case, rows) for case, rows in zip(made.cases, made.rows, strict=True)
        ],
        "shown": {
            **{key: desk.yuan(amounts[key]) for key in _AMOUNTS},
            "first_date": desk.day(min(payments)),
            "last_date": desk.day(max(payments)),
            "annual_cost": "" if percent is None else f"{percent}%",
            "difference": "" if difference is None else desk.yuan(difference),
            "carried": desk.say(f"carried_{verdict.replace('-', '_')}", n=len(short)),
        },
        "lines": plan_lines(desk, made, kept, percent),
    }


def _reason(desk: Desk, reason: PlanError) -> dict[str, Any]:
    source = reason.source
    return {
        "code": reason.code,
        "message": desk.say(f"reason_{reason.code}", **reason.values),
        "source": source and {"id": source[0], "locator": source[1]},
    }


def _by_date(schedules: list[list[Row]]) -> dict[dt.date, int]:
    sums: dict[dt.date, int] = {}
    for rows in schedules:
        for row in rows:
            sums[row.date] = sums.get(row.date, 0) + row.payment
    return dict(sorted(sums.items()))


def _sums(schedules: list[list[Row]]) -> dict[str, int]:
    rows = [row for each in schedules for row in each]
    return {key: sum([getattr(row, key) for row in rows]) for key in SUMMED}


def _points(total: int, today: dt.date, made: Made) -> list[dict[str, Any]]:
    """What is still owed on all loans after each date, for the picture."""
    # Interest to come is no part of a balance, so each loan stands at its last row.
    left = [case.debt.total for case in made.cases]
    points = {today: total}
    events = sorted(
        (row.date, at, row.balance) for at, rows in enumerate(made.rows) for row in rows
    )
    for date, at, balance in events:
        left[at] = balance
        points[date] = sum(left)
    return [{"date": date.isoformat(), "balance": fen} for date, fen in points.items()]


def _loan(desk: Desk, case: Case, rows: list[Row]) -> dict[str, Any]:
    amounts = {
        "first_payment": rows[0].payment,
        "total_paid": sum(row.payment for row in rows),
    }
    return {
        "loan": case.loan.id,
        "name": case.loan.name,
        "instalments": len(rows),
        **amounts,
        "last_date": rows[-1].date.isoformat(),
        "shown": {
            **{key: desk.yuan(fen) for key, fen in amounts.items()},
            "last_date": desk.day(rows[-1].date),
        },
    }
