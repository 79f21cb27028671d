"""The schema of docs/_data/pasted-columns.yml: what the columns of a pasted table can be."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from knowledge_base.schema.records import Id, Record, Text, Words

ColumnField = Literal[
    "creditor", "contract", "principal", "interest", "penalty", "rate", "penalty_rate",
    "penalty_uplift", "method", "months_left", "next_due", "overdue_since", "total",
]  # fmt: skip


class ColumnKind(Record):
    """One kind of column; the head of the data file says what its keys mean."""

    id: Id
    field: ColumnField | None = None
    fits: tuple[ColumnField, ...] = ()
    rank: Annotated[int, Field(ge=1, le=4)] = 1
    ask: bool = False
    adds: bool = False
    loose: bool = False
    decisive: bool = False
    needs: Id | None = None
    words: Annotated[tuple[Words, ...], Field(min_length=1)]
    without: tuple[Words, ...] = ()
    reason: Text | None = None

    @model_validator(mode="after")
    def _says_why_it_is_left_out(self) -> Self:
        if (self.ask or self.needs or self.field is None) and self.reason is None:
            raise ValueError("a kind that can be left out gives its reason")
        return self


class PastedColumns(Record):
    """All of pasted-columns.yml."""

    kinds: Annotated[tuple[ColumnKind, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ids(self) -> Self:
        ids = [kind.id for kind in self.kinds]
        needed = {kind.needs for kind in self.kinds if kind.needs}
        if len(set(ids)) < len(ids) or not needed <= set(ids):
            raise ValueError("an id stands twice, or `needs` names none")
        return self
