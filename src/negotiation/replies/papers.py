"""Replies about letters, phone scripts and the facts they share."""

from typing import Literal, NotRequired, TypedDict

from negotiation.replies.common import Both

Origin = Literal["typed", "money", "checklist", "log"]


class Table(TypedDict):
    """A table in one language."""

    head: list[str]
    rows: list[list[str]]


class Tables(TypedDict):
    """A table in both languages."""

    align: list[Literal["left", "right"]]
    zh: Table
    en: Table


class Block(Both):
    """A paragraph; `zh` and `en` of a table are its rows as text."""

    id: str
    role: str
    table: Tables | None


class Fault(TypedDict):
    """What keeps a paper from being complete; `field` is null where no field holds it."""

    field: str | None
    code: str
    message: str
    part: NotRequired[str]
    """Of what happened the blank that it is about, `event.blank`."""


class Note(Fault):
    """Care, not an error: it never stands in the way of using the paper."""

    before: NotRequired[Literal[True]]
    """It is said where the paper is copied, too."""


class OwnOption(Both):
    """An answer that is one of the reader's own loans, or all, or none of them."""

    id: str


class OtherOrigin(TypedDict):
    """What another place says of a fact."""

    origin: Origin
    shown: Both


class Fact(TypedDict):
    """A shared fact as it stands."""

    id: str
    origin: Origin | None
    """Null: not known."""
    shown: Both | None
    """As the paper says it; null when it is not known or cannot be read."""
    spare: bool
    """Not known, and not needed: the letter gives the plan instead."""
    other: OtherOrigin | None
    aside: bool
    """What was typed is of another loan, and not used."""


class OldDebt(TypedDict):
    """The debt may be old, and to ask, offer or pay is taken to be agreeing to pay."""

    basis: str
    """What it rests on; another when that changes."""
    shown: str
    """The day in words, empty where the reader is not sure."""


class Limitation(TypedDict):
    """Reply of "limitation.assess"."""

    old: OldDebt | None


class Report(TypedDict):
    """Reply of "facts.list", and part of those of papers: what the form beside them shows."""

    complete: bool
    """There is no error."""
    errors: list[Fault]
    """One at most for each field, in the form's order."""
    notes: list[Note]
    advice: bool
    """The answers fit no paper of this kind: its blocks are advice, not to be sent."""
    facts: list[Fact]
    unasked: list[str]
    """Fields that nobody needs to see."""
    limitation: OldDebt | None
    """Of a paper that is taken to be agreeing to pay."""
    options: dict[str, list[OwnOption]]
    """Of fields whose answers are the reader's own loans."""


class Parts(TypedDict):
    """A text in both languages, cut for chat boxes."""

    zh: list[str]
    en: list[str]


class Letter(Report):
    """Reply of "letter.render"."""

    blocks: list[Block]
    text: Both
    parts: Parts


class Said(Both):
    """What to say on a card, a line for each sentence."""

    id: str


class Script(Report):
    """Reply of "script.render"."""

    nodes: list[Said]
