"""A plan that the bank offers, looked over: what is not clear yet, and what does not add up.

For every paper with fields of these ids; each stays a note, since the bank may have its reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.dates import format_date
from negotiation.letter_words import say_yuan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from negotiation.content import EngineContent
    from negotiation.told import Told

_POINT = "plan_"
# Field, code of the message, and what the message names.
_Found = tuple[str, str, dict[str, Any]]


def review_plan(content: EngineContent, told: Told, lang: str) -> Iterator[dict[str, Any]]:
    """Yield `{"field": id or None, "code", "message"}` for what to ask the bank about.

    Nothing is said before the reader has typed any point of the plan.

    Args:
        content: the engine's content.
        told: a paper's fields as they stand.
        lang: "zh" or "en".
    """
    points = [field["id"] for field in told.fields if field["id"].startswith(_POINT)]
    blank = [key for key in points if told.values[key] is None and key not in told.errors]
    if len(blank) == len(points):
        return
    for field, code, words in (*_amounts(told, lang), *_dates(told, lang)):
        yield {
            "field": field,
            "code": code,
            "message": content.message(f"note_{code}", lang, **words),
        }
    code = "plan_unclear" if blank else "plan_all_there"
    counts = {"n": len(blank), "total": len(points)}
    yield {"field": None, "code": code, "message": content.message(f"note_{code}", lang, **counts)}


def _amounts(told: Told, lang: str) -> Iterator[_Found]:
    values = told.values
    each, count, total = (
        values.get("plan_instalment"),
        values.get("plan_count"),
        values.get("plan_total"),
    )
    available = values.get("available")
    if each is not None and available is not None and each > available:
        words = {"each": say_yuan(each, lang), "available": say_yuan(available, lang)}
        yield "plan_instalment", "plan_above_available", words
    # A fen for each instalment is rounding.
    if each is None or count is None or total is None:
        return
    if abs(each * count - total) > count:
        sums = {"each": each, "sum": each * count, "given": total, "gap": abs(each * count - total)}
        words = {key: say_yuan(fen, lang) for key, fen in sums.items()}
        yield "plan_total", "plan_sum_differs", {**words, "count": count}


def _dates(told: Told, lang: str) -> Iterator[_Found]:
    first: dt.date | None = told.values.get("plan_first")
    last: dt.date | None = told.values.get("plan_last")
    count = told.values.get("plan_count")
    if first is None or last is None:
        return
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if last < first:
        yield "plan_last", "plan_ends_before", {}
    elif count is not None and count != months:
        days = {"first": format_date(first, lang), "last": format_date(last, lang)}
        yield "plan_last", "plan_months_differ", {**days, "months": months, "count": count}
