"""One deadline as the reader sees it: the last day, and the day by which to act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.reading.dates import format_weekday

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.common import Source
    from negotiation.replies.steps import Deadline
    from negotiation.steps.working_days import WorkingDays


class Counting(NamedTuple):
    """What every deadline of a list is laid out with; `today` is the reader's date."""

    content: EngineContent
    calendar: WorkingDays
    today: dt.date
    lang: str

    def say(self, key: str, **values: object) -> str:
        """Return an engine message in the reader's language."""
        return self.content.message(key, self.lang, **values)


class Counted(NamedTuple):
    """The last day of a deadline.

    Attributes:
        origin: the field it follows from.
        days: how many were counted.
        source: where the rule stands.
        named: the paper itself names that day.
    """

    day: dt.date
    origin: str
    days: int
    source: Source | None
    named: bool


def lay_out(counting: Counting, record: Mapping[str, Any], counted: Counted, time: str) -> Deadline:
    """Lay out one deadline.

    Args:
        counting: the content, the working days, today and the language.
        record: the deadline of docs/_data/deadlines.yml.
        counted: its last day, and how it was found.
        time: "HH:MM" of an appointment, or "".

    Returns:
        What is handed in to a court is due on the last working day that is not after the
        day counted. Where the law moves the end of the period (Civil Procedure Law, art.
        85) it is past only after "until", and once the last working day is over, "due" is
        "until".
    """
    calendar, today, lang = counting.calendar, counting.today, counting.lang
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
    far = how_far(counting.content, left, lang)
    rule = record["rule_named"] if counted.named else record["rule"]
    last, moved = format_weekday(day, lang), format_weekday(until, lang)
    if left < 0:
        rule = record["past"]
        when, note = far, ""
    elif early:
        by = format_weekday(due, lang)
        when = far if due == day else counting.say("deadline_hand_in", by=by, far=far)
        notes = [counting.say("deadline_moves", day=last, until=moved)] if until != day else []
        if record["day_off"]:
            notes += _unknown(counting, due, until)
        note = ("" if lang == "zh" else " ").join(notes)
    else:
        stays = until == day
        when = far if stays else counting.say("deadline_moved", far=far, day=last, until=moved)
        note = ""
    clock = f" {time}" if time else ""
    return {
        "id": record["id"],
        "from": counted.origin,
        "day": day.isoformat(),
        "due": due.isoformat(),
        "until": until.isoformat(),
        "time": time,
        "shown": last + clock,
        "due_shown": format_weekday(due, lang) + clock,
        "title": record["title"][lang],
        "rule": rule[lang].format(days=counted.days),
        "note": note,
        "left": left,
        "far": far,
        "when": when,
        "source": counted.source,
    }


def _unknown(counting: Counting, *days: dt.date) -> list[str]:
    """Return a word on the year whose holidays are not known, if one of `days` lies in one."""
    years = [day.year for day in days if not counting.calendar.knows(day)]
    return [counting.say("deadline_weekends_only", year=years[0])] if years else []


def how_far(content: EngineContent, left: int, lang: str) -> str:
    """Say how far off a day is; `left` counts days from today, below zero when past."""
    if left == 0:
        return content.message("deadline_today", lang)
    if left == 1:
        return content.message("deadline_tomorrow", lang)
    return content.message("deadline_in" if left > 0 else "deadline_past", lang, n=abs(left))
