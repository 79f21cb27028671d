"""The schema of docs/_data/call-scripts: what to say on the phone, card by card."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from knowledge_base.schema.fields import FieldId  # noqa: TC001 - pydantic reads it at run time
from knowledge_base.schema.records import Id, Record, Text

MOST_ASKED_FIRST = 3


class CallChoice(Record):
    """One way on from a card: what the other side did, and the card that answers it."""

    to: Id
    label: Text


class CallNode(Record):
    """One card, shown alone on a phone during the call; its id is a permanent address.

    Attributes:
        say: the words to read out, a line for each breath: Jinja over the script's facts.
            Without it nothing is said here.
        hint: what to listen for; inline shortcodes are welcome.
        write_down: fields of the contact log worth noting now.
        incoming: the other side called; a note written here says so.
        end: the call is over here; only such a card has no way on.
    """

    id: Id
    title: Text
    say: Text | None = None
    hint: Text | None = None
    write_down: tuple[FieldId, ...] = ()
    next: tuple[CallChoice, ...] = ()
    incoming: bool = False
    end: bool = False

    @model_validator(mode="after")
    def _something_on_it(self) -> Self:
        if self.say is None and self.hint is None:
            raise ValueError("a card needs something to say or a hint")
        return self


class CallPart(Record):
    """A titled run of cards, for those who read the script as a page."""

    title: Text
    nodes: Annotated[tuple[CallNode, ...], Field(min_length=1)]


class CallScript(Record):
    """A whole call.

    Attributes:
        facts: ids from docs/_data/facts.yml; the variables of every `say`.
        first: those of them that are asked before the call begins, few enough to be filled in.
        phone: the figure whose number is dialled.
        start: the first card.
        anywhere: a card with the rarer turns, offered on every card of an open call.
    """

    id: Id
    title: Text
    facts: tuple[FieldId, ...]
    first: Annotated[tuple[FieldId, ...], Field(min_length=1, max_length=MOST_ASKED_FIRST)]
    phone: Id
    start: Id
    anywhere: Id
    parts: Annotated[tuple[CallPart, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _first_are_facts(self) -> Self:
        if strange := sorted(set(self.first) - set(self.facts)):
            raise ValueError(f"'first' names what is not in 'facts': {', '.join(strange)}")
        return self

    @property
    def nodes(self) -> tuple[CallNode, ...]:
        """Return every card in reading order."""
        return tuple(node for part in self.parts for node in part.nodes)

    def ways(self, node: CallNode) -> tuple[str, ...]:
        """Return the ids of the cards that a card leads to."""
        own = tuple(choice.to for choice in node.next)
        return own if node.end or node.id == self.anywhere else (*own, self.anywhere)
