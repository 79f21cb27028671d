"""The schema of docs/_data/letters: fields, and the paragraphs made from them."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from knowledge_base.schema.facts import AnyField, Facts, FactUse, Purpose
from knowledge_base.schema.fields import FieldId, LetterField, Rule
from knowledge_base.schema.records import Id, Record, Text


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
    listed; "any", one or all, as the reader says; "all"; or "every" loan of whatever creditor.
    Without it no loan is named.
    `transferred` says, by who receives it, why it does not go to the new creditor, {name}.
    """

    id: Id
    home: Id
    title: Text
    intro: Text
    to: Text | None = None
    receiver: Id = "bank"
    about: Literal["one", "past", "any", "all", "every"] | None = None
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

        A fact's `required`, label and hint are those of its use in this letter. Its purpose,
        by which it may be folded away, goes where the letter asks it openly, and who the writer
        is where the letter is for somebody who must know.
        """
        known = facts.by_id()
        fields: list[LetterField] = [facts.loan.field()] if self.about else []
        for field in self.own_fields(facts):
            if isinstance(field, LetterField):
                fields.append(field)
            elif field.fact in known:
                use = field.model_dump(
                    exclude={"fact", "unless", "party", "required_if", "openly"}, exclude_none=True
                )
                words = {key: getattr(field, key) for key in use}
                fact = known[field.fact]
                if field.openly or (self.identity and fact.purpose is Purpose.CONTACT):
                    words["purpose"] = None
                fields.append(fact.model_copy(update=words))
        return tuple(fields)
