"""Plans worked out over all loans, before they are put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from negotiation.money.budget import MONTHS
from negotiation.money.offers import Offers, share_pro_rata
from negotiation.money.plans.case import Case, make_case
from negotiation.money.plans.kinds import plan_rows, weight_of
from negotiation.money.plans.terms import AT_ONCE
from negotiation.money.plans.work import expected_rows
from negotiation.money.schedules import Row
from negotiation.reading.errors import PlanError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

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
    def total_paid(self) -> int:
        """Everything paid under the plan."""
        return self.sums["payment"]

    @property
    def off_season(self) -> tuple[int, ...]:
        """The calendar months in which a plan for a season pays nothing at all."""
        busy = self.terms.busy_months
        if self.terms.kind != "stepped" or any(day.month not in busy for day in self.payments):
            return ()
        # Its few months may all be busy ones; then it is over before the quiet ones come.
        quiet = tuple(month for month in MONTHS if month not in busy)
        return quiet if not weight_of(self.terms.quiet_share) else ()


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
        _must_fit(terms, amount, offers, cases)
        _must_be_few(cases, options)
        rows = [plan_rows(case) for case in cases]
    except PlanError as error:
        return Made(terms, cases, [[] for _ in cases], {}, dict.fromkeys(SUMMED, 0), error)
    return Made(terms, cases, rows, _by_date(rows), _sums(rows), None)


def _must_fit(terms: Terms, amount: int | None, offers: Offers, cases: list[Case]) -> None:
    """Refuse what is wrong over all loans together; of one of them nothing may be left."""
    if offers.nothing_left:
        raise PlanError("below_zero")
    if terms.kind == "lump-sum-reduced":
        if not amount:
            raise PlanError("needs_lump")
        if amount >= offers.loans.total:
            raise PlanError("lump_is_enough")
    if not any(case.debt.total for case in cases):
        raise PlanError("nothing_left")
    unknown = tuple(case.loan.name for case in cases if case.rate_unknown)
    if unknown and terms.kind not in AT_ONCE:
        raise PlanError("needs_rate", names=unknown)


def _must_be_few(cases: list[Case], options: Options) -> None:
    if expected_rows(cases) > options.most_rows:
        raise PlanError("too_many_rows", n=len(cases))


def make_plans(
    wanted: Iterable[Terms], offers: Offers, options: Options, today: dt.date
) -> Iterator[Made]:
    """Work out plans in their order, as far as there is time for them in one answer."""
    room = options.most_rows
    for terms in wanted:
        made = make_plan(terms, offers, options._replace(most_rows=room), today)
        room -= 0 if made.reason else expected_rows(made.cases)
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
