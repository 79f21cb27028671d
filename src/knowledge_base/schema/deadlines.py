"""The schema of docs/_data/deadlines.yml: dates to enter, and the days that follow."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from knowledge_base.schema.records import Id, Record, Text


class DateOption(Record):
    """One answer to choose; `note` is shown once it is chosen."""

    id: Id
    label: Text
    note: Text | None = None


class DateKind(Record):
    """A date the reader may enter, or what else the days depend on.

    Attributes:
        group: the fold in which the field stands.
        kind: "days" is a number of days that the paper names.
        past: the day has come already; a later one is an error.
        options: of a choice.
    """

    id: Id
    group: Id
    kind: Literal["date", "time", "days", "choice"] = "date"
    past: bool = False
    label: Text
    hint: Text | None = None
    options: tuple[DateOption, ...] = ()

    @model_validator(mode="after")
    def _options_of_a_choice(self) -> Self:
        if bool(self.options) != (self.kind == "choice"):
            raise ValueError("options and the kind choice go together")
        return self


class DateGroup(Record):
    """Fields of one paper of a court or, with `bank`, of the bank. Its id is an address."""

    id: Id
    title: Text
    about: Text | None = None
    bank: bool = False


class Instead(Record):
    """Other figures to count by, where each choice in `when` got one of the answers."""

    when: Annotated[dict[Id, tuple[Id, ...]], Field(min_length=1)]
    figures: Annotated[tuple[Id, ...], Field(min_length=1)]
    label: Text


class Sooner(Record):
    """What the paper itself may name: the last day, or the number of days."""

    day: Id
    days: Id


class Deadline(Record):
    """A day that follows from a date.

    Attributes:
        figures: figures in days, added to the date; the first one's source is shown.
        offset: days of our own choosing, instead of figures; below zero: before the date.
        instead: the first that fits is taken in place of `figures`.
        needs: choice -> answers; without one of them the day is not shown.
        sooner: where the paper names a day or days of its own, the earliest counts.
        day_off: handed in to a court, so it is due on a working day; "moves": the law moves
            the end past a day off, "before": the day is the court's own, and stays.
        time: the field with the hour.
        rule: how it is counted; may hold `{days}`.
        rule_named: the same, where the paper names the day.
        past: what to do once the day is over, in place of `rule`.
        source: for an offset that rests on one, with its locator.
        step: where the site says what to do.
        item: the item whose note may go into the calendar.
    """

    id: Id
    date: Id
    figures: tuple[Id, ...] = ()
    offset: Annotated[int, Field(ge=-60, le=60)] | None = None
    instead: tuple[Instead, ...] = ()
    needs: dict[Id, tuple[Id, ...]] = Field(default_factory=dict)
    sooner: Sooner | None = None
    day_off: Literal["moves", "before"] | None = None
    time: Id | None = None
    title: Text
    rule: Text
    rule_named: Text | None = None
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
        if bool(self.sooner) != bool(self.rule_named):
            raise ValueError("sooner and rule_named go together")
        return self

    def inputs(self) -> set[str]:
        """Return the ids of every field that the day depends on."""
        others = {self.sooner.day, self.sooner.days} if self.sooner else set()
        asked = {key for other in self.instead for key in other.when}
        return {self.date, *others, *asked, *self.needs, *([self.time] if self.time else [])}

    def all_figures(self) -> list[tuple[Id, ...]]:
        """Return the figures of each way to count."""
        return [self.figures, *(other.figures for other in self.instead)]


class Deadlines(Record):
    """All of deadlines.yml."""

    groups: Annotated[tuple[DateGroup, ...], Field(min_length=1)]
    dates: Annotated[tuple[DateKind, ...], Field(min_length=1)]
    deadlines: Annotated[tuple[Deadline, ...], Field(min_length=1)]

    def figures(self) -> set[str]:
        """Return the ids of every figure that is counted with."""
        ways = (way for deadline in self.deadlines for way in deadline.all_figures())
        return {key for way in ways for key in way}
