"""What a plan asks for: its kind, term and waivers; and what holds for all plans of a request."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.instalment_dates import first_pay_day
from negotiation.money.loans import MONTHS_LIMIT, read_year_days
from negotiation.reading.fields import read_count
from negotiation.rules import RuleDateError, booking_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from negotiation.money.desk import Desk, Path
    from negotiation.reading.rates import Rate
    from negotiation.rules import Booking

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

    Attributes:
        amount: fen a month for all loans together, or at once where the kind is `one_sum`.
        waive_interest: percent of the interest built up so far.
        waive_penalty: percent of the penalty built up so far.
        own: what its kind alone asks for, by key; read by the kind's `fields`.
    """

    id: str
    kind: str
    months: int | None = None
    amount: int | None = None
    waive_interest: Decimal = Decimal(0)
    waive_penalty: Decimal = Decimal(0)
    new_rate: Rate | None = None
    own: Mapping[str, Any] = MappingProxyType({})


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
        months=read_months(desk, path, raw, "months") or _rule(desk, "fallback_months"),
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


def read_months(desk: Desk, path: Path, row: Mapping[str, Any], key: str) -> int | None:
    """Read a number of months or instalments; None when blank or, with an error, unreadable."""
    return desk.read(  # type: ignore[no-any-return]
        path, row, key, lambda text: read_count(text, MONTHS_LIMIT)
    )


def _rule(desk: Desk, key: str) -> int:
    return int(desk.content.money("rules")[key])
