"""Whether a debt may be old, so that a request, an offer or a payment has a price.

These are taken to be agreeing to perform, and the limitation period starts again (limitation
provisions, article 14; Civil Code 195). It is the reader's to weigh, on the screen and before
the act; no paper says a word of it, and nothing here decides that a period has run out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.dates import DateError, format_date, parse_date
from negotiation.instalment_dates import add_months

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent

FACT = "last_sign"


def old_debt(
    content: EngineContent, known: Mapping[str, Any], today: dt.date, lang: str
) -> dict[str, str] | None:
    """Return what speaks for warning the reader, or None.

    The last sign of life of a debt is the newest of the day it fell overdue and every
    payment, promise or demand that is known; of several debts the oldest counts. Days that
    cannot be read or lie ahead count for nothing. An answer of the reader's own decides.

    Args:
        content: the engine's content; `docs/_data/limitation.yml` holds the rule.
        known: `{"facts", "money", "log"}` as in `negotiation.told.PaperRequest`.
        today: the reader's date.
        lang: of the words, "zh" or "en".

    Returns:
        `{"basis": str, "shown": str}`: what it rests on, another when that changes, and the
        day in words, "" where the reader is not sure. None where there is nothing to warn of,
        also because nothing is known.
    """
    rule = content.limitation()
    facts = known.get("facts") or {}
    answer = facts.get(FACT)
    if answer in rule["doubt"]:
        return {"basis": str(answer), "shown": ""}
    last = None if answer == rule["recent"] else _last_sign(content, rule, known, today)
    if last is None or last > add_months(today, -rule["months"], today.day):
        return None
    return {"basis": last.isoformat(), "shown": format_date(last, lang)}


def _last_sign(
    content: EngineContent, rule: Mapping[str, Any], known: Mapping[str, Any], today: dt.date
) -> dt.date | None:
    facts = known.get("facts") or {}
    loans = (known.get("money") or {}).get("loans") or []
    overdue = [facts.get(rule["overdue"])]
    if isinstance(loans, list):
        overdue += [loan.get("overdue_since") for loan in loans if isinstance(loan, dict)]
    begun = list(_past(overdue, today))
    signs = [*_past([facts.get(key) for key in rule["signs"]], today)]
    signs += _noted(content, rule, known.get("log") or {}, today)
    return max([*([min(begun)] if begun else []), *signs], default=None)


def _past(typed: list[Any], today: dt.date) -> Iterator[dt.date]:
    for text in typed:
        if not isinstance(text, str):
            continue
        try:
            day = parse_date(text)
        except DateError:
            continue
        if day <= today:
            yield day


def _noted(
    content: EngineContent, rule: Mapping[str, Any], log: Mapping[str, Any], today: dt.date
) -> Iterator[dt.date]:
    if not log:
        return
    # Imported when there is a log, as in negotiation.told.
    from negotiation.contact_log import read_log  # noqa: PLC0415

    for entry in read_log(content, log, today):
        values = entry.values
        counts = values["party"] in rule["parties"] and values["outcome"] not in rule["nothing"]
        if counts and values["date"] and values["date"] <= today:
            yield values["date"]
