"""The schema of docs/_data/log.yml: the fields of a note, and what follows from notes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge_base.schema.fields import (  # noqa: TC001 - pydantic reads them at run time
    FieldId,
    Option,
)
from knowledge_base.schema.records import Id, Record, Text


class LogFieldKind(StrEnum):
    """What may be typed. Like a letter's fields, and a time of day."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    TIME = "time"
    CHOICE = "choice"


class LogField(Record):
    """One field of a note. `quick` ones stand open during a call, the others are folded."""

    id: FieldId
    kind: LogFieldKind
    label: Text
    hint: Text | None = None
    quick: bool = False
    required: bool = False
    maximum: Annotated[int, Field(gt=0)] | None = None
    options: tuple[Option, ...] = ()

    @model_validator(mode="after")
    def _options_only_for_choices(self) -> Self:
        if (self.kind is LogFieldKind.CHOICE) != bool(self.options):
            raise ValueError("options go with kind choice, and only there")
        return self


class FollowUpEvent(StrEnum):
    """What `negotiation.log.follow_ups` looks for in the notes."""

    PROMISE_AHEAD = "promise-ahead"
    PROMISE_LATE = "promise-late"
    PROMISE_CHASED = "promise-chased"
    PROMISE_UNDATED = "promise-undated"
    REFUSED_UNEXPLAINED = "refused-unexplained"
    REFUSED_EXPLAINED = "refused-explained"
    REFUSED_AGAIN = "refused-again"
    COMPLAINT_UNANSWERED = "complaint-unanswered"
    LETTER_UNANSWERED = "letter-unanswered"
    PRESSED = "pressed"


class FollowUp(Record):
    """Something to do that follows from notes.

    Attributes:
        parties: only after contacts with one of these; empty: with anybody.
        letters: only after the sending of one of these; empty: of any letter that no other
            rule names for that party.
        further: the letter by which one turns to somebody else: once it went to another
            party, nothing is left to wait for.
        figures: figures in days, added to the event's day; the first one's source is shown.
        offset: days of our own choosing, added too.
        calendar: whether the day goes among the reader's dates.
        title: for one note; may hold `{date}` and `{due}`.
        rule: for everybody; may hold `{days}`, the sum of the figures.
        source: where the rule rests on one without figures, with its locator.
        link: the page or step that says how.
    """

    id: Id
    event: FollowUpEvent
    parties: tuple[Id, ...] = ()
    letters: tuple[Id, ...] = ()
    further: Id | None = None
    figures: tuple[Id, ...] = ()
    offset: Annotated[int, Field(ge=0, le=60)] = 0
    calendar: bool = False
    title: Text
    rule: Text
    source: Id | None = None
    locator: str | None = None
    link: Id

    @model_validator(mode="after")
    def _one_source(self) -> Self:
        if self.figures and self.source:
            raise ValueError("figures bring their own source")
        return self


class ContactLog(Record):
    """All of log.yml."""

    fields: Annotated[tuple[LogField, ...], Field(min_length=1)]
    follow_ups: Annotated[tuple[FollowUp, ...], Field(min_length=1)]

    def figures(self) -> set[str]:
        """Return the ids of every figure that is counted with."""
        return {key for follow_up in self.follow_ups for key in follow_up.figures}
