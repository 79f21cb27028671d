"""What can be offered each month, in a sentence, with what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.budget_lines import left_out_of
from negotiation.writing.values import SENTENCE_JOINTS

if TYPE_CHECKING:
    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers


def offer_sentence(desk: Desk, offers: Offers) -> str:
    """Say what can be offered, or the other road; then which answers are missing."""
    by_month = offers.budget.by_month
    said = desk.say(
        f"offer_{_key(offers)}",
        offer=desk.yuan(offers.offer),
        minimum=desk.yuan(offers.minimum),
        least=desk.yuan(max(0, min(by_month))),
        most=desk.yuan(max(by_month)),
        review=desk.day(offers.token.review) if offers.token else "",
    )
    more = []
    if offers.branch in ("offer", "below-minimum"):
        if offers.budget.known and offers.budget.left_out:
            more.append(left_out_of(desk, offers.budget))
        if offers.rate_unknown:
            more.append(desk.say("rates_missing"))
    return SENTENCE_JOINTS[desk.lang].join([said, *more])


def _key(offers: Offers) -> str:
    # An average is no promise where the quiet months leave less.
    seasonal = offers.budget.known and offers.budget.seasonal
    if offers.branch == "offer" and seasonal and min(offers.budget.by_month) < offers.offer:
        return "offer_seasonal"
    # With one loan there is nothing to share.
    if offers.branch == "offer" and len(offers.loans.rows) == 1:
        return "offer_one"
    return offers.branch.replace("-", "_")
