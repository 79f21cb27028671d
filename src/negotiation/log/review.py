"""The contact log looked through: checked, as a table, and what comes next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from negotiation.log.contact_log import paper_sent, read_log, shown
from negotiation.log.follow_ups import suggest
from negotiation.reading.dates import format_weekday
from negotiation.steps.deadlines import out_of_date
from negotiation.writing.spreadsheet import csv_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from negotiation.content import EngineContent
    from negotiation.log.contact_log import Entry
    from negotiation.reading.errors import FieldError
    from negotiation.replies.common import FieldError as Wrong
    from negotiation.replies.log import LogReview, Suggestion
    from negotiation.replies.steps import Deadline, Deadlines

# The order of a table's columns: when, with whom, what, and what came of it.
COLUMNS = (
    "date", "time", "party", "channel", "number", "person", "asked", "said", "outcome",
    "promised", "due", "kept", "ref", "tracking",
)  # fmt: skip


def review(
    content: EngineContent, log: Mapping[str, Mapping[str, Any]], today: dt.date, lang: str
) -> LogReview:
    """Look through the whole log.

    Args:
        content: the engine's content.
        log: entry id -> field id -> text as typed.
        today: the reader's date.
        lang: "zh" or "en".
    """
    fields = {field["id"]: field for field in content.log()["fields"]}
    entries = read_log(content, log, today)
    suggestions, undated = suggest(content, entries, today, lang)
    errors = {entry.id: _errors(content, entry, lang) for entry in entries}
    for key, error in undated.items():
        errors[key].append(out_of_date(content, "date", error, today, lang))
    return {
        "entries": [
            {
                "id": entry.id,
                "errors": errors[entry.id],
                "open_promise": _open_promise(entry),
                "late": entry.broken(today),
            }
            for entry in _newest_first(entries)
        ],
        "suggestions": suggestions,
        "csv": _csv(content, fields, entries, lang),
    }


def with_days_of_log(
    listed: Deadlines,
    content: EngineContent,
    log: Mapping[str, Mapping[str, Any]],
    today: dt.date,
    lang: str,
) -> Deadlines:
    """Return a list of deadlines with the days that follow from the log among them.

    Args:
        listed: as `negotiation.steps.deadlines.list_deadlines` returns it.
        content: the engine's content.
        log: entry id -> field id -> text as typed.
        today: the reader's date.
        lang: "zh" or "en".

    Returns:
        The same, with more deadlines. A day whose rule is not known to hold today is
        an error instead: `field` is the note.
    """
    suggestions, undated = suggest(content, read_log(content, log, today), today, lang)
    days = [_as_deadline(each, lang) for each in suggestions if each["calendar"]]
    together = sorted([*listed["deadlines"], *days], key=lambda each: str(each["due"]))
    errors = [out_of_date(content, key, error, today, lang) for key, error in undated.items()]
    return {"deadlines": together, "errors": [*listed["errors"], *errors]}


def _as_deadline(suggestion: Suggestion, lang: str) -> Deadline:
    day = suggestion["day"]
    shown = format_weekday(dt.date.fromisoformat(day), lang)
    return {
        "id": suggestion["id"],
        "kind": suggestion["kind"],
        "basis": suggestion["basis"],
        "day": day,
        "title": suggestion["title"],
        "left": suggestion["left"],
        "when": suggestion["when"],
        "from": "log",
        "due": day,
        "until": day,
        "time": "",
        "shown": shown,
        "due_shown": shown,
        "far": suggestion["when"],
        "rule": suggestion["why"],
        "note": "",
        "source": suggestion["source"],
    }


def _newest_first(entries: Sequence[Entry]) -> list[Entry]:
    backwards = entries[::-1]
    return sorted(backwards, key=lambda entry: entry.values["date"] is None)


def _open_promise(entry: Entry) -> bool:
    return entry.promises() and entry.values["kept"] is None


def _errors(content: EngineContent, entry: Entry, lang: str) -> list[Wrong]:
    def message(error: FieldError) -> str:
        return content.message(f"error_{error.code}", lang, **error.values)

    return [
        {"field": key, "code": error.code, "message": message(error)}
        for key, error in entry.errors.items()
    ]


def _csv(
    content: EngineContent,
    fields: Mapping[str, Mapping[str, Any]],
    entries: Sequence[Entry],
    lang: str,
) -> str:
    """Return the notes as CSV (RFC 4180), in order of time; days as ISO dates, which sort."""
    rows = [[fields[key]["label"][lang] for key in COLUMNS]]
    for entry in entries:
        cells = {key: shown(fields[key], entry, lang) for key in COLUMNS}
        cells["asked"] = cells["asked"] or paper_sent(content, entry, lang)
        for key in ("date", "due"):
            if entry.values[key] is not None:
                cells[key] = entry.values[key].isoformat()
        rows.append([cells[key] for key in COLUMNS])
    return csv_text(rows)
