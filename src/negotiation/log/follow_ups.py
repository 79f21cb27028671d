"""What the notes of contacts call for next: ask again, complain, go beyond the bank.

The rules are records in docs/_data/log.yml; here is only what each `event` means.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.log.contact_log import COLLECTION_COMPLAINT, COMPLAINT
from negotiation.reading.dates import format_date
from negotiation.rules import RuleDateError, rule_on
from negotiation.steps.deadlines import how_far

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from negotiation.content import EngineContent
    from negotiation.log.contact_log import Entry
    from negotiation.replies.common import Source
    from negotiation.replies.log import Suggestion

# What a follow-up rests on: whoever put it aside is told again only when this has changed.
_BASIS = ("date", "party", "outcome", "promised", "due", "kept")


# Whoever can agree to a plan: the bank, or the creditor that the debt was transferred to.
_CREDITORS = ("bank", "creditor")


class _Found(NamedTuple):
    """An event: the note it hangs on, and the day from which its follow-up counts."""

    entry: Entry
    day: dt.date
    asked: dt.date | None = None
    """When the reader asked about it, where that counts."""


def suggest(
    content: EngineContent, entries: Sequence[Entry], today: dt.date, lang: str
) -> tuple[list[Suggestion], dict[str, RuleDateError]]:
    """Return what follows from the notes, the most pressing first.

    Args:
        content: the engine's content.
        entries: every note, in order of time.
        today: the day to count from; rules must hold on it.
        lang: "zh" or "en".

    Returns:
        The suggestions, and by entry the rules that are not known to hold today: their
        suggestions are left out.
    """
    dated = [entry for entry in entries if entry.values["date"] is not None]
    found: list[Suggestion] = []
    out_of_date: dict[str, RuleDateError] = {}
    records = content.log()["follow_ups"]
    for record in records:
        for event in _EVENTS[record["event"]](dated, today):
            if not _is_for(record, event.entry, records) or _went_on(record, event.entry, dated):
                continue
            try:
                found.append(_suggestion(content, record, event, today, lang))
            except RuleDateError as error:
                out_of_date[event.entry.id] = error
    # Python's sort keeps the order of the file among suggestions of one day.
    return sorted(found, key=lambda each: str(each["day"])), out_of_date


def _is_for(record: Mapping[str, Any], entry: Entry, records: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether a rule is for a note: by its party, and a sending by its letter, too."""
    if not _is_for_party(record, entry):
        return False
    paper = entry.values["paper"]
    if record["letters"]:
        return paper in record["letters"]
    # A letter with a rule of its own does not come up by the one for all letters as well.
    own = (other for other in records if paper in other["letters"])
    return record["event"] not in _OF_SENDINGS or not any(
        _is_for_party(other, entry) for other in own
    )


def _is_for_party(record: Mapping[str, Any], entry: Entry) -> bool:
    return not record["parties"] or entry.values["party"] in record["parties"]


def _went_on(record: Mapping[str, Any], entry: Entry, entries: Sequence[Entry]) -> bool:
    """Tell whether the reader has turned to somebody else by the letter meant for that."""
    return record["further"] is not None and any(
        other.values["paper"] == record["further"]
        and other.values["party"] != entry.values["party"]
        and other.values["date"] >= entry.values["date"]
        for other in entries
    )


def _suggestion(
    content: EngineContent, record: dict[str, Any], event: _Found, today: dt.date, lang: str
) -> Suggestion:
    counted = [rule_on(content, key, today) for key in record["figures"]]
    days = int(sum(rule.value for rule in counted))
    day = event.day + dt.timedelta(days=days + record["offset"])
    source: Source | None
    source = {"id": record["source"], "locator": record["locator"]} if record["source"] else None
    if counted:
        source = {"id": counted[0].source, "locator": counted[0].locator}
    values = event.entry.values
    named = {key: format_date(values[key], lang) if values[key] else "" for key in ("date", "due")}
    left = (day - today).days
    return {
        "id": f"{record['id']}-{event.entry.id}",
        "kind": record["id"],
        "entry": event.entry.id,
        "day": day.isoformat(),
        "shown": format_date(day, lang),
        "when": _when(content, left, lang),
        "left": left,
        "title": record["title"][lang].format(**named),
        "why": record["rule"][lang].format(days=days),
        "source": source,
        "calendar": record["calendar"],
        "basis": "/".join(str(each or "") for each in (*map(values.get, _BASIS), event.asked)),
    }


def _when(content: EngineContent, left: int, lang: str) -> str:
    """Unlike a deadline, what has come due stays to be done: now."""
    if left < 0:
        return content.message("follow_up_now", lang)
    return how_far(content, left, lang)


def _after(entries: Sequence[Entry], entry: Entry, day: dt.date | None = None) -> Iterator[Entry]:
    """Yield the later notes of the same party, or those after `day`."""
    since = day or entry.values["date"]
    at = entries.index(entry)
    for later, other in enumerate(entries):
        same = other.values["party"] == entry.values["party"]
        if same and (other.values["date"] > since if day else later > at):
            yield other


