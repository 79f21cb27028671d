"""The schema of docs/_data/triage.yml: questions, rules and outcomes of the finder."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from knowledge_base.schema.records import Id, Record, Stuck, Text

# Every question offers it; writers never list it.
NOT_SURE = "not-sure"
MOST_QUESTIONS = 5


class Option(Record):
    """One answer to choose."""

    id: Id
    label: Text


class Question(Record):
    """One question, shown alone on a phone's screen.

    Attributes:
        unsure: words for "not sure" where the common ones would say too little.
        wording: the answer changes how an outcome is put, never which one it is; asked
            last, and not at all when the outcome is urgent.
    """

    id: Id
    title: Text
    hint: Text | None = None
    unsure: Text | None = None
    wording: bool = False
    options: Annotated[tuple[Option, ...], Field(min_length=1)]


class Rule(Record):
    """Leads to an outcome when each question in `when` got one of the answers listed."""

    when: dict[Id, Annotated[tuple[Id, ...], Field(min_length=1)]] = Field(default_factory=dict)
    outcome: Id


class Outcome(Record):
    """Where a reader stands, and the one thing to do next.

    Attributes:
        urgent: decided before anything else is asked.
        action: words of the one button, which leads to `link` (any id on the site).
        phone: a figure whose unit is phone.
        call: the one action is that call: the button dials, and `link` stands beside it.
        deadline: a figure whose unit is day.
        dates: groups of deadlines.yml, whose fields stand here and count the last day.
        guides: any ids on the site, the most useful first.
        stuck: what bars the way here; says whom to call free of charge.
    """

    id: Id
    urgent: bool = False
    title: Text
    action: Text
    time: Text
    link: Id
    phone: Id | None = None
    call: bool = False
    deadline: Id | None = None
    stuck: Stuck | None = None
    dates: tuple[Id, ...] = ()
    guides: Annotated[tuple[Id, ...], Field(min_length=1)]
    expect: Text


class HelperNote(Record):
    """What is added for someone who reads for another person, and the answer that tells it."""

    option: Id
    note: Text


class Helpers(Record):
    """Who reads for somebody else: the question that asks, and what each is told."""

    question: Id
    notes: Annotated[tuple[HelperNote, ...], Field(min_length=1)]


class Triage(Record):
    """The whole finder. Rules are tried in order, and the first that fits decides."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=MOST_QUESTIONS)]
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    helpers: Helpers

    def outcome(self, key: str) -> Outcome:
        """Return an outcome by id; StopIteration for another, which the checks rule out."""
        return next(outcome for outcome in self.outcomes if outcome.id == key)
