"""One deadline as the reader sees it: the last day, and the day by which to act."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.dates import format_weekday

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.working_days import WorkingDays


class Counted(NamedTuple):
    """The last day of a deadline.

    Attributes:
        origin: the field it follows from.
        days: how many were counted.
        source: where the rule stands: `{"id", "locator"}`.
        named: the paper itself names that day.
    """

    day: dt.date
    origin: str
    days: int
    source: dict[str, str | None] | None
    named: bool


def lay_out(
    content: EngineContent,
    record: Mapping[str, Any],
    counted: Counted,
    calendar: WorkingDays,
    time: str,
    today: dt.date,
    lang: str,
) -> dict[str, Any]:
    """Lay out one deadline.

    Args:
        content: the engine's content.
        record: the deadline of docs/_data/deadlines.yml.
        counted: its last day, and how it was found.
        calendar: the working days.
        time: "HH:MM" of an appointment, or "".
        today: the reader's date.
        lang: "zh" or "en".

    Returns:
        `{"id", "from": field, "day": the day counted, "due": the day to act, "until": the
        day it may move to (all ISO), "time", "shown", "due_shown", "title", "rule", "note",
        "left": days from today to "due", below zero when past, "far", "when", "source":
        {"id", "locator"} or None}`.

        What is handed in to a court is due on the last working day that is not after the
        day counted. Where the law moves the end of the period (Civil Procedure Law, art.
        85) it is past only after "until", and once the last working day is over, "due" is
        "until". "rule" says how the day is counted or, once past, what can still be done.
    """
    day = counted.day
    due, until = day, day
    if record["day_off"]:
        due = calendar.on_or_before(day)
    # A day that the paper itself names is not counted, so nothing moves it.
    if record["day_off"] == "moves" and not counted.named:
        until = calendar.on_or_after(day)
    early = today <= due
    if not early:
        due = until
    left = (due - today).days
    far = how_far(content, left, lang)
    rule = record["rule_named"] if counted.named else record["rule"]
    words = {"day": format_weekday(day, lang), "until": format_weekday(until, lang)}
    if left < 0:
        rule = record["past"]
        when, note = far, ""
    elif early:
        by = format_weekday(due, lang)
        when = far if due == day else content.message("deadline_hand_in", lang, by=by, far=far)
        moves = until != day
        span = (due, until) if record["day_off"] else ()
        note = _note(content, calendar, span, words if moves else {}, lang)
    else:
        when = far if until == day else content.message("deadline_moved", lang, far=far, **words)
        note = ""
    clock = f" {time}" if time else ""
    return {
        "id": record["id"],
        "from": counted.origin,
        "day": day.isoformat(),
        "due": due.isoformat(),
        "until": until.isoformat(),
        "time": time,
        "shown": words["day"] + clock,
        "due_shown": format_weekday(due, lang) + clock,
        "title": record["title"][lang],
        "rule": rule[lang].format(days=counted.days),
        "note": note,
        "left": left,
        "far": far,
        "when": when,
        "source": counted.source,
    }


def _note(
    content: EngineContent,
    calendar: WorkingDays,
    span: tuple[dt.date, ...],
    moved: Mapping[str, str],
    lang: str,
) -> str:
    """Return the small print: to what day the law moves the end, and what is not known."""
    notes = [content.message("deadline_moves", lang, **moved)] if moved else []
    unknown = [day for day in span if not calendar.knows(day)]
    if unknown:
        notes.append(content.message("deadline_weekends_only", lang, year=unknown[0].year))
    return ("" if lang == "zh" else " ").join(notes)


def how_far(content: EngineContent, left: int, lang: str) -> str:
    """Say how far off a day is; `left` counts days from today, below zero when past."""
    if left == 0:
        return content.message("deadline_today", lang)
    if left == 1:
        return content.message("deadline_tomorrow", lang)
    return content.message("deadline_in" if left > 0 else "deadline_past", lang, n=abs(left))
