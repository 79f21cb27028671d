"""A plan that the bank offers, looked over: what is not clear yet, and what does not add up.

For every paper with fields of these ids; each stays a note, since the bank may have its reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.reading.dates import format_date
from negotiation.writing.month_names import say_months
from negotiation.writing.values import say_yuan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from negotiation.content import EngineContent
    from negotiation.papers.told import Told
    from negotiation.replies.papers import Note

_POINT = "plan_"


def review_plan(content: EngineContent, told: Told, lang: str) -> Iterator[Note]:
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
    review = _Review(content, told, lang)
    yield from review.amounts()
    yield from review.dates()
    yield review.note(
        None,
        "plan_unclear" if blank else "plan_all_there",
        n=len(blank),
        total=len(points),
    )


class _Review:
    """Notes on the values of a plan, in the reader's language."""

    def __init__(self, content: EngineContent, told: Told, lang: str) -> None:
        self._content = content
        self._values = told.values
        self._budget = told.money.budget if told.money else None
        self._lang = lang

    def note(self, field: str | None, code: str, **words: object) -> Note:
        """Return a note on a field, or on the whole plan."""
        message = self._content.message(f"note_{code}", self._lang, **words)
        return {"field": field, "code": code, "message": message}

    def amounts(self) -> Iterator[Note]:
        """Compare the instalment with the budget, and the sum of all with the total."""
        get = self._values.get
        each, count, total = get("plan_instalment"), get("plan_count"), get("plan_total")
        available = get("available")
        if each is not None and available is not None and each > available:
            yield self.note(
                "plan_instalment",
                "plan_above_available" if available > 0 else "plan_nothing_left",
                each=self._yuan(each),
                available=self._yuan(available),
            )
        # The average carries it, the quiet months do not.
        elif each is not None and (short := self._short_months(each)):
            yield self.note(
                "plan_instalment",
                "plan_above_quiet_month",
                each=self._yuan(each),
                months=say_months(short, self._lang),
            )
        if each is None or count is None or total is None:
            return
        gap = abs(each * count - total)
        # A fen for each instalment is rounding.
        if gap > count:
            yield self.note(
                "plan_total",
                "plan_sum_differs",
                each=self._yuan(each),
                count=count,
                sum=self._yuan(each * count),
                given=self._yuan(total),
                gap=self._yuan(gap),
            )

    def dates(self) -> Iterator[Note]:
        """Compare the first and the last day with the number of instalments."""
        first: dt.date | None = self._values.get("plan_first")
        last: dt.date | None = self._values.get("plan_last")
        count = self._values.get("plan_count")
        # One before the other cannot be meant: that is no question for the bank.
        if first is None or last is None or last < first:
            return
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if count is not None and count != months:
            yield self.note(
                "plan_last",
                "plan_months_differ",
                first=format_date(first, self._lang),
                last=format_date(last, self._lang),
                months=months,
                count=count,
            )

    def _short_months(self, each: int) -> tuple[int, ...]:
        return self._budget.months_short_of(each) if self._budget else ()

    def _yuan(self, fen: int) -> str:
        return say_yuan(fen, self._lang)
