"""Checks the contact log: what follows from notes leads to pages, by figures in days."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem
from knowledge_base.core.strings import placeholders
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.log import FollowUp

TITLE_NAMES = {"date", "due"}


def check_log(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield every fault of docs/_data/log.yml that its shape alone does not show."""
    place = content.place(content.log)
    for message in _all(content, anchors):
        yield Problem(place.file, place.line, message)
    yield from _receivers(content)


def _receivers(content: Content) -> Iterator[Problem]:
    """A letter that was sent is noted with a party of the log."""
    parties = _parties(content)
    for letter in content.letters.values():
        named = {party for answers in letter.receivers().values() for party in answers.values()}
        if "receiver" in letter.model_fields_set:
            named.add(letter.receiver)
        for party in sorted(named - parties):
            place = content.place(letter)
            yield Problem(place.file, place.line, f"the contact log has no party '{party}'")


def _parties(content: Content) -> set[str]:
    fields = content.log.fields
    return {option.id for field in fields if field.id == "party" for option in field.options}


def _all(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[str]:
    log = content.log
    groups = [[field.id for field in log.fields], [each.id for each in log.follow_ups]]
    groups += [[option.id for option in field.options] for field in log.fields]
    for key, times in (pair for ids in groups for pair in Counter(ids).items()):
        if times > 1:
            yield f"id '{key}' stands twice"
    parties = _parties(content)
    for follow_up in log.follow_ups:
        faults = [*_follow_up(content, anchors, parties, follow_up), *_words(follow_up)]
        for message in faults:
            yield f"follow-up '{follow_up.id}': {message}"


def _follow_up(
    content: Content, anchors: Mapping[str, Anchor], parties: set[str], follow_up: FollowUp
) -> Iterator[str]:
    for party in follow_up.parties:
        if party not in parties:
            yield f"there is no party '{party}'"
    for letter in (*follow_up.letters, *filter(None, [follow_up.further])):
        if letter not in content.letters:
            yield f"there is no letter '{letter}'"
    for key in follow_up.figures:
        if key not in content.figures or content.figures[key].unit != "day":
            yield f"'{key}' is no figure with the unit day"
    if follow_up.source:
        source = content.sources.get(follow_up.source)
        if source is None or (follow_up.locator and follow_up.locator not in source.locators):
            yield f"there is no source '{follow_up.source}' with '{follow_up.locator}'"
    if follow_up.link not in anchors:
        yield f"no page shows '{follow_up.link}'"


def _words(follow_up: FollowUp) -> Iterator[str]:
    days = {"days"} if follow_up.figures else set()
    for lang in LANGUAGES:
        if placeholders(follow_up.title[lang]) - TITLE_NAMES:
            yield f"{lang}: the title may name only {sorted(TITLE_NAMES)}"
        if placeholders(follow_up.rule[lang]) - days:
            yield f"{lang}: the rule may name only {sorted(days)}"
