"""Checks the rule of old debts: it names only facts, answers and notes that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem
from negotiation.papers.limitation import FACT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content


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
