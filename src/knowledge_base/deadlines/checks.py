"""Checks the deadlines: they count from dates that exist, by figures in days."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem
from knowledge_base.core.strings import placeholders
from knowledge_base.core.working_days import working_days
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.deadlines import DateKind, Deadline


# Long enough to add the next year before court dates reach into it.
HOLIDAYS_AHEAD = dt.timedelta(days=30)


def check_deadlines(
    content: Content, anchors: Mapping[str, Anchor], today: dt.date
) -> Iterator[Problem]:
    """Yield every fault of docs/_data/deadlines.yml that its shape alone does not show."""
    record = content.deadlines
    place = content.place(record)
    for message in _all(content, anchors):
        yield Problem(place.file, place.line, message)
    last = dt.date.fromisoformat(working_days()["last"])
    if last - today < HOLIDAYS_AHEAD and any(each.day_off for each in record.deadlines):
        message = f"the holidays after {last.isoformat()} are not known to the calendar"
        fix = "raise chinesecalendar in pyproject.toml once it knows the next year"
        yield Problem(place.file, place.line, message, fix, fatal=False)


def _all(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[str]:
    record = content.deadlines
    kinds = {kind.id: kind for kind in record.dates}
    groups = {group.id for group in record.groups}
    ids = Counter([*(group.id for group in record.groups), *(kind.id for kind in record.dates)])
    ids.update(deadline.id for deadline in record.deadlines)
    for key, times in ids.items():
        if times > 1:
            yield f"id '{key}' stands twice"
    for kind in record.dates:
        if kind.group not in groups:
            yield f"'{kind.id}': there is no group '{kind.group}'"
    for empty in sorted(groups - {kind.group for kind in record.dates}):
        yield f"nothing stands in the group '{empty}'"
    for deadline in record.deadlines:
        for message in _deadline(content, anchors, kinds, deadline):
            yield f"deadline '{deadline.id}': {message}"
    used = {key for deadline in record.deadlines for key in deadline.inputs()}
    for unused in sorted(set(kinds) - used):
        yield f"nothing follows from the date '{unused}'"


def _deadline(
    content: Content,
    anchors: Mapping[str, Anchor],
    kinds: Mapping[str, DateKind],
    deadline: Deadline,
) -> Iterator[str]:
    yield from _inputs(kinds, deadline)
    for key in {key for way in deadline.all_figures() for key in way}:
        if key not in content.figures or content.figures[key].unit != "day":
            yield f"'{key}' is no figure with the unit day"
    if deadline.source:
        source = content.sources.get(deadline.source)
        if source is None or (deadline.locator and deadline.locator not in source.locators):
            yield f"there is no source '{deadline.source}' with '{deadline.locator}'"
    if deadline.step not in anchors:
        yield f"no page shows the step '{deadline.step}'"
    if deadline.item and deadline.item not in content.items:
        yield f"there is no item '{deadline.item}'"
    yield from _words(deadline)


def _inputs(kinds: Mapping[str, DateKind], deadline: Deadline) -> Iterator[str]:
    wanted = {deadline.date: "date"}
    if deadline.sooner:
        wanted |= {deadline.sooner.day: "date", deadline.sooner.days: "days"}
    if deadline.time:
        wanted[deadline.time] = "time"
    for key, kind in wanted.items():
        if key not in kinds or kinds[key].kind != kind:
            yield f"there is no {kind} '{key}'"
    asked = [*deadline.needs.items()]
    asked += [pair for other in deadline.instead for pair in other.when.items()]
    for key, chosen in asked:
        options = {option.id for option in kinds[key].options} if key in kinds else set()
        for unknown in sorted({*chosen} - options):
            yield f"there is no answer '{unknown}' to '{key}'"


def _words(deadline: Deadline) -> Iterator[str]:
    allowed = {"days"} if deadline.figures else set()
    silent = [("past", deadline.past), ("rule_named", deadline.rule_named)]
    for lang in LANGUAGES:
        if placeholders(deadline.rule[lang]) - allowed:
            yield f"{lang}: the rule may name only {sorted(allowed)}"
        for name, words in silent:
            if words and placeholders(words[lang]):
                yield f"{lang}: what is said once {name} may name nothing"
