"""The schema of docs/_data/deadlines.yml: dates to enter, and the days that follow."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge_base.model import Id, Record, Text


class DateKind(Record):
    """A date the reader may enter."""

    id: Id
    label: Text


class Deadline(Record):
    """A day that follows from a date.

    Attributes:
        figures: figures in days, added to the date; the first one's source is shown.
        offset: days of our own choosing, instead of figures; below zero: before the date.
        rule: how it is counted; may hold `{days}`.
        past: what to do once the day is over, in place of `rule`.
        source: for an offset that rests on one, with its locator.
        step: where the site says what to do.
        item: the item whose note may go into the calendar.
    """

    id: Id
    date: Id
    figures: tuple[Id, ...] = ()
    offset: Annotated[int, Field(ge=-60, le=60)] | None = None
    title: Text
    rule: Text
    past: Text
    source: Id | None = None
    locator: str | None = None
    step: Id
    item: Id | None = None

    @model_validator(mode="after")
    def _one_way_of_counting(self) -> Self:
        if bool(self.figures) == (self.offset is not None):
            raise ValueError("needs figures or an offset, one of the two")
        if self.figures and self.source:
            raise ValueError("figures bring their own source")
        return self


class Deadlines(Record):
    """All of deadlines.yml."""

    dates: Annotated[tuple[DateKind, ...], Field(min_length=1)]
    deadlines: Annotated[tuple[Deadline, ...], Field(min_length=1)]

    def figures(self) -> set[str]:
        """Return the ids of every figure that is counted with."""
        return {key for deadline in self.deadlines for key in deadline.figures}
