"""The schema of docs/_data/limitation.yml: when a debt may be old, and what is said of it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from knowledge_base.schema.fields import FieldId  # noqa: TC001 - pydantic reads it
from knowledge_base.schema.records import Id, Record, Text

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
