"""Checks the deadlines: they count from dates that exist, by figures in days."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from knowledge_base.model import LANGUAGES
from knowledge_base.problems import Problem
from knowledge_base.strings import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.anchors import Anchor
    from knowledge_base.content import Content
    from knowledge_base.deadline_model import Deadline


def check_deadlines(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield every fault of docs/_data/deadlines.yml that its shape alone does not show."""
    record = content.deadlines
    place = content.place(record)
    dates = {kind.id for kind in record.dates}
    for message in _all(content, anchors, dates):
        yield Problem(place.file, place.line, message)


def _all(content: Content, anchors: Mapping[str, Anchor], dates: set[str]) -> Iterator[str]:
    record = content.deadlines
    ids = Counter(kind.id for kind in record.dates)
    ids.update(deadline.id for deadline in record.deadlines)
    for key, times in ids.items():
        if times > 1:
            yield f"id '{key}' stands twice"
    for deadline in record.deadlines:
        for message in _deadline(content, anchors, dates, deadline):
            yield f"deadline '{deadline.id}': {message}"
    for unused in sorted(dates - {deadline.date for deadline in record.deadlines}):
        yield f"nothing follows from the date '{unused}'"


def _deadline(
    content: Content, anchors: Mapping[str, Anchor], dates: set[str], deadline: Deadline
) -> Iterator[str]:
    if deadline.date not in dates:
        yield f"there is no date '{deadline.date}'"
    for key in deadline.figures:
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


def _words(deadline: Deadline) -> Iterator[str]:
    allowed = {"days"} if deadline.figures else set()
    for lang in LANGUAGES:
        if placeholders(deadline.rule[lang]) - allowed:
            yield f"{lang}: the rule may name only {sorted(allowed)}"
        if placeholders(deadline.past[lang]):
            yield f"{lang}: what is said once past may name nothing"
