"""Checks of docs/_data/changes.yml."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.core.yaml_source import YamlFile


def check_news(
    content: Content, anchors: Mapping[str, Anchor], today: dt.date
) -> Iterator[Problem]:
    """Yield what is wrong: order, ids used twice or unknown, days to come, rules without pages."""
    place = content.place(content.news)
    file = next(file for file in content.files if file.name == place.file)

    def problem(index: int, message: str, fix: str) -> Problem:
        return Problem(place.file, file.line(("changes", index)), message, fix)

    changes = content.news.changes
    seen: set[str] = set()
    for index, change in enumerate(changes):
        if change.id in seen:
            yield problem(index, f"change '{change.id}' stands twice", "choose another id")
        seen.add(change.id)
        if change.date > today:
            yield problem(index, f"change '{change.id}' is of a day to come", "correct the date")
        if change.rule and not change.pages:
            yield problem(index, f"change '{change.id}' names no page", "name what it changed")
        for page in change.pages:
            if page not in anchors:
                message = f"change '{change.id}': no page shows '{page}'"
                yield problem(index, message, "correct the id")
    yield from _check_order(content, file)


def _check_order(content: Content, file: YamlFile) -> Iterator[Problem]:
    for index, (newer, older) in enumerate(pairwise(content.news.changes), start=1):
        if older.date > newer.date:
            message = f"change '{older.id}' is newer than the one above"
            yield Problem(file.name, file.line(("changes", index)), message, "newest first")
    days = [each.date for each in content.news.upcoming if each.date]
    if days != sorted(days):
        message = "the upcoming days are not in order"
        yield Problem(file.name, file.line(("upcoming",)), message, "earliest first")
