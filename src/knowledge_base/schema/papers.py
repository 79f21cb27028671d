"""The schema of docs/_data/papers.yml: every paper, by the stage in which it is needed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from knowledge_base.schema.records import Id, Record, Text


class PaperEntry(Record):
    """One page with a paper, or with a tool beside the papers.

    Attributes:
        page: the page's id.
        letters: the letters that stand on it; their state is shown.
        when: when to use it, in one line.
    """

    page: Id
    letters: tuple[Id, ...] = ()
    when: Text


class PaperGroup(Record):
    """A stage of the journey and its papers."""

    id: Id
    title: Text
    entries: Annotated[tuple[PaperEntry, ...], Field(min_length=1)]
