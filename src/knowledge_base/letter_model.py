"""The schema of docs/_data/letters and facts.yml: fields, and the paragraphs made from them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import Discriminator, Field, StringConstraints, Tag, model_validator

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
    for money. `future` asks for a date on or after today. `counts_as` names the kind of date in
    deadlines.yml that a date is: what follows from it is shown beside the field. The blank to
    print treats a `seldom` one as not given, so that it reads as most people need it. A `prose`
    text is held to the language of the letter, as every long text is. A field with
    `required_unless` is required but for one answer elsewhere. One with `for_each` stands for as
    many as that field has options, each asked once its option is chosen. A `retired` one is asked
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
    counts_as: Id | None = None
    autocomplete: str | None = None
    seldom: Literal[True] | None = None
    prose: Literal[True] | None = None
    for_each: FieldId | None = None
    asked_if: Exemption | None = None
    retired: Literal[True] | None = None
    only_if: FieldId | None = None
    options_from: Literal["loans"] | None = None
    options: tuple[Option, ...] = ()

    @model_validator(mode="after")
    def _options_only_for_choices(self) -> Self:
        wants = self.kind in (FieldKind.CHOICE, FieldKind.CHOICES)
        if wants != bool(self.options or self.options_from):
            raise ValueError("options go with kind choice or choices, and only there")
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
    paper gives the plan's figures), `offer_total` (what the instalments come to, where that
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


class Fact(LetterField):
    """A field whose answer all letters share.

    `taken_from` names where a value comes from when the reader has typed none, `place`
    the id of where that is changed. Choices with `ordered_with` keep the order in which they
    were made, together with the lines of that other fact.
    """

    taken_from: Literal["money", "checklist", "log"] | None = None
    place: Id | None = None
    ordered_with: FieldId | None = None
    options: tuple[FactOption, ...] = ()

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

    `rules` hold in every letter that asks for their field.
    """

    bank_names: Annotated[tuple[str, ...], Field(min_length=1)]
    loan: LoanQuestion
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    rules: tuple[Rule, ...] = ()

    def by_id(self) -> dict[str, Fact]:
        """Return the facts by their id."""
        return {fact.id: fact for fact in self.facts}


class FactUse(Record):
    """A fact as a letter asks for it; `label` and `hint` may say it in other words.

    `unless: plan` asks for it only where no plan was chosen in the money tools, for a letter
    that then gives the plan instead. `future` and `required_unless` are as in a field; with
    `required_if` one answer elsewhere makes it required. Once it is told, `party` of the contact
    log is the one who receives the letter.
    """

    fact: FieldId
    required: bool = False
    required_unless: Exemption | None = None
    required_if: Exemption | None = None
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


class Column(Record):
    """One column of a table; `key` is one of the keys of the table's rows."""

    key: FieldId
    title: Text
    align: Literal["left", "right"] = "left"


class Block(Record):
    """One paragraph: a Jinja template in each language, with the same fields in both.

    `when` is a Jinja expression; without it the paragraph always stands.
    `role` decides how the paragraph looks: details are lines of names and numbers, none of them
    set in; role table has `table` and `columns`, no text.
    """

    id: Id
    role: Literal[
        "paragraph",
        "title",
        "salutation",
        "heading",
        "quote",
        "details",
        "list",
        "table",
        "annex",
        "sign-off",
    ] = "paragraph"
    when: str | None = None
    text: Text | None = None
    table: FieldId | None = None
    columns: tuple[Column, ...] = ()

    @model_validator(mode="after")
    def _text_or_table(self) -> Self:
        if (self.role == "table") != bool(self.table and self.columns and not self.text):
            raise ValueError("a block of role table has table and columns; others have text")
        if self.role != "table" and (self.table or self.columns or not self.text):
            raise ValueError("a block needs its text, and table and columns only in role table")
        return self


class Letter(Record):
    """A paper the reader can send: a short form and the paragraphs made from it.

    `home` is the page or step that links to the letter lead to, when several show it.
    `to` says who receives it, `receiver` is that one among the contact log's parties, unless
    an answer or a fact with a `party` decides. `item` is the entry of the checklists that is
    done once it is sent, `annexes` the collections that get an annex number, in order. In one
    with `identity: whole` identity numbers stand in full: a court, or whoever must know who
    may act, cannot use masked ones.

    `about` says of which loans it is: "one"; "past", one that may be paid off and no longer
    listed; "any", one or all, as the reader says; or "all". Without it no loan is named.
    `transferred` says, by who receives it, why it does not go to the new creditor, {name}.
    """

    id: Id
    home: Id
    title: Text
    intro: Text
    to: Text | None = None
    receiver: Id = "bank"
    about: Literal["one", "past", "any", "all"] | None = None
    transferred: dict[Id, Text] = Field(default_factory=dict)
    item: Id | None = None
    identity: Literal["whole"] | None = None
    annexes: tuple[FieldId, ...] = ()
    fields: Annotated[tuple[AnyField, ...], Field(min_length=1)]
    rules: tuple[Rule, ...] = ()
    blocks: Annotated[tuple[Block, ...], Field(min_length=1)]
    send: Text

    def receivers(self) -> dict[str, dict[str, str]]:
        """Return the fields that decide who receives it: id -> option, or * for any -> party."""
        decided: dict[str, dict[str, str]] = {}
        for field in self.fields:
            if isinstance(field, FactUse):
                decided[field.fact] = {"*": field.party} if field.party else {}
            else:
                parties = {option.id: option.party for option in field.options if option.party}
                decided[field.id] = parties
        return {key: parties for key, parties in decided.items() if parties}

    def own_fields(self, facts: Facts) -> tuple[LetterField | FactUse, ...]:
        """Return the fields, one with `for_each` as all that it stands for."""
        found: list[LetterField | FactUse] = []
        for field in self.fields:
            if isinstance(field, LetterField) and field.for_each:
                # The lint tells of one that is about no choice.
                chosen = facts.by_id().get(field.for_each)
                found += field.each(chosen) if chosen else ()
            else:
                found.append(field)
        return tuple(found)

    def all_fields(self, facts: Facts) -> tuple[LetterField, ...]:
        """Return the fields with the facts filled in; a use of an unknown fact is left out.

        A fact's `required`, label and hint are those of its use in this letter.
        """
        known = facts.by_id()
        fields: list[LetterField] = [facts.loan.field()] if self.about else []
        for field in self.own_fields(facts):
            if isinstance(field, LetterField):
                fields.append(field)
            elif field.fact in known:
                use = field.model_dump(
                    exclude={"fact", "unless", "party", "required_if"}, exclude_none=True
                )
                words = {key: getattr(field, key) for key in use}
                fields.append(known[field.fact].model_copy(update=words))
        return tuple(fields)