def _complained(entries: Sequence[Entry], entry: Entry, day: dt.date | None = None) -> bool:
    """Tell whether the bank was sent a complaint after the note, or after `day`."""
    since = day or entry.values["date"]
    return any(
        other.values["paper"] == COMPLAINT and other.values["date"] >= since for other in entries
    )


def _promises_ahead(entries: Sequence[Entry], today: dt.date) -> Iterator[_Found]:
    for entry in entries:
        due = entry.values["due"]
        if due is not None and due >= today and entry.values["kept"] is None:
            yield _Found(entry, due)


def _late(
    entries: Sequence[Entry], today: dt.date
) -> Iterator[tuple[Entry, dt.date, dt.date | None]]:
    """Yield broken promises, the promised day, and when the reader asked about them."""
    for entry in entries:
        due = entry.values["due"]
        if entry.broken(today) and not _complained(entries, entry, due):
            asked = min(
                (other.values["date"] for other in _after(entries, entry, due)), default=None
            )
            yield entry, due, asked


def _promises_late(entries: Sequence[Entry], today: dt.date) -> Iterator[_Found]:
    for entry, due, asked in _late(entries, today):
        if asked is None:
            yield _Found(entry, due)


def _promises_chased(entries: Sequence[Entry], today: dt.date) -> Iterator[_Found]:
    """From the day the reader asked; not asked yet: from the day to ask, today at the earliest."""
    for entry, due, asked in _late(entries, today):
        yield _Found(entry, asked or max(today, due + dt.timedelta(days=1)), asked)


def _promises_undated(entries: Sequence[Entry], _today: dt.date) -> Iterator[_Found]:
    for entry in entries:
        values = entry.values
        open_ended = entry.promises() and values["due"] is None and values["kept"] is None
        # A day that cannot be read is an error to mend, not a promise without a day.
        if open_ended and not entry.typed["due"] and not any(_after(entries, entry)):
            yield _Found(entry, values["date"])


def _refusals(entries: Sequence[Entry], party: str) -> list[Entry]:
    """Return the refusals by a creditor since it last agreed to something."""
    refusals: list[Entry] = []
    for entry in entries:
        if entry.values["party"] == party:
            if entry.values["outcome"] == "agreed":
                refusals = []
            elif entry.values["outcome"] == "refused":
                refusals.append(entry)
    return refusals


def _refused(entries: Sequence[Entry], *, explained: bool) -> Iterator[_Found]:
    for party in _CREDITORS:
        # The last one only: earlier ones are answered by having asked again.
        for entry in _refusals(entries, party)[-1:]:
            asked_since = any(other.values["paper"] for other in _after(entries, entry))
            if bool(entry.values["said"]) == explained and not asked_since:
                yield _Found(entry, entry.values["date"])


def _refused_again(entries: Sequence[Entry], _today: dt.date) -> Iterator[_Found]:
    for party in _CREDITORS:
        refusals = _refusals(entries, party)
        if len(refusals) > 1 and not any(entry.values["party"] == "mediator" for entry in entries):
            yield _Found(refusals[-1], refusals[-1].values["date"])


def _waiting(entries: Sequence[Entry], _today: dt.date) -> Iterator[_Found]:
    """Yield the last sending of each letter to each party that has not answered it since."""
    last = {(e.values["paper"], e.values["party"]): e for e in entries if e.values["paper"]}
    for (paper, party), entry in last.items():
        sent = entry.values["date"]
        answered = any(
            other.values["reply"] == paper
            and other.values["party"] in (party, None)
            and other.values["date"] >= sent
            for other in entries
        )
        if not answered:
            yield _Found(entry, sent)


def _unanswered(entries: Sequence[Entry], today: dt.date) -> Iterator[_Found]:
    """Any later word with the same party makes asking "how does it stand" needless."""
    for found in _waiting(entries, today):
        if not any(_after(entries, found.entry)):
            yield found


def _pressed(entries: Sequence[Entry], _today: dt.date) -> Iterator[_Found]:
    pressed = [
        entry
        for entry in entries
        if entry.values["outcome"] == "pressed" and entry.values["party"] == "collector"
    ]
    for entry in pressed[-1:]:
        written = any(
            other.values["paper"] == COLLECTION_COMPLAINT
            and other.values["date"] >= entry.values["date"]
            for other in entries
        )
        if not written:
            yield _Found(entry, entry.values["date"])


_EVENTS: dict[str, Callable[[Sequence[Entry], dt.date], Iterator[_Found]]] = {
    "promise-ahead": _promises_ahead,
    "promise-late": _promises_late,
    "promise-chased": _promises_chased,
    "promise-undated": _promises_undated,
    "refused-unexplained": lambda entries, _today: _refused(entries, explained=False),
    "refused-explained": lambda entries, _today: _refused(entries, explained=True),
    "refused-again": _refused_again,
    # A complaint is only settled by an answer to it.
    "complaint-unanswered": _waiting,
    "letter-unanswered": _unanswered,
    "pressed": _pressed,
}
_OF_SENDINGS = ("complaint-unanswered", "letter-unanswered")
