"""The schema of docs/_data/log.yml: the fields of a note, and what follows from notes."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge_base.letter_model import (  # noqa: TC001 - pydantic reads them at run time
    FieldId,
    Option,
)
from knowledge_base.model import Record, Text


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


class ContactLog(Record):
    """All of log.yml."""

    fields: Annotated[tuple[LogField, ...], Field(min_length=1)]
