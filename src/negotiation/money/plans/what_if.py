"""A pause, or another amount from a month on, beside the rough answer that stands.

A reckoning of ours and no offer of any bank: interest runs on during the pause, unpaid interest
bears none, and penalty interest is not counted. Whole months, as in the examples of the rough
answer, so that what is not changed comes out as it stands there.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.instalment_dates import pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.rough_case import read_rough
from negotiation.money.schedules import Debt, settle
from negotiation.reading.fields import read_count
from negotiation.reading.rates import Rate, interest_fen, show_percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loans
    from negotiation.money.plans.rough_case import RoughCase
    from negotiation.money.plans.terms import Options
    from negotiation.replies.rough import WhatIf, WhatIfEnd, WhatIfRow

_PATH = ("what_if",)
_JOINTS = {"zh": "，", "en": ", "}
_ENDS = {"zh": "。", "en": "."}
# Several rates become one that is said as it is worked with.
_HUNDREDTH = Decimal("0.01")


class Change(NamedTuple):
    """What is supposed; months count from the first instalment, which is 1.

    Attributes:
        pause: how many months nothing is paid.
        pause_from: the first of them.
        amount: fen a month afterwards; None: as before.
        amount_from: the first month of that.
    """

    pause: int = 0
    pause_from: int = 1
    amount: int | None = None
    amount_from: int = 1

    def payments(self, amount: int) -> list[int]:
        """Return what is paid month by month, in fen, where `amount` was paid before."""
        later = amount if self.amount is None else self.amount
        paused = range(self.pause_from, self.pause_from + self.pause)
        return [
            0 if month in paused else later if month >= self.amount_from else amount
            for month in range(1, MONTHS_LIMIT + 1)
        ]


class End(NamedTuple):
    """How paying off ends; None where it never does.

    Attributes:
        months: the month of the last payment.
        interest: in all, in fen.
        interest_of_a_month: where it never ends, what a month's interest comes to by then.
    """

    months: int | None
    interest: int | None
    last: dt.date | None
    interest_of_a_month: int = 0


def answer_what_if(desk: Desk, request: Mapping[str, Any]) -> WhatIf:
    """Work out both; see `money.api.what_if`."""
    # What is wrong in the three numbers is told by the answer to them.
    case = read_rough(type(desk)(desk.content, desk.lang, desk.today), request)
    change = _read(desk, desk.table(request, "what_if"))
    if change.amount is not None and case.most and change.amount > case.most:
        desk.note((*_PATH, "amount"), "offer_above_maximum", maximum=desk.yuan(case.most))
    known = bool(case.owed.fen and case.amount and case.options.booking)
    asked = known and (change.pause > 0 or change.amount is not None)
    return {
        "changes": _changes(desk, change, case.options) if asked else [],
        "before": desk.say("what_if_before"),
        "after": desk.say("what_if_after"),
        "rows": [_row(desk, case, change, *each) for each in _rates(desk, case)] if asked else [],
        **desk.faults(),
    }


def _read(desk: Desk, raw: Mapping[str, Any]) -> Change:
    def months(key: str, least: int) -> int | None:
        return desk.read(  # type: ignore[no-any-return]
            _PATH, raw, key, lambda text: read_count(text, MONTHS_LIMIT, least)
        )

    pause, pause_from = months("pause", 0) or 0, months("pause_from", 1)
    amount, amount_from = desk.amount(_PATH, raw, "amount"), months("amount_from", 1)
    unread = {fault["path"][-1] for fault in desk.errors}
    # With a beginning that cannot be read it would be another change than the one meant.
    return Change(
        pause=0 if "pause_from" in unread else pause,
        pause_from=pause_from or 1,
        amount=None if "amount_from" in unread else amount,
        amount_from=amount_from or 1,
    )


def _rates(desk: Desk, case: RoughCase) -> list[tuple[Decimal, bool]]:
    """Return the rates to work with, and whether they are the reader's own."""
    own = _own_rate(case.loans)
    if own is not None:
        return [(own, True)]
    return [(Decimal(percent), False) for percent in desk.content.money("rules")["example_rates"]]


def _own_rate(loans: Loans) -> Decimal | None:
    """Return the rate of what is owed in all, by principal; None while one is not known."""
    bearing = [loan for loan in loans.rows if loan.principal]
    percents = [loan.rate.percent for loan in bearing if loan.rate is not None]
    if not percents or len(percents) < len(bearing):
        return None
    if len(set(percents)) == 1:
        return percents[0]
    of_a_year = sum(
        (each.principal * one for each, one in zip(bearing, percents, strict=True)), Decimal(0)
    )
    whole = of_a_year / sum(loan.principal for loan in bearing)
    return whole.quantize(_HUNDREDTH, ROUND_HALF_UP)


