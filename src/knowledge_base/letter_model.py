"""The schema of docs/_data/letters: the form's fields and the letter's paragraphs."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from knowledge_base.model import Id, Record, Text

# Field ids are variables of the templates, hence underscores where other ids have hyphens.
FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


class FieldKind(StrEnum):
    """What may be typed, and so how it is read, checked and shown."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    MONEY = "money"
    DATE = "date"
    WHOLE_NUMBER = "whole-number"
    CHOICE = "choice"
    CHOICES = "choices"


class Option(Record):
    """One answer of a choice. Only its id is stored, so that it survives a language switch.

    `phrase` is how the letter says it, when that differs from the label on the form.
    """

    id: Id
    label: Text
    phrase: Text | None = None


class LetterField(Record):
    """One question of the form.

    `maximum` is a length in characters for texts, a number for whole numbers and yuan
    for money. `future` asks for a date on or after today.
    """

    id: FieldId
    kind: FieldKind
    label: Text
    hint: Text | None = None
    required: bool = False
    maximum: Annotated[int, Field(gt=0)] | None = None
    future: bool | None = None
    autocomplete: str | None = None
    options: tuple[Option, ...] = ()

    @model_validator(mode="after")
    def _options_only_for_choices(self) -> Self:
        wants = self.kind in (FieldKind.CHOICE, FieldKind.CHOICES)
        if wants != bool(self.options):
            raise ValueError("options go with kind choice or choices, and only there")
        return self


class Block(Record):
    """One paragraph: a Jinja template in each language, with the same fields in both.

    `when` is a Jinja expression; without it the paragraph always stands.
    `role` decides how the paragraph looks (title, salutation, sign-off).
    """

    id: Id
    role: str = "paragraph"
    when: str | None = None
    text: Text


class Letter(Record):
    """A paper the reader can send: a short form and the paragraphs made from it.

    `home` is the page or step that links to the letter lead to, when several show it.
    """

    id: Id
    home: Id
    title: Text
    intro: Text
    fields: Annotated[tuple[LetterField, ...], Field(min_length=1)]
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
    send: Text
