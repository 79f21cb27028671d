"""What letters take from the money tools: figures, loans, the statement, the schedule.

Everything is about the loans that the letter is about (negotiation.papers.loan_choice): a letter
must not state what is owed to others, nor of one loan what is owed on another. Faults in
the money tools are shown there, not beside the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.budget import MISSING
from negotiation.money.desk import Desk
from negotiation.money.offers import Offers, make_offers
from negotiation.money.plans.asked import read_terms
from negotiation.money.plans.carrying import carried
from negotiation.money.plans.made import Made, make_plan
from negotiation.money.plans.summary import plan_title
from negotiation.money.plans.terms import read_options
from negotiation.money.schedule_table import add_up
from negotiation.papers.loan_choice import Meant, Wanted, choose_loans

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from negotiation.content import EngineContent
    from negotiation.money.budget import Budget
    from negotiation.money.loans import Loan
    from negotiation.reading.errors import PlanError

# A last payment that differs by more than this part of the others is not left by rounding.
_MUCH = 20


class KnownMoney(NamedTuple):
    """The money tools as letters see them; amounts in fen.

    Attributes:
        values: fact id -> value, for the facts that could be worked out.
        meant: the loans that the letter is about, and those the reader may choose from.
        all_loans: every loan, in the order typed.
        schedule: rows `{"date", "payment", "principal", "interest", "penalty", "balance"}`
            of the plan the reader proposes, over those loans.
        titles: the plan's name in each language; empty without a plan.
        carried: whether the budget carries that plan; None without one.
        inactive: why the plan that was chosen is not used; None where it is, or none was.
        plan_left_out: parts of the debt that the plan does not count, as they are not known.
        off_season: the calendar months in which the plan pays nothing at all.
        nothing_left: whether the budget leaves nothing to pay with each month.
        left_out: names of the loans that letters say nothing of.
    """

    values: dict[str, Any]
    budget: Budget
    meant: Meant
    all_loans: tuple[Loan, ...]
    schedule: list[dict[str, Any]]
    titles: dict[str, str]
    carried: str | None
    left_out: list[str]
    inactive: PlanError | None
    plan_left_out: tuple[str, ...]
    off_season: tuple[int, ...]
    nothing_left: bool

    @property
    def loans(self) -> tuple[Loan, ...]:
        """Return the loans that the letter is about."""
        return self.meant.loans


def read_money(
    content: EngineContent, request: Mapping[str, Any], today: dt.date, wanted: Wanted
) -> KnownMoney:
    """Work out what letters need from the money tools.

    Args:
        content: the engine's content.
        request: `{"loans", "budget", "adjust", "options"}` as `negotiation.money.api` takes
            them, and "plan": the plan the reader proposes, or None.
        today: the reader's date.
        wanted: what the letter asks of the loans.
    """
    desk = Desk(content, "zh", today)
    offers = make_offers(desk, request)
    meant = choose_loans(offers.loans.rows, wanted, content.facts()["bank_names"])
    asked = _made(desk, request, offers)
    made = asked if asked and not asked.reason else None
    chosen = {loan.id for loan in meant.loans}
    rows, owed = [], []
    for case, case_rows in zip(made.cases, made.rows, strict=True) if made else ():
        if case.loan.id in chosen:
            rows.append(case_rows)
            owed.append(case.debt.total)
    schedule = add_up(rows, owed)
    values = {
        **_loan_values(meant.loans),
        **_budget_values(offers),
        **_offer_values(offers, chosen, schedule, made),
    }
    lump = read_options(desk, request).lump
    # What is at hand for all loans is no offer for one of them: that, the plan says.
    if lump and not meant.one_of_several:
        values["lump_sum"] = lump
    return KnownMoney(
        values=values,
        budget=offers.budget,
        meant=meant,
        all_loans=offers.loans.rows,
        schedule=schedule,
        titles=_titles(content, made, today) if schedule else {},
        carried=_carried(offers, made) if schedule else None,
        left_out=[loan.name for loan in offers.loans.rows if loan.id not in chosen],
        inactive=asked.reason if asked else None,
        plan_left_out=tuple(
            key
            for key in ("interest", "penalty")
            if any(key in loan.left_out for loan in meant.loans)
        )
        if schedule
        else (),
        off_season=made.off_season if made and schedule else (),
        nothing_left=offers.nothing_left,
    )


def _made(desk: Desk, request: Mapping[str, Any], offers: Offers) -> Made | None:
    if not request.get("plan") or not offers.loans.rows:
        return None
    options = read_options(desk, request)
    terms = read_terms(desk, ("plan",), desk.table(request, "plan"), options.year_days)
    return terms and make_plan(terms, offers, options, desk.today)


def _titles(content: EngineContent, made: Made | None, today: dt.date) -> dict[str, str]:
    if made is None:
        return {}
    return {lang: plan_title(Desk(content, lang, today), made) for lang in ("zh", "en")}


def _carried(offers: Offers, made: Made | None) -> str | None:
    if made is None:
        return None
    # Paid out of what is at hand, which no monthly budget shows.
    if made.kind.at_once:
        return "at-once"
    return carried(offers.budget, made.payments.items())[0]


def _loan_values(loans: Sequence[Loan]) -> dict[str, Any]:
    if not loans:
        return {}
    values: dict[str, Any] = {}
    # On a late loan more is owed than was typed, while what has built up is not known.
    if not any(loan.left_out and loan.overdue_since for loan in loans):
        values["owed"] = sum(loan.balance for loan in loans)
    late = [loan.overdue_since for loan in loans if loan.overdue_since]
    due = [loan.next_due for loan in loans if loan.next_due]
    references = [loan.contract for loan in loans if loan.contract]
    if late:
        values["overdue_since"] = min(late)
    if due:
        values["due_date"] = min(due)
    if references:
        values["loan_ref"] = "、".join(references)
    return values


def _budget_values(offers: Offers) -> dict[str, Any]:
    budget = offers.budget
    missing = MISSING.get(budget.verdict, ())
    keys = ("income", "expenses", "available")
    return {key: getattr(budget, key) for key in keys if key not in missing}


def _offer_values(
    offers: Offers, chosen: set[str], schedule: list[dict[str, Any]], made: Made | None
) -> dict[str, Any]:
    if made and schedule:
        first = schedule[0]
        if made.kind.at_once:
            # A full payoff is not known while a part of the debt is not.
            partial = not made.kind.one_sum and any(
                case.loan.left_out for case in made.cases if case.loan.id in chosen
            )
            return {} if partial else {"lump_sum": first["payment"]}
        return {**_monthly(schedule), "first_payment": first["date"]}
    # Out of a seasonal budget the offer is an average: in a letter it would promise each
    # month what the quiet ones do not have. The plan says it, or the reader.
    if (
        offers.budget.known
        and offers.budget.seasonal
        and min(offers.budget.by_month) < offers.offer
    ):
        return {}
    pairs = zip(offers.loans.rows, offers.shares, strict=True)
    share = sum(share for loan, share in pairs if loan.id in chosen)
    return {"monthly_offer": share} if share else {}


def _monthly(schedule: list[dict[str, Any]]) -> dict[str, int]:
    """What a plan pays month by month; nothing where the months differ: papers name the plan.

    The last one may differ a little: it takes what rounding leaves.
    """
    months = [row["date"].year * 12 + row["date"].month for row in schedule]
    if len(schedule) == 1 or months != [months[0] + at for at in range(len(months))]:
        return {}
    *payments, last = [row["payment"] for row in schedule]
    each = payments[0]
    if set(payments) != {each} or abs(last - each) * _MUCH > each:
        return {}
    return {"monthly_offer": each, "months": len(schedule)}
