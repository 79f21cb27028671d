"""Replies about debts, the budget and what can be offered.

Amounts are whole fen, dates ISO text, rates text in percent; `shown` says the same in words.
"""

from typing import Literal, TypedDict

from negotiation.replies.common import Source

Verdict = Literal["empty", "no-income", "no-living", "positive", "tight", "negative"]
Branch = Literal["offer", "below-minimum", "token", "no-budget", "no-loans"]


class EngineFault(TypedDict):
    """What is wrong or odd at `path` of the request, as in ("loans", 0, "principal")."""

    path: list[str | int]
    code: str
    message: str


class Faults(TypedDict):
    """An error means that the field was not used; a note asks to look at it again."""

    errors: list[EngineFault]
    notes: list[EngineFault]


class Line(TypedDict):
    """One step of the working."""

    figure: str
    """Key of the reply that it explains."""
    text: str
    """The formula with the reader's own numbers."""
    source: Source | None
    """The rule it rests on."""


class OwedLoan(TypedDict):
    """A loan that could be read."""

    id: str
    name: str
    principal: int
    interest: int | None
    """Built up so far; null: not given."""
    penalty: int | None
    balance: int
    rate_year: str | None
    shown: dict[str, str]


class Owed(TypedDict):
    """What is owed, checked row by row."""

    loans: list[OwedLoan]
    """Without those whose principal cannot be read."""
    total: int
    left_out: str
    """Names the interest and penalty built up so far that were not given; empty: none."""
    shown: dict[str, str]
    lines: list[Line]


class BudgetEntry(TypedDict):
    """What an entry comes to in an average month."""

    id: str
    month: int


class GroupSum(TypedDict):
    """What a group of entries comes to in an average month."""

    id: str
    title: str
    side: Literal["income", "expense"]
    scope: Literal["household", "business"]
    month: int
    shown: str


class Sums(TypedDict):
    """Of an average month; a sum that needs a side not given is null."""

    income: int | None
    expenses: int | None
    living: int | None
    disposable: int | None
    """Income less expenses."""
    margin: int | None
    available: int | None
    """What is left of `disposable` after the safety margin."""


class Budget(Sums):
    """The income and expenditure statement of an average month."""

    entries: list[BudgetEntry]
    groups: list[GroupSum]
    seasonal: bool
    verdict: Verdict
    """"tight": income covers the expenses and leaves no more than the margin, or nothing."""
    sentence: str
    left_out: str
    """Names essential groups without an amount; empty: none."""
    shown: dict[str, str]
    lines: list[Line]


class Share(TypedDict):
    """A loan's share of the offer, never above its balance."""

    loan: str
    name: str
    balance: int
    share: int
    shown: dict[str, str]


class TokenOffer(TypedDict):
    """A token payment for each creditor and month, and when to look at it again."""

    each: int
    total: int
    review_date: str
    shown: dict[str, str]


class Offer(TypedDict):
    """What can be offered each month, and to whom. The shares sum to the offer to the fen."""

    branch: Branch
    """"token": nothing is left to offer, whatever was asked for."""
    minimum: int | None
    """A month's interest of all loans: below it the debts grow. Null: a rate is not known."""
    maximum: int
    offer: int
    shares: list[Share]
    token: TokenOffer | None
    sentence: str
    shown: dict[str, str]
    lines: list[Line]


class ArrearsPoint(TypedDict):
    """The whole debt on a date; `low` and `high` are the ends of a range."""

    month: int
    date: str
    low: int
    high: int
    shown: dict[str, str]


class Arrears(TypedDict):
    """Penalty and compound interest while nothing is agreed."""

    points: list[ArrearsPoint]
    """Today and after each month; none where a rate is not known."""
    sentence: str
    shown: dict[str, str]
    lines: list[Line]
