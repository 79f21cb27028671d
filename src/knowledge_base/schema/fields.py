"""The schema of one question of a form, and of the rules that answers are held against."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from knowledge_base.schema.records import Id, Record, Text

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
    EVENTS = "events"
    ID_NUMBER = "id-number"


class Option(Record):
    """One answer of a choice. Only its id is stored, so that it survives a language switch.

    `phrase` is how the letter says it, when that differs from the label on the form. A
    `silent` one only steers the letter's conditions and is never said in it. Where nothing but
    `advice` ones is chosen, no letter is written: what stands there is advice. `party` is who
    receives a letter in which this is chosen, one of the contact log's parties.
    """

    id: Id
    label: Text
    phrase: Text | None = None
    silent: Literal[True] | None = None
    advice: Literal[True] | None = None
    party: Id | None = None


class Exemption(Record):
    """The answer to a choice of the same letter that makes another field needless, or needed."""

    field: FieldId
    option: Id


class LetterField(Record):
    """One question of the form.

    `maximum` is a length in characters for texts, a number for whole numbers and yuan
    for money. `future` asks for a date on or after today; `first_year` lets it lie further back
    than dates of a loan can. `counts_as` names the kind of date in
    deadlines.yml that a date is: what follows from it is shown beside the field. The blank to
    print treats a `seldom` one as not given, so that it reads as most people need it. A `prose`
    text is held to the language of the letter, as every long text is. A `person` is somebody else's
    name, left out where the paper goes to one who only reads it. A field with
    `required_unless` is required but for one answer elsewhere. One with `for_each` stands for as
    many as that field has options; one with `asked_if` is asked once that answer is chosen, as
    each of those is. A `retired` one is asked
    no more: it is shown as long as it holds something, which no letter says. One with `only_if` is
    asked of whoever told that fact. `options_from: loans` takes the options from the reader's own
    loans, by their ids.
    """

    id: FieldId
    kind: FieldKind
    label: Text
    hint: Text | None = None
    required: bool = False
    required_unless: Exemption | None = None
    maximum: Annotated[int, Field(gt=0)] | None = None
    future: bool | None = None
    first_year: Annotated[int, Field(ge=1900)] | None = None
    counts_as: Id | None = None
    autocomplete: str | None = None
    seldom: Literal[True] | None = None
    prose: Literal[True] | None = None
    person: Literal[True] | None = None
    for_each: FieldId | None = None
    asked_if: Exemption | None = None
    retired: Literal[True] | None = None
    only_if: FieldId | None = None
    options_from: Literal["loans"] | None = None
    options: tuple[Option, ...] = ()

    @model_validator(mode="after")
    def _options_only_for_choices(self) -> Self:
        wants = self.kind in (FieldKind.CHOICE, FieldKind.CHOICES, FieldKind.EVENTS)
        if wants != bool(self.options or self.options_from):
            raise ValueError("options go with kind choice, choices or events, and only there")
        return self

    def each(self, chosen: LetterField) -> tuple[LetterField, ...]:
        """Return the fields that a field with `for_each` stands for.

        Args:
            chosen: the field whose options they are about.
        """
        return tuple(
            self.model_copy(
                update={
                    "id": f"{self.id}_{option.id.replace('-', '_')}",
                    "for_each": None,
                    "asked_if": Exemption(field=chosen.id, option=option.id),
                    "label": Text(
                        zh=f"{option.label.zh}：{self.label.zh}",
                        en=f"{option.label.en}: {self.label.en}",
                    ),
                }
            )
            for option in chosen.options
        )


class FactOption(Option):
    """A paper to attach, and what makes it needless to ask.

    Once `item` of the checklists is ticked, it counts as chosen. A letter that carries the
    annex `annex` does not name it a second time.
    """

    item: Id | None = None
    annex: FieldId | None = None


class Rule(Record):
    """Answers that cannot all be meant.

    It is broken when the Jinja expression `when` holds, over the values themselves: amounts in
    fen, dates, numbers, ids of options; beside them stand `today`, the collections, `plan` (the
    paper gives the plan's figures), `plan_each` (what it pays each month, where its months do
    not differ), `offer_total` (what the instalments come to, where that
    leaves something of the debt) and `late` (the dates whose time by the rules is over).
    Comparing what was not told never holds. `message` says it beside `field` and may name
    {values}. Of `kind` note it does not keep the paper from being complete; of kind before
    neither, but it is said once more where the paper is copied.
    """

    id: Id
    field: FieldId
    when: Annotated[str, Field(min_length=1)]
    message: Text
    kind: Literal["stop", "note", "before"] = "stop"
