"""Templates of paragraphs, and conditions, as the build has read them.

Writers use Jinja's language in docs/_data (https://jinja.palletsprojects.com/en/stable/templates/).
Jinja itself reads it, at build: `knowledge_base.core.templates` keeps what it found as lists,
`[kind, …]`, and words as text. They are walked here. To read and compile them on a phone took
longer than all else that the first letter needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.writing.filters import FILTERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Tree = list[Any]


def fill(template: Tree, variables: Mapping[str, Any]) -> str:
    """Fill one template; names that do not exist are errors.

    Raises:
        KeyError: there is no such name.
    """
    written: list[str] = []
    _write(template, dict(variables), written)
    return "".join(written).strip()


def holds(condition: Tree, variables: Mapping[str, Any]) -> bool:
    """Tell whether a condition holds; names that do not exist are errors.

    Raises:
        KeyError: there is no such name.
    """
    return bool(_value(condition, variables))


def _write(parts: Sequence[str | Tree], names: dict[str, Any], written: list[str]) -> None:
    for part in parts:
        if isinstance(part, str):
            written.append(part)
        elif part[0] == "if":
            _, condition, then, otherwise = part
            _write(then if _value(condition, names) else otherwise, names, written)
        elif part[0] == "for":
            _, name, values, body = part
            rows = list(_value(values, names))
            for index, row in enumerate(rows, start=1):
                loop = {"index": index, "last": index == len(rows)}
                _write(body, {**names, name: row, "loop": loop}, written)
        elif part[0] == "set":
            _, name, value = part
            names[name] = _value(value, names)
        else:
            written.append(str(_value(part, names)))


def _value(tree: Tree, names: Mapping[str, Any]) -> Any:
    kind = tree[0]
    if kind == "name":
        return names[tree[1]]
    if kind == "const":
        return tree[1]
    if kind in _COMPARISONS:
        return _COMPARISONS[kind](_value(tree[1], names), _value(tree[2], names))
    return _KINDS[kind](names, *tree[1:])


# Both sides are always worked out.
_COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    "eq": lambda one, other: one == other,
    "ne": lambda one, other: one != other,
    "lt": lambda one, other: one < other,
    "lteq": lambda one, other: one <= other,
    "gt": lambda one, other: one > other,
    "gteq": lambda one, other: one >= other,
    "in": lambda one, other: one in other,
    "notin": lambda one, other: one not in other,
    "add": lambda one, other: one + other,
    "sub": lambda one, other: one - other,
    "mul": lambda one, other: one * other,
}


def _and(names: Mapping[str, Any], one: Tree, other: Tree) -> Any:
    return _value(one, names) and _value(other, names)


def _or(names: Mapping[str, Any], one: Tree, other: Tree) -> Any:
    return _value(one, names) or _value(other, names)


def _not(names: Mapping[str, Any], value: Tree) -> bool:
    return not _value(value, names)


def _choose(names: Mapping[str, Any], condition: Tree, then: Tree, otherwise: Tree) -> Any:
    return _value(then if _value(condition, names) else otherwise, names)


def _list(names: Mapping[str, Any], *values: Tree) -> list[Any]:
    return [_value(value, names) for value in values]


def _concat(names: Mapping[str, Any], *values: Tree) -> str:
    return "".join(str(_value(value, names)) for value in values)


def _of(names: Mapping[str, Any], whole: Tree, key: str | int) -> Any:
    return _value(whole, names)[key]


def _from(names: Mapping[str, Any], whole: Tree, first: int) -> Any:
    return _value(whole, names)[first:]


def _lines(names: Mapping[str, Any], text: Tree) -> list[str]:
    return str(_value(text, names)).split("\n")


def _filter(names: Mapping[str, Any], name: str, value: Tree, *settings: Tree) -> Any:
    return FILTERS[name](_value(value, names), *(_value(each, names) for each in settings))


_KINDS: dict[str, Callable[..., Any]] = {
    "and": _and,
    "or": _or,
    "not": _not,
    "choose": _choose,
    "list": _list,
    "concat": _concat,
    "of": _of,
    "from": _from,
    "lines": _lines,
    "filter": _filter,
}
EXPRESSIONS = frozenset({"name", "const", *_COMPARISONS, *_KINDS})
