"""The schema of docs/_data/style.yml: limits and word lists of the language lint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field, ValidationError

from knowledge_base.model import Record
from knowledge_base.problems import ContentError, Problem
from knowledge_base.yaml_source import read_yaml

if TYPE_CHECKING:
    from pathlib import Path

STYLE_FILE = "docs/_data/style.yml"


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


def read_style(root: Path) -> Style:
    """Read docs/_data/style.yml.

    Raises:
        ContentError: it does not fit the schema.
    """
    file = read_yaml(root / STYLE_FILE, root)
    try:
        return Style.model_validate(file.data)
    except ValidationError as error:
        raise ContentError(
            Problem(
                file.name, file.line(detail["loc"]), detail["msg"], "compare it with the other keys"
            )
            for detail in error.errors()
        ) from None
