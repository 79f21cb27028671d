"""The schema of docs/_data/journey.yml: which checklists a reader's situation gathers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from knowledge_base.schema.records import Id, Record, Text

# Question id -> answers, one of which must have been given; all questions must fit.
Condition = Annotated[dict[Id, Annotated[tuple[Id, ...], Field(min_length=1)]], Field(min_length=1)]


class Part(Record):
    """What one guide gives to a stage.

    Attributes:
        guide: id of a guide, or of another page, which then is only linked.
        groups: groups of the guide's checklist; empty: all of it.
        when: shows when one of the conditions fits; empty: always.
    """

    guide: Id
    groups: tuple[Id, ...] = ()
    when: tuple[Condition, ...] = ()


class JourneyStage(Record):
    """A titled run of parts.

    Attributes:
        when: must fit as well as the part's own.
        general: items that serve whoever has answered nothing yet; a few in all.
    """

    id: Id
    title: Text
    intro: Text
    when: tuple[Condition, ...] = ()
    general: tuple[Id, ...] = ()
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
