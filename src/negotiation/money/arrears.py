"""What happens to a debt while nothing is agreed: penalty and compound interest.

From the day a loan is late the penalty rate takes the contract rate's place: the contract
rate and 30 to 50 per cent of it on top (银发〔2003〕251号, part 3, which also lets unpaid
interest bear compound interest at the penalty rate). What the contract says decides; only
where the reader does not know it, both ends of the range are shown. The two figures are
dated data: on a day on which they are not known to hold, nothing is computed.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.instalment_dates import add_months
from negotiation.money.left_out import say_left_out
from negotiation.money.loans import Loan, Loans
from negotiation.reading.fields import read_count
from negotiation.reading.rates import Rate, interest_fen, show_percent
from negotiation.writing.values import SENTENCE_JOINTS, say_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.desk import Desk
    from negotiation.replies.money import Arrears, ArrearsPoint, Line
    from negotiation.rules import Rule

MOST_MONTHS = 60
DEFAULT_MONTHS = 12
_HUNDRED = Decimal(100)
_MONTH = (1, 0)
CONTRACT = ("civil-code", "676")


class Case(NamedTuple):
    """One end of the range: how much is added to the rate, and whether it compounds."""

    uplift: Decimal
    compound: bool


def arrears_of(desk: Desk, loans: Loans, request: Mapping[str, Any]) -> Arrears:
    """Project debts month by month: `loan` and `months` as `silent` in `money.api.answers`.

    The whole principal is taken to be late from today, as when the bank calls in the
    loan: what is not yet due costs less than this.
    """
    wanted = desk.text(request, "loan")
    # A loan taken away since it was picked leaves the question about all of them.
    chosen = Loans(tuple(loan for loan in loans.rows if loan.id == wanted) or loans.rows)
    months = (
        desk.read((), request, "months", lambda text: read_count(text, MOST_MONTHS))
        or DEFAULT_MONTHS
    )
    least, most = desk.rule("penalty-min-percent"), desk.rule("penalty-max-percent")
    if least is None or most is None or not chosen.rows:
        return _empty()
    unknown = [loan.name for loan in chosen.rows if loan.rate is None]
    if unknown:
        # Taken as 0 the rate would say that waiting costs nothing.
        names = say_list([f"“{name}”" for name in unknown], desk.lang)
        return _empty(desk.say("arrears_unknown", names=names))
    low = [_grow(loan, _case(loan, least, compound=False), months) for loan in chosen.rows]
    high = [_grow(loan, _case(loan, most, compound=True), months) for loan in chosen.rows]
    points = [
        _point(desk, month, sum(line[month] for line in low), sum(line[month] for line in high))
        for month in range(months + 1)
    ]
    return _reply(desk, chosen, points, least, most)


def _empty(sentence: str = "") -> Arrears:
    return {
        "points": [],
        "sentence": sentence,
        "shown": {},
        "lines": [],
    }


def _case(loan: Loan, rule: Rule, *, compound: bool) -> Case:
    uplift = rule.value if loan.uplift is None else loan.uplift
    return Case(uplift, compound if loan.compound is None else loan.compound)


def penalty_rate(loan: Loan, uplift: Decimal) -> Rate:
    """Return the rate while late: 14.6 % with 50 % on top is 21.9 %. Unknown counts as 0."""
    base = loan.rate or Rate(Decimal(0), 365)
    return base.times(1 + uplift / _HUNDRED)


def _grow(loan: Loan, case: Case, months: int) -> list[int]:
    """The whole debt today and after each month, in fen."""
    share = penalty_rate(loan, case.uplift).share(*_MONTH)
    unpaid = loan.interest + loan.penalty
    line = [loan.balance]
    for _ in range(months):
        unpaid += interest_fen(loan.principal + (unpaid if case.compound else 0), share)
        line.append(loan.principal + unpaid)
    return line


def _point(desk: Desk, month: int, low: int, high: int) -> ArrearsPoint:
    date = add_months(desk.today, month, desk.today.day)
    return {
        "month": month,
        "date": date.isoformat(),
        "low": low,
        "high": high,
        "shown": {"date": desk.day(date), "low": desk.yuan(low), "high": desk.yuan(high)},
    }


def _reply(
    desk: Desk, loans: Loans, points: list[ArrearsPoint], least: Rule, most: Rule
) -> Arrears:
    first, last = points[0], points[-1]
    added = {"added_low": last["low"] - first["low"], "added_high": last["high"] - first["high"]}
    shown = {key: desk.yuan(fen) for key, fen in added.items()}
    ranged = last["low"] != last["high"]
    left_out = say_left_out(desk, loans.rows)
    return {
        "points": points,
        "sentence": desk.say(
            "arrears_range" if ranged else "arrears_exact",
            months=last["month"],
            low=shown["added_low"],
            high=shown["added_high"],
        )
        + (SENTENCE_JOINTS[desk.lang] + left_out if left_out else ""),
        "shown": shown,
        "lines": _lines(desk, loans, points, least, most),
    }


def _lines(
    desk: Desk, loans: Loans, points: list[ArrearsPoint], least: Rule, most: Rule
) -> list[Line]:
    first, last = points[0], points[-1]
    lines = []
    for loan in loans.rows:
        source = least if loan.uplift is None else CONTRACT
        low = _case(loan, least, compound=False)
        lines.append(_rate_line(desk, "rate_low", loan, low, source))
        if loan.uplift is None:
            high = _case(loan, most, compound=True)
            lines.append(_rate_line(desk, "rate_high", loan, high, most))
    lines.append(desk.line("points", "month_of_penalty", least))
    lines += [
        desk.line(
            f"added_{end}",
            "added",
            date=last["shown"]["date"],
            then=last["shown"][end],
            now=first["shown"][end],
            result=desk.yuan(more),
        )
        for end, more in (
            ("low", last["low"] - first["low"]),
            ("high", last["high"] - first["high"]),
        )
        if end == "low" or last["low"] != last["high"]
    ]
    if any(loan.compound is not False for loan in loans.rows):
        lines.append(desk.line("added_high", "compound", least))
    cap = desk.rule("court-rate-cap-percent")
    if cap:
        lines.append(desk.line("added_high", "court_cap", cap, percent=show_percent(cap.value)))
    return lines


def _rate_line(
    desk: Desk, figure: str, loan: Loan, case: Case, source: Rule | tuple[str, str]
) -> Line:
    rate = penalty_rate(loan, case.uplift)
    base = loan.balance if case.compound else loan.principal
    return desk.line(
        figure,
        "penalty_rate",
        source,
        name=loan.name,
        rate=show_percent(loan.rate.percent) if loan.rate else "0",
        uplift=show_percent(case.uplift),
        result=show_percent(rate.percent),
        base=desk.yuan(base),
        month=desk.yuan(interest_fen(base, rate.share(*_MONTH))),
    )
