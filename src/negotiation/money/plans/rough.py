"""The first answer, from three numbers: what comes in, what must go out, what is owed.

It is rough and says so: nothing that it works out is kept, and no paper takes it. The same
safety margin, verdicts and examples as in the whole statement, of which three rows are made.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from negotiation.money.instalment_dates import pay_days
from negotiation.money.offers import make_offers, review_day
from negotiation.money.plans.rate_examples import rate_examples
from negotiation.money.plans.rough_case import read_rough, typed_yuan
from negotiation.reading.rates import Rate, interest_fen
from negotiation.writing.values import SENTENCE_JOINTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loans
    from negotiation.money.plans.rough_case import RoughCase
    from negotiation.money.plans.terms import Options
    from negotiation.replies.plans import ExampleRow
    from negotiation.replies.rough import Rough, RoughExample

_ONE_MONTH = (1, 0)


def answer_roughly(desk: Desk, request: Mapping[str, Any]) -> Rough:
    """Work out the first answer; see `money.api.rough`."""
    case = read_rough(desk, request)
    verdict, most, amount = case.verdict, case.most, case.amount
    if case.wanted and verdict == "positive" and case.wanted > most:
        desk.note(("rough", "monthly"), "offer_above_maximum", maximum=desk.yuan(most))
    return {
        "verdict": verdict,
        "numbers": {
            "income": case.income.reply(desk),
            "outgoings": case.outgoings.reply(desk),
            "owed": case.owed.reply(desk),
        },
        "maximum": most,
        "amount": amount,
        "sentence": _sentence(desk, case),
        "working": _working(desk, case.offers.budget) if case.offers.budget.known else "",
        "examples": _examples(case) if most else [],
        "others": _others(desk, desk.table(request, "rough"), case.loans),
        "review": desk.day(review_day(desk)) if verdict in ("tight", "negative") else "",
        "shown": {"maximum": desk.yuan(most), "amount": desk.yuan(amount)},
        **desk.faults(),
    }


def _sentence(desk: Desk, case: RoughCase) -> str:
    said = [
        desk.say(
            f"rough_month_{case.verdict.replace('-', '_')}",
            amount=desk.yuan(case.most),
            short=desk.yuan(abs(case.offers.budget.disposable)),
        )
    ]
    if case.verdict == "positive" and case.amount < case.most:
        said.append(desk.say("rough_amount", amount=desk.yuan(case.amount)))
    if case.verdict == "positive" and not case.offers.loans.rows:
        said.append(desk.say("rough_owed"))
    return SENTENCE_JOINTS[desk.lang].join(said)


def _working(desk: Desk, budget: Budget) -> str:
    """Say how the figure of the sentence comes about: what is missing has no margin taken off."""
    short = budget.disposable < 0
    return desk.say(
        "rough_working_short" if short else "rough_working",
        income=desk.yuan(budget.income),
        expenses=desk.yuan(budget.expenses),
        margin=desk.yuan(budget.margin),
        result=desk.yuan(budget.disposable if short else budget.available),
    )


def _others(desk: Desk, raw: Mapping[str, Any], loans: Loans) -> str:
    """Say what other debts change; "" where there are none, or it was not said."""
    if len(loans.rows) > 1:
        return ""
    return desk.say("rough_others") if raw.get("others") == "yes" else ""


def _examples(case: RoughCase) -> list[RoughExample]:
    amount, owed, aside = case.amount, case.owed.fen, case.aside
    if not owed or not amount:
        return []
    offers = make_offers(aside, {**case.rows, "adjust": {"total": typed_yuan(amount)}})
    return [
        _example(aside, row, min(amount, owed), owed, case.options)
        for each in rate_examples(aside, offers, case.options)
        for row in each["rows"]
    ]


def _example(desk: Desk, row: ExampleRow, amount: int, owed: int, options: Options) -> RoughExample:
    percent, months, interest = row["percent"], row["months"], row["interest"]
    of_a_month = interest_fen(owed, Rate(Decimal(percent), options.year_days).share(*_ONE_MONTH))
    if months is None or interest is None:
        grows = of_a_month >= amount
        return {
            "percent": percent,
            "months": None,
            "interest": None,
            "last": None,
            "text": desk.say(
                "rough_never" if grows else "rough_too_long",
                percent=percent,
                interest=desk.yuan(of_a_month),
                amount=desk.yuan(amount),
            ),
        }
    last = pay_days(options.first, options.day, months)[-1]
    return {
        "percent": percent,
        "months": months,
        "interest": interest,
        "last": last.isoformat(),
        "text": desk.say(
            "rough_example" if interest else "rough_example_plain",
            percent=percent,
            n=months,
            interest=desk.yuan(interest),
            date=desk.day(last),
        ),
    }
