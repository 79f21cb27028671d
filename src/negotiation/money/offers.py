"""What can be offered each month, and how it is shared between creditors.

Shares go pro rata by what is owed, as debt advisers' statements do (the Standard
Financial Statement puts the same offer beside each creditor). They are whole fen and sum
to the offer exactly: what rounding leaves goes to the largest remainders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.budget import Budget, read_budget
from negotiation.money.instalment_dates import add_months
from negotiation.money.loans import Loan, Loans, read_loans
from negotiation.money.offer_sentence import offer_sentence
from negotiation.reading.amounts import FEN_PER_YUAN, parse_yuan
from negotiation.reading.rates import interest_fen, show_percent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from negotiation.money.desk import Desk
    from negotiation.replies.money import Branch, Line, Offer
    from negotiation.replies.money import Share as ShownShare

_ONE_MONTH = (1, 0)


class Token(NamedTuple):
    """A token payment per creditor and month, and when to look at it again."""

    each: int
    total: int
    review: dt.date


class Offers(NamedTuple):
    """The offer per month in fen, and each loan's share of it.

    Attributes:
        shares: one per loan, in the loans' order; they sum to `offer`.
        pinned: ids of the loans whose share the reader set by hand.
    """

    budget: Budget
    loans: Loans
    branch: Branch
    minimum: int
    maximum: int
    offer: int
    shares: tuple[int, ...]
    pinned: frozenset[str]
    token: Token | None

    @property
    def nothing_left(self) -> bool:
        """Whether nothing is left to pay with each month: then no plan is worked out."""
        return self.branch == "token"

    def reply(self, desk: Desk) -> Offer:
        """Return it as the page shows it."""
        amounts = {"minimum": self.minimum, "maximum": self.maximum, "offer": self.offer}
        return {
            "branch": self.branch,
            "minimum": None if self.rate_unknown else self.minimum,
            "maximum": self.maximum,
            "offer": self.offer,
            "shares": [
                self._share(desk, loan, share)
                for loan, share in zip(self.loans.rows, self.shares, strict=True)
            ],
            "token": {
                "each": self.token.each,
                "total": self.token.total,
                "review_date": self.token.review.isoformat(),
                "shown": {
                    "each": desk.yuan(self.token.each),
                    "total": desk.yuan(self.token.total),
                    "review_date": desk.day(self.token.review),
                },
            }
            if self.token
            else None,
            "sentence": offer_sentence(desk, self),
            "shown": {
                **{key: desk.yuan(fen) for key, fen in amounts.items()},
                **({"minimum": desk.say("rate_not_known")} if self.rate_unknown else {}),
                **({} if self.budget.known else {"maximum": desk.say("rate_not_known")}),
            },
            "lines": self._lines(desk),
        }

    @property
    def rate_unknown(self) -> bool:
        """Whether some loan's interest is not known, so that the minimum is not either."""
        return any(loan.rate_unknown for loan in self.loans.rows)

    @staticmethod
    def _share(desk: Desk, loan: Loan, share: int) -> ShownShare:
        return {
            "loan": loan.id,
            "name": loan.name,
            "balance": loan.balance,
            "share": share,
            "shown": {"balance": desk.yuan(loan.balance), "share": desk.yuan(share)},
        }

    def _lines(self, desk: Desk) -> list[Line]:
        yuan = desk.yuan
        parts = [yuan(month_interest(loan)) for loan in self.loans.rows if loan.rate]
        lines = [_month_line(desk, loan) for loan in self.loans.rows]
        if parts or not self.rate_unknown:
            lines.append(
                desk.line(
                    "minimum",
                    "minimum_unknown" if self.rate_unknown else "minimum",
                    parts=" + ".join(parts) or yuan(0),
                    result=yuan(self.minimum),
                )
            )
        if self.budget.known:
            available = yuan(self.budget.available)
            result = yuan(self.maximum)
            lines.append(desk.line("maximum", "maximum", available=available, result=result))
        # What is set by hand is not shared, nor are the debts it goes to.
        free = [
            (loan, share)
            for loan, share in zip(self.loans.rows, self.shares, strict=True)
            if loan.id not in self.pinned
        ]
        if self.offer and len(self.shares) > 1:
            lines += [
                desk.line(
                    f"shares.{loan.id}",
                    "share",
                    name=loan.name,
                    offer=yuan(sum(part for _, part in free)),
                    balance=yuan(loan.balance),
                    total=yuan(sum(each.balance for each, _ in free)),
                    share=yuan(share),
                )
                for loan, share in free
            ]
        return lines


def _month_line(desk: Desk, loan: Loan) -> Line:
    figure = f"shares.{loan.id}"
    if loan.rate is None:
        return desk.line(figure, "loan_month_unknown", name=loan.name)
    return desk.line(
        figure,
        "loan_month",
        name=loan.name,
        principal=desk.yuan(loan.principal),
        percent=show_percent(loan.rate.percent),
        interest=desk.yuan(month_interest(loan)),
    )


