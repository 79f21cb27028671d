"""What there is to say of a kind of plan; each kind is one module of this room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loan
    from negotiation.money.offers import Offers
    from negotiation.money.plans.case import Case
    from negotiation.money.plans.plan_fields import Field
    from negotiation.money.plans.terms import Options, Terms
    from negotiation.money.schedules import Debt, Row
    from negotiation.replies.money import Line


def _always(_desk: Desk, _offers: Offers, _options: Options) -> dict[str, Any]:
    return {}


def _no_lines(_desk: Desk, _case: Case, _rows: list[Row], _figure: str) -> list[Line]:
    return []


def _never_a_fallback(_case: Case, _rows: list[Row]) -> bool:
    return False


def _pays_all_year(_terms: Terms, _payments: Iterable[dt.date]) -> tuple[int, ...]:
    return ()


def _as_asked(terms: Terms, _options: Options) -> int | None:
    return terms.amount


def _fits(_amount: int | None, _offers: Offers) -> None:
    return None


def _all_of_it(_loan: Loan, debt: Debt, _amount: int | None) -> Debt:
    return debt


class Kind(NamedTuple):
    """A kind of plan. Its words are in docs/_data/money.yml under the same id.

    Attributes:
        id: kept in readers' saved answers, so never changed.
        rows: the instalments of one loan of which something is left to repay; PlanError
            where the kind does not fit it.
        count: how many these are at most, found without making them; PlanError as `rows`.
        fields: terms that not every plan has; money.yml states their `defaults`.
        card: keys of what the reader can change on its card, in order; the words of each are
            `money_field_<key>` (`money.busy_months` for months to tick).
        propose: the terms with which it is proposed unasked; None where it does not fit.
        lines: the working of its instalments, from how many to how large.
        is_fallback_term: whether neither the reader nor the offer decides the term.
        amount: what can go to all loans together, as `Terms.amount`.
        must_fit: PlanError where that amount is wrong over all loans.
        settles: what of a loan is to be repaid, of that which waivers leave.
        off_season: the calendar months in which nothing is paid, given the terms and dates.
        at_once: all is paid today, out of what is at hand.
        one_sum: the sum decides what is waived, and not the other way round.
        uneven: instalments rise and fall, so that the smallest says something.
        as_agreed: the dates are those of the contract.
        by_agreement: it changes the contract, to which the bank must agree.
        penalty_goes_on: penalty interest of a late loan goes on until it is paid.
    """

    id: str
    rows: Callable[[Case], list[Row]]
    count: Callable[[Case], int]
    fields: tuple[Field, ...] = ()
    card: tuple[str, ...] = ()
    propose: Callable[[Desk, Offers, Options], dict[str, Any] | None] = _always
    lines: Callable[[Desk, Case, list[Row], str], list[Line]] = _no_lines
    is_fallback_term: Callable[[Case, list[Row]], bool] = _never_a_fallback
    amount: Callable[[Terms, Options], int | None] = _as_asked
    must_fit: Callable[[int | None, Offers], None] = _fits
    settles: Callable[[Loan, Debt, int | None], Debt] = _all_of_it
    off_season: Callable[[Terms, Iterable[dt.date]], tuple[int, ...]] = _pays_all_year
    at_once: bool = False
    one_sum: bool = False
    uneven: bool = False
    as_agreed: bool = False
    by_agreement: bool = True
    penalty_goes_on: bool = False
