"""The schema of docs/_data/limitation.yml: when a debt may be old, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from knowledge_base.field_model import FieldId  # noqa: TC001 - pydantic reads it
from knowledge_base.model import Id, Record, Text
from knowledge_base.problems import Problem
from negotiation.papers.limitation import FACT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.content import Content

Ids = Annotated[tuple[Id, ...], Field(min_length=1)]


class Limitation(Record):
    """The rule by which the reader is warned, and the words; see the head of the file."""

    months: Annotated[int, Field(gt=0, lt=36)]
    signs: Annotated[tuple[FieldId, ...], Field(min_length=1)]
    overdue: FieldId
    parties: Ids
    nothing: Ids
    doubt: Ids
    recent: Id
    title: Text
    known: Text
    unsure: Text
    ask_first: Text
    go_on: Text
    about: Text

    def rule(self) -> dict[str, Any]:
        """Return what `negotiation.papers.limitation` decides by, without the words."""
        words = {"title", "known", "unsure", "ask_first", "go_on", "about"}
        return self.model_dump(mode="json", exclude=words)


def check_limitation(content: Content) -> Iterator[Problem]:
    """Yield every name in the rule that facts.yml or log.yml does not know."""
    rule, facts = content.limitation, content.facts.by_id()
    answers = {key: {option.id for option in fact.options} for key, fact in facts.items()}
    noted = {field.id: {option.id for option in field.options} for field in content.log.fields}
    wrong = {
        "fact": {FACT, rule.overdue, *rule.signs} - facts.keys(),
        "party": {*rule.parties} - noted.get("party", set()),
        "outcome": {*rule.nothing} - noted.get("outcome", set()),
        f"answer to '{FACT}'": {*rule.doubt, rule.recent} - answers.get(FACT, set()),
    }
    place = content.place(rule)
    for kind, names in wrong.items():
        for name in sorted(names):
            yield Problem(place.file, place.line, f"there is no {kind} '{name}'")
