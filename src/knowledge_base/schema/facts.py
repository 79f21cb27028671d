"""The schema of docs/_data/facts.yml, and of how a letter uses a fact."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator

from knowledge_base.schema.events import Event
from knowledge_base.schema.fields import (
    Exemption,
    FactOption,
    FieldId,
    FieldKind,
    LetterField,
    Rule,
)
from knowledge_base.schema.records import Id, Record, Text


def _option_kind(raw: Any) -> str:
    tells = isinstance(raw, Event) or (isinstance(raw, dict) and "says" in raw)
    return "event" if tells else "option"


AnyOption = Annotated[
    Annotated[Event, Tag("event")] | Annotated[FactOption, Tag("option")],
    Discriminator(_option_kind),
]


class Purpose(StrEnum):
    """What a fact is told for: where a paper can do without it, it is folded away with its like."""

    CONTACT = "contact"
    LOAN = "loan"
    TERMS = "terms"
    PAPERS = "papers"
    DEALINGS = "dealings"


class Fact(LetterField):
    """A field whose answer all letters share.

    `taken_from` names where a value comes from when the reader has typed none, `place`
    the id of where that is changed. Choices with `ordered_with` keep the order in which they
    were made, together with the lines of that other fact. What `events` say `opens` the text of
    another fact, which need not be told then. One without a `purpose` is always asked openly.
    """

    purpose: Purpose | None = None
    taken_from: Literal["money", "checklist", "log"] | None = None
    place: Id | None = None
    ordered_with: FieldId | None = None
    opens: FieldId | None = None
    options: tuple[AnyOption, ...] = ()

    @model_validator(mode="after")
    def _events_are_told(self) -> Self:
        events = self.kind == FieldKind.EVENTS
        if any(isinstance(option, Event) != events for option in self.options):
            raise ValueError("options of kind events, and no others, have says, shows and blanks")
        if events != bool(self.opens):
            raise ValueError("kind events opens the text of a fact, and no other kind does")
        return self

    @model_validator(mode="after")
    def _taken_from_a_place(self) -> Self:
        if bool(self.taken_from) != bool(self.place):
            raise ValueError("taken_from and place go together")
        return self


class LoanWords(Record):
    """Words for one loan, and for {count} of them."""

    one: Text
    several: Text


class LoanQuestion(Record):
    """The question which loan a letter is about; `name` calls one by {n}, {name}, {balance}.

    `words` are variables of every letter, in the number of the loans it is about.
    """

    label: Text
    hint: Text
    all: Text
    none: Text
    name: Text
    words: dict[FieldId, LoanWords]

    def field(self) -> LetterField:
        """Return it as a field of a letter."""
        return LetterField(
            id="loan",
            kind=FieldKind.CHOICE,
            label=self.label,
            hint=self.hint,
            required=True,
            options_from="loans",
        )


class Facts(Record):
    """All of facts.yml; `bank_names` tell the bank's loans from those of others.

    `sentences` are variables of every letter, one wording for all that say the same;
    `rules` hold in every letter that asks for their field.
    """

    bank_names: Annotated[tuple[str, ...], Field(min_length=1)]
    loan: LoanQuestion
    sentences: dict[FieldId, Text] = Field(default_factory=dict)
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    rules: tuple[Rule, ...] = ()

    def by_id(self) -> dict[str, Fact]:
        """Return the facts by their id."""
        return {fact.id: fact for fact in self.facts}


class FactUse(Record):
    """A fact as a letter asks for it; `label` and `hint` may say it in other words.

    `unless: plan` asks for it only where no plan was chosen in the money tools, for a letter
    that then gives the plan instead. `future` and `required_unless` are as in a field; with
    `required_if` one answer elsewhere makes it required. One that is the letter's own concern is
    asked `openly`, though the letter can do without it. Once it is told, `party` of the contact
    log is the one who receives the letter.
    """

    fact: FieldId
    required: bool = False
    required_unless: Exemption | None = None
    required_if: Exemption | None = None
    openly: Literal[True] | None = None
    future: bool | None = None
    unless: Literal["plan"] | None = None
    party: Id | None = None
    label: Text | None = None
    hint: Text | None = None


def _field_kind(raw: Any) -> str:
    uses = isinstance(raw, FactUse) or (isinstance(raw, dict) and "fact" in raw)
    return "fact" if uses else "own"


AnyField = Annotated[
    Annotated[FactUse, Tag("fact")] | Annotated[LetterField, Tag("own")],
    Discriminator(_field_kind),
]
