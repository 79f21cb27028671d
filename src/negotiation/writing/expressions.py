"""Jinja, as writers use it in docs/_data: templates of paragraphs, and conditions."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from negotiation.writing.sentence_ends import FILTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    import jinja2


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    # Imported on the first letter, not at start-up: the checklist needs no Jinja, and
    # on a cheap phone this import is a noticeable part of a second.
    import jinja2  # noqa: PLC0415

    # No autoescape: the output is plain text. It reaches the page by textContent only.
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701
    environment.filters |= FILTERS
    return environment


@lru_cache(maxsize=1024)
def _template(source: str) -> jinja2.Template:
    return _environment().from_string(source)


def fill(source: str, variables: Mapping[str, Any]) -> str:
    """Fill one template; names that do not exist are errors."""
    return _template(source).render(variables).strip()


@lru_cache(maxsize=256)
def _condition(expression: str) -> Any:
    return _environment().compile_expression(expression, undefined_to_none=False)


def holds(expression: str, variables: Mapping[str, Any]) -> bool:
    """Tell whether a condition holds; names that do not exist are errors."""
    return bool(_condition(expression)(**variables))
