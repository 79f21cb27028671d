"""Dates the reader entered, and the days that follow from them by rule or by our advice."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from negotiation.reading.dates import format_date
from negotiation.reading.errors import FieldError
from negotiation.rules import RuleDateError, rule_on
from negotiation.steps.deadline_inputs import read_inputs
from negotiation.steps.deadline_row import Counted, Counting, how_far, lay_out
from negotiation.steps.working_days import WorkingDays

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.common import FieldError as Wrong
    from negotiation.replies.common import Source
    from negotiation.replies.steps import Deadline, Deadlines
    from negotiation.rules import Rule

__all__ = ["how_far", "list_deadlines", "out_of_date"]


def list_deadlines(
    content: EngineContent, dates: Mapping[str, str], today: dt.date, lang: str
) -> Deadlines:
    """Work out every deadline that follows from what was entered, the earliest first.

    The page counts by the same rules in overrides/widget/deadlines/count.mjs;
    tests/parity/test_days_counted.py holds the two to one list.

    Args:
        content: the engine's content.
        dates: id of docs/_data/deadlines.yml's `dates` -> as typed. Blank ones and unknown
            ids count for nothing; what cannot be read becomes an error at its field.
        today: the day on which the rules must hold and from which days are counted.
        lang: "zh" or "en".

    Returns:
        The deadlines by the day to act. One whose rule is not known to hold today is left
        out and told as an error at its date.
    """
    record = content.deadlines()
    values, errors = read_inputs(record["dates"], dates, today)
    told = {key: _error(content, key, error, lang) for key, error in errors.items()}
    counting = Counting(content, WorkingDays(record["working_days"]), today, lang)
    found: list[Deadline] = []
    for kind in record["dates"]:
        following = [each for each in record["deadlines"] if each["date"] == kind["id"]]
        try:
            # All of a date's rules first: half a list would look like the whole.
            rules = [_rules(content, each, values, today) for each in following]
        except RuleDateError as error:
            told[kind["id"]] = out_of_date(content, kind["id"], error, today, lang)
            continue
        for each, counted_by in zip(following, rules, strict=True):
            wrong = _missing(each, values, errors)
            told |= {key: _error(content, key, error, lang) for key, error in wrong.items()}
            counted = _counted(each, values, counted_by)
            if counted and _fits(each["needs"], values):
                time = values.get(each["time"], "") if each["time"] else ""
                found.append(lay_out(counting, each, counted, time))
    order = [kind["id"] for kind in record["dates"]]
    return {
        # Python's sort keeps the order of the file among deadlines of one day.
        "deadlines": sorted(found, key=lambda each: str(each["due"])),
        "errors": [told[key] for key in order if key in told],
    }


def _rules(
    content: EngineContent, record: Mapping[str, Any], values: Mapping[str, Any], today: dt.date
) -> list[Rule]:
    """Return the figures to count by; none where the date they count from is not known."""
    if record["date"] not in values:
        return []
    figures = record["figures"]
    for other in record["instead"]:
        if _fits(other["when"], values):
            figures = other["figures"]
            break
    return [rule_on(content, key, today) for key in figures]


def _fits(when: Mapping[str, list[str]], values: Mapping[str, Any]) -> bool:
    return all(values.get(key) in options for key, options in when.items())


def _counted(
    record: Mapping[str, Any], values: Mapping[str, Any], rules: list[Rule]
) -> Counted | None:
    """Return the earliest of the days that the rule and the paper itself give."""
    origin, start = record["date"], values.get(record["date"])
    source: Source | None
    source = {"id": record["source"], "locator": record["locator"]} if record["source"] else None
    if rules:
        source = {"id": rules[0].source, "locator": rules[0].locator}
    days = int(sum(rule.value for rule in rules)) if rules else record["offset"] or 0
    known: list[Counted] = []
    if start:
        known.append(Counted(start + dt.timedelta(days=days), origin, days, source, False))
    sooner = record["sooner"]
    if sooner and start and sooner["days"] in values:
        own = values[sooner["days"]]
        known.append(Counted(start + dt.timedelta(days=own), origin, own, source, False))
    named = values.get(sooner["day"]) if sooner else None
    if named and (not start or named >= start):
        known.append(Counted(named, sooner["day"], days, source, True))
    return min(known, key=lambda each: each.day) if known else None


def _missing(
    record: Mapping[str, Any], values: Mapping[str, Any], errors: Mapping[str, FieldError]
) -> dict[str, FieldError]:
    """Return what is still to be told, or contradicts itself, beside the field it is about."""
    found: dict[str, FieldError] = {}
    start = values.get(record["date"])
    if start:
        for key in record["needs"]:
            if key not in values and key not in errors:
                found[key] = FieldError("deadline_choice")
    sooner = record["sooner"]
    if sooner:
        if sooner["days"] in values and not start and record["date"] not in errors:
            found[record["date"]] = FieldError("deadline_no_start")
        named = values.get(sooner["day"])
        if named and start and named < start:
            found[sooner["day"]] = FieldError("deadline_before_start")
    return found


def _error(content: EngineContent, field: str, error: FieldError, lang: str) -> Wrong:
    message = content.message(f"error_{error.code}", lang, **error.values)
    return {"field": field, "code": error.code, "message": message}


def out_of_date(
    content: EngineContent, field: str, error: RuleDateError, today: dt.date, lang: str
) -> Wrong:
    """Return the error to show at `field` when its rule is not known to hold today."""
    message = content.message(
        "error_rule_out_of_date",
        lang,
        checked=format_date(error.checked_on, lang),
        today=format_date(today, lang),
    )
    return {"field": field, "code": "rule_out_of_date", "message": message}
