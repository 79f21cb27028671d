"""Plans worked out over all loans, before they are put into words."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from negotiation.money.offers import Offers, share_pro_rata
from negotiation.money.plans.case import Case
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.money.plans.work import is_too_much, work_of
from negotiation.money.schedules import Debt, Row
from negotiation.reading.errors import PlanError
from negotiation.reading.rates import Rate, half_up

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from negotiation.money.loans import Loan
    from negotiation.money.plans.kinds.kind import Kind
    from negotiation.money.plans.terms import Options, Terms

SUMMED = ("payment", "principal", "interest", "penalty")


class Made(NamedTuple):
    """A plan worked out: rows per loan, or the reason why it does not fit.

    Attributes:
        rows: the instalments of each loan; none where waivers leave nothing of it.
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
    def kind(self) -> Kind:
        """What there is to say of its kind."""
        return KINDS[self.terms.kind]

    @property
    def total_paid(self) -> int:
        """Everything paid under the plan."""
        return self.sums["payment"]

    @property
    def off_season(self) -> tuple[int, ...]:
        """The calendar months in which a plan for a season pays nothing at all."""
        return self.kind.off_season(self.terms, self.payments)


def make_plan(terms: Terms, offers: Offers, options: Options, today: dt.date) -> Made:
    """Work out one plan for every loan; one loan it does not fit rules it out."""
    loans = offers.loans.rows
    kind = KINDS[terms.kind]
    # The offer is so much a month.
    amounts: list[int | None] = [None] * len(loans) if kind.one_sum else list(offers.shares)
    amount = kind.amount(terms, options)
    if amount is not None:
        amount = min(amount, offers.loans.total)
        amounts = list(share_pro_rata(amount, [loan.balance for loan in loans]))
    cases = [
        make_case(loan, terms, options, share, today)
        for loan, share in zip(loans, amounts, strict=True)
    ]
    try:
        _must_fit(terms, amount, offers, cases)
        _must_be_few(cases, options)
        rows = [plan_rows(case) for case in cases]
    except PlanError as error:
        return Made(terms, cases, [[] for _ in cases], {}, dict.fromkeys(SUMMED, 0), error)
    return Made(terms, cases, rows, _by_date(rows), _sums(rows), None)


def plan_rows(case: Case) -> list[Row]:
    """Return the instalments of one loan; none where waivers leave nothing to repay.

    Raises:
        PlanError: the plan does not fit this loan.
    """
    return KINDS[case.terms.kind].rows(case) if case.debt.total else []


def make_case(
    loan: Loan, terms: Terms, options: Options, amount: int | None, today: dt.date
) -> Case:
    """Apply the plan's waivers and rate to a loan.

    A rate that is not known stands as 0 here: no plan over time is made with it, see
    `Case.rate_unknown`.
    """
    interest = _kept(loan.interest, terms.waive_interest)
    penalty = _kept(loan.penalty, terms.waive_penalty)
    debt = KINDS[terms.kind].settles(loan, Debt(loan.principal, interest, penalty), amount)
    rate = terms.new_rate or loan.rate or Rate(Decimal(0), options.year_days)
    return Case(loan, debt, loan.balance - debt.total, rate, amount, today, terms, options)


def _kept(fen: int, waived: Decimal) -> int:
    above, below = waived.as_integer_ratio()
    return fen - half_up(fen * above, below * 100)


def _must_fit(terms: Terms, amount: int | None, offers: Offers, cases: list[Case]) -> None:
    """Refuse what is wrong over all loans together; of one of them nothing may be left."""
    if offers.nothing_left:
        raise PlanError("below_zero")
    kind = KINDS[terms.kind]
    kind.must_fit(amount, offers)
    if not any(case.debt.total for case in cases):
        raise PlanError("nothing_left")
    unknown = tuple(case.loan.name for case in cases if case.rate_unknown)
    if unknown and not kind.at_once:
        raise PlanError("needs_rate", names=unknown)


def _must_be_few(cases: list[Case], options: Options) -> None:
    if is_too_much(cases, options.most_rows):
        raise PlanError("too_many_rows", n=len(cases))


def make_plans(
    wanted: Iterable[Terms], offers: Offers, options: Options, today: dt.date
) -> Iterator[Made]:
    """Work out plans in their order, as far as there is time for them in one answer."""
    room = options.most_rows
    for terms in wanted:
        made = make_plan(terms, offers, options._replace(most_rows=room), today)
        room -= 0 if made.reason else sum(map(work_of, made.cases))
        yield made


def is_contract(terms: Terms) -> bool:
    """Tell whether a plan is the contract as it stands."""
    asked = terms.waive_interest or terms.waive_penalty or terms.new_rate
    return terms.kind == "contract" and not asked


def _by_date(schedules: list[list[Row]]) -> dict[dt.date, int]:
    sums: dict[dt.date, int] = {}
    for rows in schedules:
        for row in rows:
            sums[row.date] = sums.get(row.date, 0) + row.payment
    return dict(sorted(sums.items()))


def _sums(schedules: list[list[Row]]) -> dict[str, int]:
    rows = [row for each in schedules for row in each]
    columns = dict(zip(Row._fields, zip(*rows, strict=True), strict=False))
    return {key: sum(columns.get(key, ())) for key in SUMMED}
