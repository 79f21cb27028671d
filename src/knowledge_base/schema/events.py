"""The schema of what may have happened to a reader: sentences of facts, with blanks."""

from __future__ import annotations

from string import Formatter
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from knowledge_base.schema.fields import Option
from knowledge_base.schema.records import LANGUAGES, Id, Record, Text


class Blank(Record):
    """What is to be filled in: a day, which may be told as a mere month, or an amount."""

    id: Id
    kind: Literal["day-or-month", "money"]
    label: Text


class Event(Option):
    """One thing that may have happened.

    `says` is its sentence in a letter and names every blank, {since}; it holds facts alone, and
    nothing that judges. `shows` names the papers that would show it.
    """

    says: Text
    shows: Text
    blanks: Annotated[tuple[Blank, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _names_its_blanks(self) -> Self:
        blanks = sorted(blank.id for blank in self.blanks)
        for lang in LANGUAGES:
            named = sorted(name for _, name, _, _ in Formatter().parse(self.says[lang]) if name)
            if named != blanks:
                raise ValueError(f"'{self.id}': {lang} says {named}, its blanks are {blanks}")
        return self
