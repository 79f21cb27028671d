"""What letters take from the money tools: figures, loans, the statement, the schedule.

Everything is about the loans of the bank, or of the creditor they were transferred to: a
letter must not state what is owed to others. Faults in the money tools are shown there,
not beside the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.budget import MISSING
from negotiation.carrying import carried
from negotiation.desk import Desk
from negotiation.fields import clean_text
from negotiation.made_plans import Made, make_plan
from negotiation.offers import Offers, make_offers
from negotiation.plan_summary import plan_title
from negotiation.plan_terms import AT_ONCE, read_options, read_terms
from negotiation.schedule_table import add_up

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from negotiation.budget import Budget
    from negotiation.content import EngineContent
    from negotiation.loans import Loan
    from negotiation.plan_case import PlanError

# A last payment that differs by more than this part of the others is not left by rounding.
_MUCH = 20


class KnownMoney(NamedTuple):
    """The money tools as letters see them; amounts in fen.

    Attributes:
        values: fact id -> value, for the facts that could be worked out.
        loans: the bank's loans; `texts` what was typed of each.
        schedule: rows `{"date", "payment", "principal", "interest", "penalty", "balance"}`
            of the plan the reader proposes, over the bank's loans.
        titles: the plan's name in each language; empty without a plan.
        carried: whether the budget carries that plan; None without one.
        inactive: why the plan that was chosen is not used; None where it is, or none was.
        plan_left_out: parts of the debt that the plan does not count, as they are not known.
        off_season: the calendar months in which the plan pays nothing at all.
        left_out: names of the loans that letters say nothing of.
    """

    values: dict[str, Any]
    budget: Budget
    entries: list[Mapping[str, Any]]
    loans: list[Loan]
    texts: dict[str, Mapping[str, Any]]
    schedule: list[dict[str, Any]]
    titles: dict[str, str]
    carried: str | None
    left_out: list[str]
    inactive: PlanError | None
    plan_left_out: tuple[str, ...]
    off_season: tuple[int, ...]


def read_money(
    content: EngineContent, request: Mapping[str, Any], today: dt.date, creditor: str = ""
) -> KnownMoney:
    """Work out what letters need from the money tools.

    Args:
        content: the engine's content.
        request: `{"loans", "budget", "adjust", "options"}` as `negotiation.money_api` takes
            them, and "plan": the plan the reader proposes, or None.
        today: the reader's date.
        creditor: who the debt belongs to now, where it was transferred.
    """
    desk = Desk(content, "zh", today)
    offers = make_offers(desk, request)
    loans = _loans_of(creditor, content, list(offers.loans.rows))
    asked = _made(desk, request, offers)
    made = asked if asked and not asked.reason else None
    chosen = {loan.id for loan in loans}
    rows, owed = [], []
    for case, case_rows in zip(made.cases, made.rows, strict=True) if made else ():
        if case.loan.id in chosen:
            rows.append(case_rows)
            owed.append(case.debt.total)
    schedule = add_up(rows, owed)
    texts = {str(row.get("id")): row for row in desk.rows(request, "loans")}
    values = {
        **_loan_values(loans, texts),
        **_budget_values(offers),
        **_offer_values(offers, chosen, schedule, made),
    }
    lump = read_options(desk, request).lump
    if lump:
        values["lump_sum"] = lump
    return KnownMoney(
        values=values,
        budget=offers.budget,
        entries=desk.rows(desk.table(request, "budget"), "entries"),
        loans=loans,
        texts=texts,
        schedule=schedule,
        titles=_titles(content, made, today) if schedule else {},
        carried=_carried(offers, made) if schedule else None,
        left_out=[loan.name for loan in offers.loans.rows if loan.id not in chosen],
        inactive=asked.reason if asked else None,
        plan_left_out=tuple(
            key for key in ("interest", "penalty") if any(key in loan.left_out for loan in loans)
        )
        if schedule
        else (),
        off_season=made.off_season if made and schedule else (),
    )


def _loans_of(creditor: str, content: EngineContent, loans: list[Loan]) -> list[Loan]:
    """The loans that a letter is about, by their creditor's name.

    The new creditor's, where one is named and has any; else the bank's. An only loan without
    a name is meant.
    """
    if len(loans) == 1 and not loans[0].creditor:
        return loans
    plain = creditor.strip().lower()
    new = [loan for loan in loans if plain and plain in loan.name.lower()]
    names = content.facts()["bank_names"]
    return new or [loan for loan in loans if any(name in loan.name.lower() for name in names)]


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
    if made.terms.kind in AT_ONCE:
        return "at-once"
    return carried(offers.budget, made.payments.items())[0]


def _loan_values(loans: list[Loan], texts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    if not loans:
        return {}
    values: dict[str, Any] = {}
    # On a late loan more is owed than was typed, while what has built up is not known.
    if not any(loan.left_out and loan.overdue_since for loan in loans):
        values["owed"] = sum(loan.balance for loan in loans)
    late = [loan.overdue_since for loan in loans if loan.overdue_since]
    due = [loan.next_due for loan in loans if loan.next_due]
    references = [
        clean_text(str(texts.get(loan.id, {}).get("contract") or ""), several_lines=False)
        for loan in loans
    ]
    if late:
        values["overdue_since"] = min(late)
    if due:
        values["due_date"] = min(due)
    if any(references):
        values["loan_ref"] = "、".join(reference for reference in references if reference)
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
        if made.terms.kind in AT_ONCE:
            # A full payoff is not known while a part of the debt is not.
            partial = made.terms.kind == "lump-sum" and any(
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
