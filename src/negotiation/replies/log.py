"""Replies about the contact log."""

from typing import TypedDict

from negotiation.replies.common import FieldError, Source


class Suggestion(TypedDict):
    """What follows from a note."""

    id: str
    kind: str
    """Of the rule."""
    entry: str
    """Id of the note."""
    day: str
    """ISO date."""
    shown: str
    """The day in words."""
    when: str
    """How far off, in words."""
    left: int
    """Days from today."""
    title: str
    why: str
    source: Source | None
    calendar: bool
    """Whether it stands among the deadlines, too."""
    basis: str
    """Stays the same as long as the facts it rests on do."""


class NoteReview(TypedDict):
    """What is amiss with one note."""

    id: str
    errors: list[FieldError]
    open_promise: bool
    late: bool


class LogReview(TypedDict):
    """Reply of "log.review"."""

    entries: list[NoteReview]
    """Newest first, those without a readable day last."""
    suggestions: list[Suggestion]
    """The most pressing first."""
    csv: str
    """All notes in order of time, as RFC 4180 has it."""
