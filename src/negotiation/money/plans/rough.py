"""The first answer, from three numbers: what comes in, what must go out, what is owed.

It is rough and says so: nothing that it works out is kept, and no paper takes it. The same
safety margin, verdicts and examples as in the whole statement, of which three rows are made.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.budget import read_budget
from negotiation.money.instalment_dates import pay_days
from negotiation.money.loans import read_loans
from negotiation.money.offers import make_offers, review_day
from negotiation.money.plans.rate_examples import rate_examples
from negotiation.money.plans.terms import read_options
from negotiation.reading.rates import Rate, interest_fen
from negotiation.writing.values import SENTENCE_JOINTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loans
    from negotiation.money.offers import Offers
    from negotiation.money.plans.terms import Options
    from negotiation.replies.money import Verdict
    from negotiation.replies.plans import ExampleRow
    from negotiation.replies.rough import Rough, RoughExample, RoughNumber

_FEN = 100
_ONE_MONTH = (1, 0)


class _Number(NamedTuple):
    """One of the three, in fen: as typed, as listed below, and which of them counts."""

    typed: int | None
    listed: int | None
    fen: int | None

    def reply(self, desk: Desk) -> RoughNumber:
        rest = (self.fen or 0) - (self.listed or 0)
        return {
            "fen": self.fen,
            "listed": self.listed is not None and self.listed == self.fen,
            "shown": {
                "sum": "" if self.fen is None else desk.yuan(self.fen),
                "listed": "" if self.listed is None else desk.yuan(self.listed),
                "rest": desk.yuan(rest) if self.listed is not None and rest else "",
            },
        }


def answer_roughly(desk: Desk, request: Mapping[str, Any]) -> Rough:
    """Work out the first answer; see `money.api.rough`."""
    raw = desk.table(request, "rough")
    typed = {key: desk.amount(("rough",), raw, key) for key in ("income", "outgoings", "owed")}
    wanted = desk.amount(("rough",), raw, "monthly")
    # What is wrong in the whole statement is told where it stands.
    aside = type(desk)(desk.content, desk.lang, desk.today)
    budget, loans = read_budget(aside, request), read_loans(aside, request)
    income = _listed_first(typed["income"], _listed(desk, budget, "income"))
    outgoings = _larger(typed["outgoings"], _listed(desk, budget, "expense"))
    owed = _listed_first(typed["owed"], loans.total if loans.rows else None)
    rows = _request(request, income.fen, outgoings.fen, owed.fen)
    offers, options = make_offers(aside, rows), read_options(aside, rows)
    verdict = _verdict(offers.budget, income.fen, outgoings.fen)
    most = offers.maximum if verdict == "positive" else 0
    amount = min(most, wanted) if wanted else most
    if wanted and verdict == "positive" and wanted > most:
        desk.note(("rough", "monthly"), "offer_above_maximum", maximum=desk.yuan(most))
    examples = _examples(aside, rows, amount, owed.fen, options) if most else []
    return {
        "verdict": verdict,
        "numbers": {
            "income": income.reply(desk),
            "outgoings": outgoings.reply(desk),
            "owed": owed.reply(desk),
        },
        "maximum": most,
        "amount": amount,
        "sentence": _sentence(desk, verdict, offers, amount=amount, most=most),
        "working": _working(desk, offers.budget) if offers.budget.known else "",
        "examples": examples,
        "others": _others(desk, raw, loans),
        "review": desk.day(review_day(desk)) if verdict in ("tight", "negative") else "",
        "shown": {"maximum": desk.yuan(most), "amount": desk.yuan(amount)},
        **desk.faults(),
    }


def _listed(desk: Desk, budget: Budget, side: str) -> int | None:
    """Return what the statement lists as coming in or going out; None: nothing of it."""
    groups = desk.content.money("groups")
    given = any(group["side"] == side and group["id"] in budget.groups for group in groups)
    if side == "income":
        return budget.income if given else None
    return budget.expenses if given or budget.floor else None


def _listed_first(typed: int | None, listed: int | None) -> _Number:
    return _Number(typed, listed, typed if listed is None else listed)


def _larger(typed: int | None, listed: int | None) -> _Number:
    """While less is listed than was said to go out, the rest is not itemised: it still counts."""
    if typed is None or listed is None:
        return _listed_first(typed, listed)
    return _Number(typed, listed, max(typed, listed))


def _request(
    request: Mapping[str, Any], income: int | None, outgoings: int | None, owed: int | None
) -> dict[str, Any]:
    """Return a request of three rows, as if the reader had listed no more than that."""
    rows = [("income", "earnings", income), ("outgoings", "home", outgoings)]
    budget = request.get("budget")
    margin = budget.get("margin") if isinstance(budget, dict) else None
    return {
        "budget": {
            "entries": [
                {"id": key, "group": group, "amount": _yuan(fen), "period": "month"}
                for key, group, fen in rows
                if fen is not None
            ],
            "margin": margin,
        },
        # Where nothing is owed, or it was not said: the answer about the month needs no debt.
        "loans": [{"id": "owed", "principal": _yuan(owed)}] if owed else [],
        "options": request.get("options"),
    }


def _yuan(fen: int) -> str:
    return f"{fen // _FEN}.{fen % _FEN:02d}"


def _verdict(budget: Budget, income: int | None, outgoings: int | None) -> Verdict:
    """Nothing is said of what is left before both sides are known."""
    if income is None:
        return "empty" if outgoings is None else "no-income"
    return "no-living" if outgoings is None else budget.verdict


def _sentence(desk: Desk, verdict: Verdict, offers: Offers, *, amount: int, most: int) -> str:
    said = [
        desk.say(
            f"rough_month_{verdict.replace('-', '_')}",
            amount=desk.yuan(most),
            short=desk.yuan(abs(offers.budget.disposable)),
        )
    ]
    if verdict == "positive" and amount < most:
        said.append(desk.say("rough_amount", amount=desk.yuan(amount)))
    if verdict == "positive" and not offers.loans.rows:
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


def _examples(
    aside: Desk, rows: Mapping[str, Any], amount: int, owed: int | None, options: Options
) -> list[RoughExample]:
    if not owed or not amount:
        return []
    offers = make_offers(aside, {**rows, "adjust": {"total": _yuan(amount)}})
    return [
        _example(aside, row, min(amount, owed), owed, options)
        for each in rate_examples(aside, offers, options)
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
