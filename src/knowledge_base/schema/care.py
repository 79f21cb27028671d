"""The schema of docs/_data/care.yml: sentences that hurt the reader who writes them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from knowledge_base.schema.records import Id, Record, Text

# Not stripped: the space at the end of "not " is part of it.
Phrase = Annotated[str, Field(min_length=1, max_length=60)]


class Care(Record):
    """Phrases to warn of in free text, unless one of `unless` stands right before them."""

    id: Id
    zh: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    en: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    unless: tuple[Phrase, ...] = ()
    message: Text
