"""The schema of docs/_data/changes.yml: what changed for readers, and what has to be checked."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic reads the annotations
from typing import Annotated

from pydantic import Field

from knowledge_base.schema.records import Id, Record, Text


class Change(Record):
    """One change that may alter a decision; its id is the entry's name in the feed for ever."""

    id: Id
    date: dt.date
    # Whoever read one of the pages before that day is told when coming back.
    rule: bool = False
    pages: tuple[Id, ...] = ()
    title: Text
    text: Text | None = None


class Upcoming(Record):
    """Something that ends or has to be checked again; `date` null: no day is known."""

    date: dt.date | None
    text: Text


class News(Record):
    """Changes, newest first, and what is coming, earliest first."""

    changes: Annotated[tuple[Change, ...], Field(min_length=1)]
    upcoming: tuple[Upcoming, ...] = ()


def day_id(change: Change) -> str:
    """Return the permanent id of the heading under which a change stands."""
    return f"changes-{change.date}"
