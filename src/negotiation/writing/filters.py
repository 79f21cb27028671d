"""What writers may put behind a `|` in docs/_data: Jinja's own filters, and the letters' two.

Jinja's are told in https://jinja.palletsprojects.com/en/stable/templates/#builtin-filters; here
stands as much of each as the letters use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.writing.sentence_ends import bare, closed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


def _join(values: Iterable[Any], joint: str) -> str:
    return joint.join(str(value) for value in values)


def _list(values: Iterable[Any]) -> list[Any]:
    return list(values)


def _map(rows: Iterable[Mapping[str, Any]], attribute: str) -> list[Any]:
    return [row[attribute] for row in rows]


def _select(values: Iterable[Any]) -> list[Any]:
    return [value for value in values if value]


_TESTS: dict[str, Callable[[Any, Any], Any]] = {
    "equalto": lambda value, other: value == other,
    "in": lambda value, others: value in others,
}


def _reject(values: Iterable[Any], test: str, against: Any) -> list[Any]:
    return [value for value in values if not _TESTS[test](value, against)]


def _unique(values: Iterable[Any]) -> list[Any]:
    """Keep the first of those that are alike, capitals or not."""
    found: dict[Any, Any] = {}
    for value in values:
        found.setdefault(value.lower() if isinstance(value, str) else value, value)
    return list(found.values())


FILTERS: dict[str, Callable[..., Any]] = {
    "bare": bare,
    "closed": closed,
    "join": _join,
    "length": len,
    "list": _list,
    "map": _map,
    "reject": _reject,
    "select": _select,
    "unique": _unique,
}
