"""Checks the finder: it names only what exists, and leads everybody somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.export import triage_for_engine
from knowledge_base.core.problems import Problem
from knowledge_base.core.shortcode_syntax import find_shortcodes
from knowledge_base.finder.tree import combinations
from knowledge_base.schema.records import LANGUAGES
from knowledge_base.schema.triage import NOT_SURE
from negotiation.content import EngineContent
from negotiation.steps.triage import assess

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.records import Text
    from knowledge_base.schema.triage import Outcome, Triage

OUTCOME_PREFIX = "find-"
_UNITS = {"phone": "phone", "deadline": "day"}


def check_triage(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield every fault of docs/_data/triage.yml that its shape alone does not show."""
    triage = content.triage
    place = content.place(triage)
    faults = [
        *_questions(triage),
        *_rules(triage),
        *_outcomes(content, anchors),
        *_plain_words(triage),
    ]
    # Walked only when every id is known: else one slip would be told many times over.
    for message in faults or _paths(triage):
        yield Problem(place.file, place.line, message)


def _questions(triage: Triage) -> Iterator[str]:
    options = _options(triage)
    if len(options) < len(triage.questions):
        yield "two questions have the same id"
    for question in triage.questions:
        if len(options[question.id]) != len(question.options) + 1:
            yield f"question '{question.id}': an option twice, or '{NOT_SURE}', which is built in"
    asked = triage.helpers.question
    for helper in triage.helpers.notes:
        if asked not in _wording(triage) or helper.option not in options[asked]:
            yield f"helpers: '{asked}' with '{helper.option}' is no wording question's answer"


def _rules(triage: Triage) -> Iterator[str]:
    options, wording = _options(triage), _wording(triage)
    urgent = {outcome.id: outcome.urgent for outcome in triage.outcomes}
    if len(urgent) < len(triage.outcomes):
        yield "two outcomes have the same id"
    ordinary = False
    for number, rule in enumerate(triage.rules, start=1):
        if rule.outcome not in urgent:
            yield f"rule {number}: there is no outcome '{rule.outcome}'"
            continue
        for key, chosen in rule.when.items():
            if unknown := sorted(set(chosen) - options.get(key, set())):
                yield f"rule {number}: '{key}' has no option {', '.join(unknown)}"
            if key in wording:
                yield f"rule {number}: '{key}' changes words only, so no rule may use it"
        if ordinary and urgent[rule.outcome]:
            yield f"rule {number}: '{rule.outcome}' is urgent and must stand before the others"
        ordinary |= not urgent[rule.outcome]


def _options(triage: Triage) -> dict[str, set[str]]:
    return {
        question.id: {NOT_SURE, *(option.id for option in question.options)}
        for question in triage.questions
    }


def _wording(triage: Triage) -> set[str]:
    return {question.id for question in triage.questions if question.wording}


def _outcomes(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[str]:
    for outcome in content.triage.outcomes:
        if not outcome.id.startswith(OUTCOME_PREFIX):
            yield f"outcome '{outcome.id}': ids of outcomes begin with '{OUTCOME_PREFIX}'"
        for target in (outcome.link, *outcome.guides):
            if target not in anchors:
                yield f"outcome '{outcome.id}': no page shows '{target}'"
        for unknown in sorted({*outcome.dates} - {each.id for each in content.deadlines.groups}):
            yield f"outcome '{outcome.id}': there is no group of dates '{unknown}'"
        yield from _figures(content, outcome)


def _figures(content: Content, outcome: Outcome) -> Iterator[str]:
    if outcome.call and outcome.phone is None:
        yield f"outcome '{outcome.id}': a call needs a phone"
    for name, unit in _UNITS.items():
        key = getattr(outcome, name)
        if key is None:
            continue
        figure = content.figures.get(key)
        if figure is None or figure.unit != unit:
            yield f"outcome '{outcome.id}': {name} '{key}' is no figure with the unit {unit}"


def _plain_words(triage: Triage) -> Iterator[str]:
    """Titles, actions and labels go into buttons and headings, where no link may stand."""
    for outcome in triage.outcomes:
        yield from _plain(f"outcome '{outcome.id}'", outcome.title, outcome.action, outcome.time)
    for question in triage.questions:
        words = [question.title, *(option.label for option in question.options)]
        yield from _plain(f"question '{question.id}'", *words, *filter(None, [question.unsure]))


def _plain(where: str, *texts: Text) -> Iterator[str]:
    for text in texts:
        if any(code for lang in LANGUAGES for code in find_shortcodes(text[lang])):
            yield f"{where}: '{text.en}' must be plain text, without shortcodes"


def _paths(triage: Triage) -> Iterator[str]:
    engine = EngineContent({"triage": triage_for_engine(triage)})
    reached: set[str] = set()
    for answers in combinations(engine):
        found = assess(engine, answers)
        if found["outcome"] is not None:
            reached.add(found["outcome"])
        elif found["next"] is None:
            used = ", ".join(f"{key}: {answers[key]}" for key in found["answered"])
            yield f"a dead end: no rule fits {used}"
            break
    for outcome in triage.outcomes:
        if outcome.id not in reached:
            yield f"outcome '{outcome.id}' is never reached"
