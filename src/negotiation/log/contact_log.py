"""The reader's notes of calls and messages: read, put in order of time, told in words."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.content import UnknownIdError
from negotiation.log.contact_keys import CONTACT_KEYS
from negotiation.reading.dates import format_date
from negotiation.reading.errors import FieldError
from negotiation.reading.fields import read_fields
from negotiation.reading.times import read_time
from negotiation.reading.typed import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent

# The letter by which the bank is complained to: its sending sets days running.
COMPLAINT = "bank-complaint"
COLLECTION_COMPLAINT = "collection-complaint"
COMPLAINTS = (COMPLAINT, COLLECTION_COMPLAINT)
# The bank, and those who collect for it: what it is asked to answer for.
BANK_SIDE = ("bank", "collector")
CALLS = ("call-out", "call-in", "hotline")
# Where one answers the other at once. What was written and sent is no talk.
TALKS = {**dict.fromkeys(CALLS, "call"), "app-chat": "chat", "visit": "visit"}
_WRITTEN = ("sms", "email", "post")
_NUMBERED = re.compile(r"c(\d{1,9})")


class Entry(NamedTuple):
    """One note.

    Attributes:
        id: as stored, `c1`, `c2`, …
        values: field id -> date, "HH:MM", option id or text; None where nothing usable
            was noted. Also "paper" and "reply", ids of letters.
        typed: field id -> what was typed, cleaned.
        errors: field id -> what is wrong there.
    """

    id: str
    values: dict[str, Any]
    typed: dict[str, str]
    errors: dict[str, FieldError]

    def can_have_named_plan(self, creditor: str = "bank") -> bool:
        """Tell whether a plan can have come up with the creditor in it, by its party.

        In a talk it can, unless nothing came of it; in something written only if it says so.
        """
        values = self.values
        if values["party"] != creditor or values["paper"] or values["reply"] in COMPLAINTS:
            return False
        if values["channel"] in _WRITTEN:
            return values["outcome"] in ("agreed", "worse-plan")
        return values["outcome"] not in ("no-answer", "refused", "pressed")

    def promises(self) -> bool:
        """Tell whether something was promised."""
        promised = self.values["promised"] or self.values["due"]
        return bool(promised) or self.values["outcome"] == "promised"

    def broken(self, today: dt.date) -> bool:
        """Tell whether the promised day has passed and the promise was not kept.

        On the day itself only the reader's own "not kept" counts.
        """
        due, kept = self.values["due"], self.values["kept"]
        return (
            due is not None and kept != "yes" and (due < today or (due == today and kept == "no"))
        )


def read_log(
    content: EngineContent, log: Mapping[str, Mapping[str, Any]], today: dt.date
) -> list[Entry]:
    """Read every note, in order of time: date, time, then the order of writing.

    Args:
        content: the engine's content.
        log: entry id -> field id -> text as typed. Unknown fields are left alone.
        today: a contact after it is an error, and keeps its place.

    Returns:
        All of them. Those without a readable date come last.
    """
    fields = content.log()["fields"]
    return sorted((_read(fields, key, raw, today) for key, raw in log.items()), key=_place)


def contacts(
    content: EngineContent,
    log: Mapping[str, Mapping[str, Any]],
    today: dt.date,
    lang: str,
    party: str = "bank",
) -> dict[str, list[dict[str, str]]]:
    """Return the notes as letters tell them, each list in order of time.

    Args:
        content: the engine's content.
        log: entry id -> field id -> text as typed.
        today: the reader's date.
        lang: "zh" or "en".
        party: "bank" or "creditor", whoever the letter speaks of having talked with.

    Returns:
        `{"contacts": with the bank or collectors, "debt_contacts": with these or the present
        creditor, "refusals": by the bank, "broken": promises of the bank or collectors whose day
        has passed and that were not kept, "collector_contacts": with collectors, "talks": dated
        talks with `party`, by telephone, chat or in person}`; each a list of texts in `lang` by
        `CONTACT_KEYS`, and of a talk `way`, one of the values of `TALKS`. What was said to
        anybody else, a lawyer or a court, is not for the papers.
    """
    fields = content.log()["fields"]
    told = [
        (entry, _told(content, fields, entry, lang))
        for entry in read_log(content, log, today)
        if entry.values["party"] in (*BANK_SIDE, "creditor")
    ]
    debt = [each for _, each in told]
    talks = [
        {**each, "way": TALKS[entry.values["channel"]]}
        for entry, each in told
        if entry.values["party"] == party and _talk(entry, today)
    ]
    told = [(entry, each) for entry, each in told if entry.values["party"] in BANK_SIDE]
    return {
        "contacts": [each for _, each in told],
        "debt_contacts": debt,
        "refusals": [each for entry, each in told if _refused_by_bank(entry)],
        "broken": [each for entry, each in told if entry.broken(today)],
        "collector_contacts": [
            each for entry, each in told if entry.values["party"] == "collector"
        ],
        "talks": talks,
    }


def _refused_by_bank(entry: Entry) -> bool:
    return bool(entry.values["party"] == "bank" and entry.values["outcome"] == "refused")


def _talk(entry: Entry, today: dt.date) -> bool:
    """Tell whether both sides spoke: nobody answering is no talk, nor is a paper sent that way."""
    values = entry.values
    return bool(
        values["date"]
        and values["date"] <= today
        and values["channel"] in TALKS
        and values["outcome"] != "no-answer"
        and not (values["paper"] or values["reply"])
    )


def shown(field: Mapping[str, Any], entry: Entry, lang: str, *, phrase: bool = False) -> str:
    """Return a field of a note in words; as typed where it cannot be read, "" where empty.

    Args:
        field: the field's record.
        entry: the note.
        lang: "zh" or "en".
        phrase: as a letter says it, not as the form does.
    """
    key = field["id"]
    value = entry.values[key]
    if value is None or key in entry.errors:
        return entry.typed[key]
    if isinstance(value, dt.date):
        return format_date(value, lang)
    if field["kind"] == "choice":
        option = next(each for each in field["options"] if each["id"] == value)
        words = option.get("phrase", option["label"]) if phrase else option["label"]
        return str(words[lang])
    return str(value)


def paper_sent(content: EngineContent, entry: Entry, lang: str) -> str:
    """Return "sent so and so" for the note of a letter, "" for any other note."""
    key = entry.values["paper"]
    if key is None:
        return ""
    try:
        title = content.letter(key)["title"][lang]
    except UnknownIdError:
        title = key
    return content.message("log_paper_sent", lang, title=title)


def _told(
    content: EngineContent, fields: list[dict[str, Any]], entry: Entry, lang: str
) -> dict[str, str]:
    """One line each: a list or a table of a letter has a note in a line or cell."""
    texts = {field["id"]: shown(field, entry, lang, phrase=True) for field in fields}
    texts["asked"] = texts["asked"] or paper_sent(content, entry, lang)
    return {key: " ".join(texts[key].split()) for key in CONTACT_KEYS}


def _read(fields: list[dict[str, Any]], key: str, raw: Mapping[str, Any], today: dt.date) -> Entry:
    read = read_fields([field for field in fields if field["kind"] != "time"], raw, today)
    values, errors = dict(read.values), dict(read.errors)
    typed: dict[str, str] = {}
    for field in fields:
        name = field["id"]
        given = _text(raw, name)
        typed[name] = clean_text(given, field["kind"] == "long-text")
        if field["kind"] == "time":
            try:
                values[name] = read_time(given) if typed[name] else None
            except FieldError as error:
                values[name], errors[name] = None, error
    date, due = values["date"], values["due"]
    if date is not None and date > today:
        errors["date"] = FieldError("contact_in_future")
    if date is not None and due is not None and due < date:
        errors["due"] = FieldError("promise_before_contact")
    for name in ("paper", "reply"):
        values[name] = clean_text(_text(raw, name), several_lines=False) or None
    return Entry(key, values, typed, errors)


def _text(raw: Mapping[str, Any], name: str) -> str:
    given = raw.get(name)
    return given if isinstance(given, str) else ""


def _place(entry: Entry) -> tuple[bool, dt.date, str, int, str]:
    """Sort key: total, since ids are unique."""
    date = entry.values["date"]
    numbered = _NUMBERED.fullmatch(entry.id)
    return (
        date is None,
        date or dt.date.max,
        entry.values["time"] or "",
        int(numbered[1]) if numbered else 10**9,
        entry.id,
    )
