"""What a plan asks for: its kind, term and waivers, read from what was typed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.budget import MONTHS
from negotiation.money.instalment_dates import first_pay_day
from negotiation.money.loan_checks import check_rate
from negotiation.money.loans import MONTHS_LIMIT, read_year_days
from negotiation.money.offers import month_interest
from negotiation.reading.fields import read_count
from negotiation.reading.rates import Rate, read_rate
from negotiation.rules import RuleDateError, booking_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from negotiation.money.desk import Desk, Path
    from negotiation.money.offers import Offers
    from negotiation.replies.plans import ProposedPlan, Season
    from negotiation.rules import Booking

KINDS = (
    "contract",
    "extension",
    "equal-instalments",
    "equal-principal",
    "interest-first",
    "pause",
    "stepped",
    "lump-sum",
    "lump-sum-reduced",
)
AT_ONCE = ("lump-sum", "lump-sum-reduced")
MOST_PLANS = 12
_LAST_DAY = 31


class Options(NamedTuple):
    """What holds for all plans of a request.

    Attributes:
        first: the first instalment's date, after today.
        day: the day of the month on which later ones fall (or the month's last).
        months: the term to use where no offer decides it.
        lump: what can be paid at once for all loans, in fen; None if not said.
        booking: what a payment settles first; None on a day on which no rule is known to hold.
        most_rows: how many instalments may still be worked out for this answer.
    """

    first: dt.date
    day: int
    months: int
    lump: int | None
    year_days: int
    booking: Booking | None
    most_rows: int


class Terms(NamedTuple):
    """One plan as asked for; None where nothing was said.

    `amount` is fen a month for all loans together (for "lump-sum-reduced": at once).
    Waivers are shares in percent of the interest and penalty built up so far.
    """

    id: str
    kind: str
    months: int | None = None
    amount: int | None = None
    add_months: int = 12
    interest_months: int = 6
    pause_months: int = 3
    busy_months: tuple[int, ...] = ()
    quiet_share: Decimal = Decimal(30)
    waive_interest: Decimal = Decimal(0)
    waive_penalty: Decimal = Decimal(0)
    new_rate: Rate | None = None


def read_options(desk: Desk, request: Mapping[str, Any]) -> Options:
    """Read `options`; faults are noted on the desk and a stated default stands in.

    Without a pay day instalments fall on the day of the month that today is, from next
    month; a first date that is not after today is an error and not used.
    """
    raw = desk.table(request, "options")
    path = ("options",)
    day = desk.read(path, raw, "pay_day", lambda text: read_count(text, _LAST_DAY))
    first = desk.date(path, raw, "first_date")
    if first and first <= desk.today:
        desk.error((*path, "first_date"), "first_date_not_future")
        first = None
    return Options(
        first=first or first_pay_day(desk.today, day or desk.today.day),
        day=day or (first or desk.today).day,
        months=_count(desk, path, raw, "months") or _rule(desk, "fallback_months"),
        lump=desk.amount(path, raw, "lump"),
        year_days=read_year_days(desk, request),
        booking=_booking(desk),
        most_rows=_rule(desk, "most_rows"),
    )


def _booking(desk: Desk) -> Booking | None:
    try:
        return booking_on(desk.content, desk.today)
    except RuleDateError:
        return None


def read_terms(desk: Desk, path: Path, row: Mapping[str, Any], year_days: int) -> Terms | None:
    """Read one plan; None when its kind is not known."""
    kind = desk.choice(path, row, "kind", KINDS)
    if kind is None:
        if not any(error["path"] == [*path, "kind"] for error in desk.errors):
            desk.error((*path, "kind"), "required")
        return None
    given = row.get("id")
    busy = row.get("busy_months")
    quiet = desk.share(path, row, "quiet_share")

    def rate(text: str) -> Rate:
        return read_rate(text, "year", "percent", year_days)

    new_rate: Rate | None = desk.read(path, row, "new_rate", rate)
    if new_rate:
        check_rate(desk, (*path, "new_rate"), new_rate)
    return Terms(
        id=given if isinstance(given, str) and given else kind,
        kind=kind,
        months=_count(desk, path, row, "months"),
        amount=desk.amount(path, row, "amount"),
        add_months=_count(desk, path, row, "add_months") or _rule(desk, "extension_months"),
        interest_months=_count(desk, path, row, "interest_months")
        or _rule(desk, "interest_months"),
        pause_months=_count(desk, path, row, "pause_months") or _rule(desk, "pause_months"),
        busy_months=tuple(m for m in MONTHS if isinstance(busy, list) and m in busy),
        quiet_share=Decimal(_rule(desk, "quiet_share")) if quiet is None else quiet,
        waive_interest=desk.share(path, row, "waive_interest") or Decimal(0),
        waive_penalty=desk.share(path, row, "waive_penalty") or Decimal(0),
        new_rate=new_rate,
    )


def propose(desk: Desk, offers: Offers, options: Options) -> list[ProposedPlan]:
    """Return the plans that fit the reader's numbers, as they can be sent back.

    None where nothing is left to pay with: to stretch a plan would not make it one.
    """
    if offers.nothing_left:
        return []
    loans = offers.loans.rows
    plans: list[ProposedPlan] = [_of_kind("contract")]
    if any(loan.months_left and not loan.overdue_since for loan in loans):
        months = str(_rule(desk, "extension_months"))
        plans.append({**_of_kind("extension"), "add_months": months})
    if offers.budget.known and offers.budget.seasonal:
        plans.append({**_of_kind("stepped"), **_season(desk, offers.budget.by_month)})
    plans += [_of_kind("equal-instalments"), _of_kind("equal-principal")]
    if any(month_interest(loan) for loan in loans):
        months = str(_rule(desk, "interest_months"))
        plans.append({**_of_kind("interest-first"), "interest_months": months})
    plans.append({**_of_kind("pause"), "pause_months": str(_rule(desk, "pause_months"))})
    # With nothing else owed nothing would be left to pay.
    if any(loan.penalty for loan in loans) and any(
        loan.principal + loan.interest for loan in loans
    ):
        plans.append({"id": "penalty-waived", "kind": "equal-instalments", "waive_penalty": "100"})
    # With penalty alone this would be the plan above once more.
    if any(loan.interest for loan in loans) and any(loan.principal for loan in loans):
        plans.append(
            {
                "id": "interest-and-penalty-waived",
                "kind": "equal-instalments",
                "waive_interest": "100",
                "waive_penalty": "100",
            }
        )
    plans.append(_of_kind("lump-sum"))
    if options.lump:
        plans.append(_of_kind("lump-sum-reduced"))
    return plans


def _of_kind(kind: str) -> ProposedPlan:
    return {"id": kind, "kind": kind}


def _season(desk: Desk, by_month: Sequence[int]) -> Season:
    """The busy months, and how a quiet month's instalment stands to theirs: as the budget does."""
    busy = [month for month in MONTHS if by_month[month - 1] * 12 > sum(by_month)]
    least = min((by_month[month - 1] for month in busy), default=0)
    quiet = min((by_month[month - 1] for month in MONTHS if month not in busy), default=least)
    # Rounded down; where the quiet months leave nothing, they pay nothing.
    share = _rule(desk, "quiet_share")
    if least > 0:
        share = max(1, quiet * 100 // least) if quiet > 0 else 0
    return {"busy_months": busy, "quiet_share": str(share)}


def _count(desk: Desk, path: Path, row: Mapping[str, Any], key: str) -> int | None:
    return desk.read(  # type: ignore[no-any-return]
        path, row, key, lambda text: read_count(text, MONTHS_LIMIT)
    )


def _rule(desk: Desk, key: str) -> int:
    return int(desk.content.money("rules")[key])
