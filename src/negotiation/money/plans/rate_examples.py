"""What a loan whose rate is not known would cost: examples, never its figure.

The rates are data (docs/_data/money.yml). Whole months throughout, so that an example
depends on nothing but the debt and the amount.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from negotiation.money.instalment_dates import pay_days
from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.instalment_size import level_instalments
from negotiation.money.schedules import Debt, settle
from negotiation.reading.rates import Rate

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loan
    from negotiation.money.offers import Offers
    from negotiation.money.plans.terms import Options
    from negotiation.money.schedules import Row, Share
    from negotiation.replies.plans import ExampleRow, RateExample

# More would be read by nobody; that the rates are missing is said of every loan.
_MOST_LOANS = 5
_JOINTS = {"zh": "；", "en": "; "}


def rate_examples(desk: Desk, offers: Offers, options: Options) -> list[RateExample]:
    """Return examples for every loan that bears interest at a rate not known.

    At its share of the offer, paid every month until nothing is left; without an offer,
    in equal instalments over the stated term.

    Returns:
        None on a day on which the order in which payments are booked is not known to hold.
    """
    if options.booking is None or offers.nothing_left:
        return []
    unknown = [
        (loan, share)
        for loan, share in zip(offers.loans.rows, offers.shares, strict=True)
        if loan.rate_unknown
    ]
    return [_examples(desk, loan, share or None, options) for loan, share in unknown[:_MOST_LOANS]]


def _examples(desk: Desk, loan: Loan, amount: int | None, options: Options) -> RateExample:
    examples = [
        _example(desk, loan, Decimal(percent), amount, options)
        for percent in desk.content.money("rules")["example_rates"]
    ]
    parts = _JOINTS[desk.lang].join(words for _, words in examples)
    sentence = desk.say(
        "examples_amount" if amount else "examples_term",
        name=loan.name,
        amount=desk.yuan(amount or 0),
        months=options.months,
        parts=parts,
    )
    return {
        "loan": loan.id,
        "name": loan.name,
        "amount": amount,
        "rows": [row for row, _ in examples],
        "sentence": sentence,
    }


def _example(
    desk: Desk, loan: Loan, percent: Decimal, amount: int | None, options: Options
) -> tuple[ExampleRow, str]:
    """Return what the loan costs at a rate, and the same in words."""
    debt = Debt(loan.principal, loan.interest, loan.penalty)
    rate = Rate(percent, options.year_days)
    count = MONTHS_LIMIT if amount else options.months
    shares = [rate.share(1, 0)] * count
    parts = [amount] * count if amount else level_instalments(debt, rate, shares)
    rows = _rows(debt, shares, parts, options)
    # The last row takes all that is left: more than rounding means that it was never cleared.
    cleared = rows if amount is None or rows[-1].payment <= amount else None
    interest = sum(row.payment for row in cleared) - debt.total if cleared else None
    row: ExampleRow = {
        "percent": f"{percent:f}",
        "months": len(cleared) if cleared else None,
        "instalment": parts[0],
        "interest": interest,
    }
    return row, _words(desk, percent, amount, interest, n=len(rows), each=parts[0])


def _words(  # noqa: PLR0913
    desk: Desk, percent: Decimal, amount: int | None, interest: int | None, *, n: int, each: int
) -> str:
    if interest is None:
        return desk.say("example_never", percent=f"{percent:f}")
    return desk.say(
        ("example_amount" if percent else "example_amount_plain")
        if amount
        else ("example_term" if percent else "example_term_plain"),
        percent=f"{percent:f}",
        n=n,
        instalment=desk.yuan(each),
        interest=desk.yuan(interest),
    )


def _rows(debt: Debt, shares: list[Share], parts: list[int], options: Options) -> list[Row]:
    dates = pay_days(options.first, options.day, len(parts))
    order = options.booking.parts if options.booking else ()
    return settle(debt, dates, shares, order, lambda at, _new: parts[at])
