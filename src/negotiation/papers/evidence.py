"""The papers of evidence in the order the reader gave: ticked ones, and those typed line by line.

Each is known by what it is, an option or a line, never by its place. Among the ticked ones
stand marks, `line-1`, `line-2`, for the lines there were when the next box was ticked
(overrides/widget/letter/evidence-order.mjs), so that a later tick gets a later number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from negotiation.writing.values import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from negotiation.papers.told import Told

_MARK = re.compile(r"line-(\d{1,4})")


def pieces(told: Told, annexed: Collection[str], lang: str) -> list[dict[str, str]]:
    """Return `[{"name", "shows"}]`; `shows` is "" where nothing was typed of it.

    Args:
        told: the paper's fields as they stand.
        annexed: the collections that the paper annexes itself: not named a second time.
        lang: "zh" or "en".
    """
    return [piece for piece in _in_order(told, annexed, lang) if piece]


def _in_order(told: Told, annexed: Collection[str], lang: str) -> Iterator[dict[str, str] | None]:
    lines = dict(enumerate(str(told.values.get("evidence_more") or "").split("\n"), start=1))
    left = {n: line for n, line in lines.items() if line}
    field = next((each for each in told.fields if each["id"] == "evidence"), None)
    chosen = told.values.get("evidence") or ()
    for one in _given(told) if field else ():
        mark = _MARK.fullmatch(one)
        if mark:
            yield _line(left.pop(int(mark[1]), ""))
        elif one in chosen:
            yield _ticked(told, field, one, annexed, lang)
    yield from map(_line, left.values())


def _given(told: Told) -> list[str]:
    """The choices as stored, marks among them; those that another page knows have none."""
    stored = (told.request.known.get("facts") or {}).get("evidence")
    if told.origins.get("evidence") == "typed" and isinstance(stored, list):
        return list(dict.fromkeys(one for one in stored if isinstance(one, str)))
    return list(told.values.get("evidence") or ())


def _ticked(
    told: Told, field: Any, one: str, annexed: Collection[str], lang: str
) -> dict[str, str] | None:
    option = next(option for option in field["options"] if option["id"] == one)
    if option.get("annex") in annexed:
        return None
    shows = told.values.get(f"piece_{one.replace('-', '_')}") or ""
    return {"name": say(field, (one,), lang, masked=True), "shows": str(shows)}


def _line(line: str) -> dict[str, str] | None:
    return {"name": line, "shows": ""} if line else None
