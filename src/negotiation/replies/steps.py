"""Replies about what to do and by when."""

from typing import Annotated, NotRequired, TypedDict

from negotiation.replies.common import FieldError, Source


class Count(TypedDict):
    """How much is done; what was marked as not applicable is left out."""

    done: int
    total: int


class GroupCount(Count):
    """How far one group of a checklist is."""

    id: str


class NextItem(TypedDict):
    """The next thing to do."""

    item: str
    text: str
    why: str
    reason: str
    """Why this one is the next."""


class Advice(Count):
    """Reply of "checklist.advise"."""

    groups: list[GroupCount]
    next: NextItem | None


class Stage(Count):
    """A stage of the journey, with the guides and items that apply."""

    id: str
    guides: list[str]
    items: list[str]


# A key that is no name in Python.
_ToGet = TypedDict("_ToGet", {"to-get": int})


class PaperCounts(_ToGet):
    """How many papers have got how far."""

    have: int
    sent: int
    replied: int


class Journey(Count):
    """Reply of "journey.assess". Stages without parts that apply are left out."""

    situation: bool
    """Whether any answer was known."""
    stages: list[Stage]
    papers: PaperCounts
    next: NextItem | None


class Situation(TypedDict):
    """Reply of "triage.assess"; one of `next` and `outcome` is null."""

    next: str | None
    """The question to ask next."""
    outcome: str | None
    answered: list[str]
    """Questions whose answers were used, in the order of asking."""


_From = TypedDict("_From", {"from": Annotated[str, 'The field it follows from, or "log".']})


class Deadline(_From):
    """A day that follows from a date, by rule or by our advice. Days are ISO dates."""

    id: str
    """Of one from the log: the same for as long as the note is kept."""
    kind: NotRequired[str]
    """Of the rule, where the day follows from the contact log."""
    basis: NotRequired[str]
    """As a suggestion's, likewise."""
    day: str
    """As counted."""
    due: str
    """The day by which to act: for a court, a working day."""
    until: str
    """The day to which the law moves the end."""
    time: str
    """As HH:MM, of an appointment; else empty."""
    shown: str
    """The day in words."""
    due_shown: str
    title: str
    rule: str
    """How the day is counted or, once past, what can still be done."""
    note: str
    """Small print, or empty."""
    left: int
    """Days from today to `due`, below zero when past."""
    far: str
    """How far off, in words."""
    when: str
    """The same, with the day to hand in where that is another."""
    source: Source | None


class Deadlines(TypedDict):
    """Reply of "deadlines.list": by the day to act, and what is wrong at which date."""

    deadlines: list[Deadline]
    errors: list[FieldError]
