"""The schema of docs/_data/style.yml: limits and word lists of the language lint."""

from __future__ import annotations

from pydantic import Field

from knowledge_base.schema.records import Record


class Choice(Record):
    """A worn-out or unclear word, what to write in its place, and longer words that may hold it."""

    word: str
    better: str
    but_not: tuple[str, ...] = ()


class Style(Record):
    """What the lint of words enforces."""

    longest_sentence: dict[str, int]
    refused: dict[str, tuple[str, ...]]
    prefer: dict[str, tuple[Choice, ...]] = Field(default_factory=dict)
    may_quote_refused_words: tuple[str, ...] = ()
    # Words of a warning that a guide may not fold away, by language.
    never_folded: dict[str, tuple[str, ...]] = Field(default_factory=dict)