def month_interest(loan: Loan) -> int:
    """Return one month's interest on the principal, 0 when the rate is not known."""
    return interest_fen(loan.principal, loan.rate.share(*_ONE_MONTH)) if loan.rate else 0


def share_pro_rata(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Share whole fen by weight; the shares sum to `total` exactly.

    Rounding goes to the largest remainders, earlier ones first. With no weight at all
    every share is 0.
    """
    whole = sum(weights)
    if whole == 0:
        return tuple(0 for _ in weights)
    shares = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda at: (-(total * weights[at] % whole), at))
    for at in order[: total - sum(shares)]:
        shares[at] += 1
    return tuple(shares)


def make_offers(desk: Desk, request: Mapping[str, Any]) -> Offers:
    """Read budget, loans and the reader's changes, and work out the offer."""
    budget = read_budget(desk, request)
    loans = read_loans(desk, request)
    adjust = desk.table(request, "adjust")
    minimum = sum(month_interest(loan) for loan in loans.rows)
    # Rounded down to whole yuan: a bank keys in yuan, and the rest stays with the reader.
    left = budget.available if budget.known else 0
    maximum = max(0, left) // FEN_PER_YUAN * FEN_PER_YUAN
    # Nobody pays more in a month than all that is owed.
    offer = min(maximum, loans.total)
    wanted = desk.amount(("adjust",), adjust, "total")
    if wanted and budget.verdict == "negative":
        # What is not there cannot be offered, whatever was typed before.
        desk.note(("adjust", "total"), "offer_below_zero")
    elif wanted is not None:
        if budget.known and wanted > maximum:
            desk.note(("adjust", "total"), "offer_above_maximum", maximum=desk.yuan(maximum))
        offer = min(wanted, loans.total)
    pinned = _pinned(desk, adjust, loans, offer)
    # Of the loans left to share between, none takes more than is owed on it.
    most = sum(pinned.get(loan.id, loan.balance) for loan in loans.rows)
    if most < offer:
        offer = most
        desk.note(("adjust", "total"), "offer_shares_take_less", offer=desk.yuan(offer))
    return Offers(
        budget=budget,
        loans=loans,
        branch=_branch(budget, loans, offer, minimum, wanted),
        minimum=minimum,
        maximum=maximum,
        offer=offer,
        shares=_shares(loans, offer, pinned),
        pinned=frozenset(pinned),
        token=_token(desk, adjust, loans),
    )


def _branch(budget: Budget, loans: Loans, offer: int, minimum: int, wanted: int | None) -> Branch:
    if not loans.rows:
        return "no-loans"
    if not budget.known and wanted is None:
        return "no-budget"
    if offer == 0:
        return "token"
    return "offer" if offer > minimum else "below-minimum"


def _pinned(desk: Desk, adjust: Mapping[str, Any], loans: Loans, offer: int) -> dict[str, int]:
    raw = desk.table(adjust, "shares")
    pinned: dict[str, int] = {}
    left = offer
    for loan in loans.rows:
        fen = desk.read(("adjust", "shares"), raw, loan.id, parse_yuan)
        if fen is None:
            continue
        if fen > loan.balance:
            balance = desk.yuan(loan.balance)
            desk.error(("adjust", "shares", loan.id), "share_above_balance", balance=balance)
            continue
        if fen > left:
            desk.error(("adjust", "shares", loan.id), "share_above_offer", left=desk.yuan(left))
            continue
        pinned[loan.id] = fen
        left -= fen
    if left and len(pinned) == len(loans.rows) > 0:
        last = loans.rows[-1].id
        desk.error(("adjust", "shares", last), "shares_below_offer", left=desk.yuan(left))
        del pinned[last]
    return pinned


def _shares(loans: Loans, offer: int, pinned: Mapping[str, int]) -> tuple[int, ...]:
    free = [0 if loan.id in pinned else loan.balance for loan in loans.rows]
    shares = share_pro_rata(offer - sum(pinned.values()), free)
    return tuple(pinned.get(loan.id, share) for loan, share in zip(loans.rows, shares, strict=True))


def _token(desk: Desk, adjust: Mapping[str, Any], loans: Loans) -> Token | None:
    if not loans.rows:
        return None
    rules = desk.content.money("rules")
    each = desk.amount(("adjust",), adjust, "token")
    if each is None:
        each = int(rules["token_yuan"]) * FEN_PER_YUAN
    total = sum(min(each, loan.balance) for loan in loans.rows)
    return Token(each, total, review_day(desk))


def review_day(desk: Desk) -> dt.date:
    """Return when to look again at a token payment, or at having nothing to pay with."""
    months = int(desk.content.money("rules")["review_months"])
    return add_months(desk.today, months, desk.today.day)
