"""The first, rough answer of the money page, and what if. Amounts in fen, dates ISO text."""

from typing import TypedDict

from negotiation.replies.money import Faults, Verdict


class RoughNumber(TypedDict):
    """One of the three numbers."""

    fen: int | None
    """What counts: as typed, or as listed in the parts below; null: not known."""
    listed: bool
    """It is the sum of what is listed, and nothing beside."""
    shown: dict[str, str]
    """"sum"; "listed": what is listed of it; "rest": what is said and not listed; or empty."""


class RoughNumbers(TypedDict):
    """The three."""

    income: RoughNumber
    outgoings: RoughNumber
    owed: RoughNumber


class RoughExample(TypedDict):
    """All that is owed at one rate, paid off at `amount` a month; null: never."""

    percent: str
    months: int | None
    interest: int | None
    last: str | None
    text: str


class Rough(Faults):
    """Reply of "money.rough". No paper takes anything of it."""

    verdict: Verdict
    numbers: RoughNumbers
    maximum: int
    """The most for all debts together, in whole yuan; 0 where nothing is left or known."""
    amount: int
    """What the examples are worked out with: what was asked for, at most `maximum`."""
    sentence: str
    working: str
    """How what is left comes about; empty: it is not known."""
    examples: list[RoughExample]
    """Empty where nothing is left, or where it is not known what is owed."""
    others: str
    """What other debts change; empty: there are none, they are listed, or it was not said."""
    review: str
    """Where nothing is left: the day on which to look at it again."""
    shown: dict[str, str]


class WhatIfEnd(TypedDict):
    """How paying off ends; null: never."""

    months: int | None
    interest: int | None
    last: str | None
    lines: list[str]
    """The same for reading."""


class WhatIfRow(TypedDict):
    """All that is owed at one rate: as it stands, and with the change."""

    percent: str
    own: bool
    """It is the reader's own rate, and no example."""
    title: str
    before: WhatIfEnd
    after: WhatIfEnd
    sentence: str
    """At which rate, and what the change does."""


class WhatIf(Faults):
    """Reply of "money.what_if". No paper takes anything of it."""

    changes: list[str]
    """What is supposed, in words with days; empty: nothing is changed."""
    before: str
    after: str
    """What the two columns are called."""
    rows: list[WhatIfRow]
    """Empty where nothing is changed, or where there is no rough answer to change."""
