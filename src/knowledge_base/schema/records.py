"""The schema of docs/_data. Unknown keys, missing languages and odd ids are errors.

These classes run at build time only; the browser gets plain JSON made from them
(see core/export.py), already checked.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations at run time
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

LANGUAGES = ("zh", "en")

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("is blank")
    return text.strip()


# What bars a reader's way; docs/_data/ui/stuck.yml has the words for each.
Stuck = Literal["court", "threat", "refused", "shortfall"]

Words = Annotated[str, AfterValidator(_not_blank)]


class Record(BaseModel):
    """Base of every record: frozen, and strict about unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(Record):
    """The same words in both languages. Inline Markdown and inline shortcodes allowed."""

    zh: Words
    en: Words

    def __getitem__(self, lang: str) -> str:
        """Return the words in `lang` ("zh" or "en"); KeyError for another."""
        if lang not in LANGUAGES:
            raise KeyError(lang)
        return str(getattr(self, lang))


class SourceStatus(StrEnum):
    """How well a source was checked; nothing weaker may be cited."""

    VERIFIED_TEXT = "verified-text"
    VERIFIED_SECONDARY = "verified-secondary"
    MEMORY_HIGH = "memory-high"


class Source(Record):
    """A law, rule, notice or page that claims rest on."""

    id: Id
    issuer: Text
    title: Text
    short: Text
    number: Text | None = None
    date: dt.date | None = None
    in_force: dt.date | None = None
    url: Annotated[str, StringConstraints(pattern=r"^https?://")] | None = None
    status: SourceStatus
    locators: tuple[str, ...] = ()
    # Locator -> "SOURCE LOCATOR" that has to stand beside it; see companions.py.
    companions: dict[str, str] = {}
    read: Text
    checked_on: dt.date
    next_check: dt.date


class DatedRule(Record):
    """What a rule says while it holds. `valid_to` null: no end is known."""

    id: Id
    valid_from: dt.date
    valid_to: dt.date | None = None
    source: Id
    locator: str | None = None
    checked_on: dt.date
    next_check: dt.date


class Figure(DatedRule):
    """A dated number.

    `limit` says in few words what the reader must do within these days: no guide folds it
    away. Every number of days has it, null where the days bind others.
    """

    value: str
    unit: str
    label: Text
    limit: Text | None = None

    @model_validator(mode="after")
    def _days_say_whom_they_bind(self) -> Figure:
        if (self.unit == "day") != ("limit" in self.model_fields_set):
            raise ValueError("days say what the reader must do within them, or 'limit: null'")
        return self


class AvoidedWords(Record):
    """Renderings that the lint refuses."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Term(Record):
    """One word of the trade, with the one rendering used in each language."""

    id: Id
    zh: Words
    en: Words
    meaning: Text
    avoid: AvoidedWords = AvoidedWords()

    def label(self, lang: str) -> str:
        """Return the word itself in `lang`."""
        return self.zh if lang == "zh" else self.en


class ItemKind(StrEnum):
    """What ticking an item off means."""

    TASK = "task"
    PAPER = "paper"
    PRECAUTION = "precaution"


class Item(Record):
    """One thing to tick. Items are shared: ticked in one checklist, ticked in all."""

    id: Id
    kind: ItemKind
    text: Text
    why: Text
    how: Text | None = None
    step: Id | None = None
    after: tuple[Id, ...] = ()


class Group(Record):
    """A titled run of items inside a checklist."""

    id: Id
    title: Text
    items: Annotated[tuple[Id, ...], Field(min_length=1)]


class Checklist(Record):
    """Items in the order in which a reader should take them."""

    id: Id
    title: Text
    intro: Text
    groups: Annotated[tuple[Group, ...], Field(min_length=1)]


class Ready(Record):
    """Something to have at hand before starting."""

    id: Id
    text: Text


class Step(Record):
    """One numbered step; its id is a permanent address."""

    id: Id
    title: Text
    body: Text
    # How one knows that the step is done; goes on from the words of `guide.done`.
    done: Text | None = None
    items: tuple[Id, ...] = ()
    # A picture in overrides/widget/diagrams, below the words.
    diagram: Id | None = None


class Stage(Record):
    """A titled run of steps."""

    id: Id
    title: Text
    summary: Text
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]


class Precaution(Record):
    """Something to mind all along."""

    id: Id
    title: Text
    body: Text


class Trouble(Record):
    """What may go wrong, and the next door: `next` is any id on the site."""

    id: Id
    title: Text
    body: Text
    next: Id | None = None


class Guide(Record):
    """A whole guide. Every guide page has the same parts in the same order.

    `diagram` names a picture in overrides/widget/diagrams, shown above the steps; `stuck`
    says at the end of the troubles whom to call free of charge.
    """

    id: Id
    title: Text
    summary: Text
    who: Annotated[tuple[Text, ...], Field(min_length=1)]
    time: Text
    ready: Annotated[tuple[Ready, ...], Field(min_length=1)]
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    precautions: Annotated[tuple[Precaution, ...], Field(min_length=1)]
    troubles: Annotated[tuple[Trouble, ...], Field(min_length=1)]
    checklist: Id | None = None
    letter: Id | None = None
    diagram: Id | None = None
    stuck: Stuck | None = None
    checked_on: dt.date
    next_check: dt.date