def end_of(owed: int, payments: list[int], percent: Decimal, options: Options) -> End:
    """Pay off a debt in fen month by month; what is left after the last month never ends."""
    rate = Rate(percent, options.year_days)
    dates = pay_days(options.first, options.day, len(payments))
    shares = [rate.share(1, 0)] * len(payments)
    order = options.booking.parts if options.booking else ()
    rows = settle(Debt(owed, 0, 0), dates, shares, order, lambda at, _new: payments[at])
    last = rows[-1]
    # The last month takes all that is left: more than its payment means that it was never cleared.
    if last.date == dates[-1] and last.payment > payments[-1]:
        principal = owed - sum(row.principal for row in rows[:-1])
        return End(None, None, None, interest_fen(principal, shares[0]))
    interest = sum(row.payment for row in rows) - owed
    return End(dates.index(last.date) + 1, interest, last.date)


def _row(
    desk: Desk,
    case: RoughCase,
    change: Change,
    percent: Decimal,
    own: bool,
) -> WhatIfRow:
    owed, amount = case.owed.fen or 0, case.amount
    payments = change.payments(amount)
    before = end_of(owed, Change().payments(amount), percent, case.options)
    after = end_of(owed, payments, percent, case.options)
    shown = show_percent(percent)
    title = desk.say(
        "what_if_own" if own else "what_if_rate" if percent else "what_if_plain", percent=shown
    )
    sentence = _difference(desk, before, after, payments[-1])
    return {
        "percent": shown,
        "own": own,
        "title": title,
        "before": _end(desk, before),
        "after": _end(desk, after),
        "sentence": desk.say("what_if_sentence", title=title, sentence=sentence),
    }


def _end(desk: Desk, end: End) -> WhatIfEnd:
    if end.months is None or end.interest is None or end.last is None:
        return {
            "months": None,
            "interest": None,
            "last": None,
            "lines": [desk.say("what_if_never")],
        }
    lines = [
        desk.say("what_if_months" if end.months > 1 else "what_if_month", n=end.months),
        desk.say("what_if_last", date=desk.day(end.last)),
    ]
    if end.interest:
        lines.append(desk.say("what_if_interest", interest=desk.yuan(end.interest)))
    return {
        "months": end.months,
        "interest": end.interest,
        "last": end.last.isoformat(),
        "lines": lines,
    }


def _difference(desk: Desk, before: End, after: End, amount: int) -> str:
    """Say what the change does; `amount` is what is paid in the end."""
    if after.months is None or after.interest is None:
        if after.interest_of_a_month >= max(1, amount):
            grown = desk.yuan(after.interest_of_a_month)
            return desk.say("what_if_grows", interest=grown, amount=desk.yuan(amount))
        return desk.say("what_if_too_long", amount=desk.yuan(amount))
    if before.months is None or before.interest is None:
        return desk.say("what_if_ends_now")
    months, interest = after.months - before.months, after.interest - before.interest
    parts = []
    if months > 0:
        parts.append(desk.say("what_if_later" if months > 1 else "what_if_later_one", n=months))
    elif months < 0:
        few = months == -1
        parts.append(desk.say("what_if_earlier_one" if few else "what_if_earlier", n=-months))
    elif interest:
        parts.append(desk.say("what_if_same_end"))
    if interest:
        differs = desk.yuan(abs(interest))
        more = interest > 0
        parts.append(desk.say("what_if_more" if more else "what_if_less", interest=differs))
    if not parts:
        return desk.say("what_if_same")
    return _JOINTS[desk.lang].join(parts) + _ENDS[desk.lang]


def _changes(desk: Desk, change: Change, options: Options) -> list[str]:
    """Say with days what is supposed, so that a month counted wrongly is seen."""
    days = pay_days(options.first, options.day, 2 * MONTHS_LIMIT)
    said = []
    if change.pause:
        first, last = days[change.pause_from - 1], days[change.pause_from + change.pause - 2]
        one = change.pause == 1
        said.append(
            desk.say(
                "what_if_pause_one" if one else "what_if_pause",
                n=change.pause,
                first=desk.day(first),
                last=desk.day(last),
            )
        )
    if change.amount is not None:
        date = desk.day(days[change.amount_from - 1])
        said.append(desk.say("what_if_amount", date=date, amount=desk.yuan(change.amount)))
    return said
