"""Dates the reader entered, and the days that follow from them by rule or by our advice."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from negotiation.dates import DateError, format_date, parse_date
from negotiation.field_error import FieldError
from negotiation.rules import RuleDateError, rule_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent


def list_deadlines(
    content: EngineContent, dates: Mapping[str, str], today: dt.date, lang: str
) -> dict[str, Any]:
    """Work out every deadline that follows from the dates given, the earliest first.

    Args:
        content: the engine's content.
        dates: id of a kind of date -> as typed. Blank ones and unknown ids count for
            nothing; what cannot be read becomes an error at its field.
        today: the day on which the rules must hold and from which days are counted.
        lang: "zh" or "en".

    Returns:
        `{"deadlines": [{"id", "from", "day": ISO date, "shown", "title", "rule", "left":
        days from today, below zero when past, "when", "source": {"id", "locator"} or
        None}], "errors": [{"field", "code", "message"}]}`. "rule" says how the day is
        counted, or, once it is past, what can still be done. A deadline whose rule is not
        known to hold today is left out and told as an error at its date.
    """
    found: list[dict[str, Any]] = []
    errors: list[dict[str, str]] = []
    for kind in content.deadlines()["dates"]:
        typed = dates.get(kind, "").strip()
        if not typed:
            continue
        try:
            start = parse_date(typed)
            found += _following(content, kind, start, today, lang)
        except (DateError, FieldError) as error:
            values = error.values if isinstance(error, FieldError) else {}
            message = content.message(f"error_{error.code}", lang, **values)
            errors.append({"field": kind, "code": error.code, "message": message})
        except RuleDateError as error:
            errors.append(out_of_date(content, kind, error, today, lang))
    # Python's sort keeps the order of the file among deadlines of one day.
    return {"deadlines": sorted(found, key=lambda each: str(each["day"])), "errors": errors}


def _following(
    content: EngineContent, kind: str, start: dt.date, today: dt.date, lang: str
) -> Iterator[dict[str, Any]]:
    following = [each for each in content.deadlines()["deadlines"] if each["date"] == kind]
    # All of a date's rules first: half a list would look like the whole.
    rules = [[rule_on(content, key, today) for key in each["figures"]] for each in following]
    for each, counted in zip(following, rules, strict=True):
        days = int(sum(rule.value for rule in counted)) if counted else each["offset"]
        source = {"id": each["source"], "locator": each["locator"]} if each["source"] else None
        if counted:
            source = {"id": counted[0].source, "locator": counted[0].locator}
        day = start + dt.timedelta(days=days)
        left = (day - today).days
        yield {
            "id": each["id"],
            "from": kind,
            "day": day.isoformat(),
            "shown": format_date(day, lang),
            "title": each["title"][lang],
            "rule": each["rule"][lang].format(days=days) if left >= 0 else each["past"][lang],
            "left": left,
            "when": how_far(content, left, lang),
            "source": source,
        }


def out_of_date(
    content: EngineContent, field: str, error: RuleDateError, today: dt.date, lang: str
) -> dict[str, str]:
    """Return the error to show at `field` when its rule is not known to hold today."""
    message = content.message(
        "error_rule_out_of_date",
        lang,
        checked=format_date(error.checked_on, lang),
        today=format_date(today, lang),
    )
    return {"field": field, "code": "rule_out_of_date", "message": message}


def how_far(content: EngineContent, left: int, lang: str) -> str:
    """Say how far off a day is; `left` counts days from today, below zero when past."""
    if left == 0:
        return content.message("deadline_today", lang)
    if left == 1:
        return content.message("deadline_tomorrow", lang)
    return content.message("deadline_in" if left > 0 else "deadline_past", lang, n=abs(left))
