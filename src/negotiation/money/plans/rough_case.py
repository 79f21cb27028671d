"""Three numbers read: what comes in, what must go out, what is owed, and what follows for a month.

What the whole statement lists takes the place of what was typed; of the outgoings the larger
counts. From them a request of three rows is made, which the rest of the engine answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.budget import read_budget
from negotiation.money.loans import read_loans
from negotiation.money.offers import make_offers
from negotiation.money.plans.terms import read_options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loans
    from negotiation.money.offers import Offers
    from negotiation.money.plans.terms import Options
    from negotiation.replies.money import Verdict
    from negotiation.replies.rough import RoughNumber

_FEN = 100


class Number(NamedTuple):
    """One of the three, in fen: as typed, as listed below, and which of them counts."""

    typed: int | None
    listed: int | None
    fen: int | None

    def reply(self, desk: Desk) -> RoughNumber:
        """Return it as `money.rough` does."""
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


class RoughCase(NamedTuple):
    """What the three numbers come to; amounts in fen.

    Attributes:
        loans: those listed below, whose sum may stand for what is owed.
        rows: the three numbers as a request of its own.
        most: the most for all debts together a month, in whole yuan; 0 where nothing is left.
        wanted: what the reader would pay a month; None if not said.
        aside: a desk for what is wrong in the whole statement: that is told where it stands.
    """

    income: Number
    outgoings: Number
    owed: Number
    loans: Loans
    rows: Mapping[str, Any]
    offers: Offers
    options: Options
    verdict: Verdict
    most: int
    wanted: int | None
    aside: Desk

    @property
    def amount(self) -> int:
        """What is worked out with: what the reader would pay, and never more than there is."""
        return min(self.most, self.wanted) if self.wanted else self.most


def read_rough(desk: Desk, request: Mapping[str, Any]) -> RoughCase:
    """Read `rough` of a request; faults in its fields are noted on the desk."""
    raw = desk.table(request, "rough")
    typed = {key: desk.amount(("rough",), raw, key) for key in ("income", "outgoings", "owed")}
    aside = type(desk)(desk.content, desk.lang, desk.today)
    budget, loans = read_budget(aside, request), read_loans(aside, request)
    income = _listed_first(typed["income"], _listed(desk, budget, "income"))
    outgoings = _larger(typed["outgoings"], _listed(desk, budget, "expense"))
    owed = _listed_first(typed["owed"], loans.total if loans.rows else None)
    rows = _request(request, income.fen, outgoings.fen, owed.fen)
    offers = make_offers(aside, rows)
    verdict = _verdict(offers.budget, income.fen, outgoings.fen)
    return RoughCase(
        income=income,
        outgoings=outgoings,
        owed=owed,
        loans=loans,
        rows=rows,
        offers=offers,
        options=read_options(aside, rows),
        verdict=verdict,
        most=offers.maximum if verdict == "positive" else 0,
        wanted=desk.amount(("rough",), raw, "monthly"),
        aside=aside,
    )


def _listed(desk: Desk, budget: Budget, side: str) -> int | None:
    """Return what the statement lists as coming in or going out; None: nothing of it."""
    groups = desk.content.money("groups")
    given = any(group["side"] == side and group["id"] in budget.groups for group in groups)
    if side == "income":
        return budget.income if given else None
    return budget.expenses if given or budget.floor else None


def _listed_first(typed: int | None, listed: int | None) -> Number:
    return Number(typed, listed, typed if listed is None else listed)


def _larger(typed: int | None, listed: int | None) -> Number:
    """While less is listed than was said to go out, the rest is not itemised: it still counts."""
    if typed is None or listed is None:
        return _listed_first(typed, listed)
    return Number(typed, listed, max(typed, listed))


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
                {"id": key, "group": group, "amount": typed_yuan(fen), "period": "month"}
                for key, group, fen in rows
                if fen is not None
            ],
            "margin": margin,
        },
        # Where nothing is owed, or it was not said: the answer about the month needs no debt.
        "loans": [{"id": "owed", "principal": typed_yuan(owed)}] if owed else [],
        "options": request.get("options"),
    }


def typed_yuan(fen: int) -> str:
    """Return an amount as a reader would type it."""
    return f"{fen // _FEN}.{fen % _FEN:02d}"


def _verdict(budget: Budget, income: int | None, outgoings: int | None) -> Verdict:
    """Nothing is said of what is left before both sides are known."""
    if income is None:
        return "empty" if outgoings is None else "no-income"
    return "no-living" if outgoings is None else budget.verdict
