"""Shapes that replies of several rooms share."""

from typing import TypedDict


class Both(TypedDict):
    """The same words in both languages."""

    zh: str
    en: str


class Source(TypedDict):
    """Where a rule stands: an id of docs/_data/sources*.yml, and the article."""

    id: str
    locator: str | None


class FieldError(TypedDict):
    """What is wrong with what was typed in one field."""

    field: str
    code: str
    message: str
