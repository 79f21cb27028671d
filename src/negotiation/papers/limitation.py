"""Whether a debt may be old, so that a request, an offer or a payment has a price.

These are taken to be agreeing to perform, and the limitation period starts again (limitation
provisions, article 14; Civil Code 195). It is the reader's to weigh, on the screen and before
the act; no paper says a word of it, and nothing here decides that a period has run out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.instalment_dates import add_months
from negotiation.papers.loan_choice import creditor_key, may_be_owed_to
from negotiation.reading.dates import format_date, parse_date
from negotiation.reading.errors import FieldError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.papers import OldDebt

FACT = "last_sign"


def old_debt(
    content: EngineContent,
    known: Mapping[str, Any],
    today: dt.date,
    lang: str,
    about: Collection[str] | None = None,
) -> OldDebt | None:
    """Return what speaks for warning the reader, or None.

    The last sign of life of a debt is the newest of the day it fell overdue and every
    payment, promise or demand that is known; of several debts the oldest counts. Days that
    cannot be read or lie ahead count for nothing. An answer of the reader's own decides.

    Args:
        content: the engine's content; `docs/_data/limitation.yml` holds the rule.
        known: `{"facts", "money", "log"}` as in `negotiation.papers.told.PaperRequest`.
        today: the reader's date.
        lang: of the words, "zh" or "en".
        about: ids of the loans that a paper is about; None for every loan. What was said to
            the bank is no sign of life of a loan that is owed to somebody else.

    Returns:
        None where there is nothing to warn of, also because nothing is known.
    """
    rule = content.limitation()
    facts = known.get("facts") or {}
    answer = facts.get(FACT)
    if answer in rule["doubt"]:
        return {"basis": str(answer), "shown": ""}
    last = None if answer == rule["recent"] else _last_sign(content, rule, known, today, about)
    if last is None or last > add_months(today, -rule["months"], today.day):
        return None
    return {"basis": last.isoformat(), "shown": format_date(last, lang)}


def _last_sign(
    content: EngineContent,
    rule: Mapping[str, Any],
    known: Mapping[str, Any],
    today: dt.date,
    about: Collection[str] | None,
) -> dt.date | None:
    facts = known.get("facts") or {}
    loans = _loans(known)
    others: list[Mapping[str, Any]] = []
    if about is None:
        names = [*content.facts()["bank_names"], str(facts.get("creditor_name") or "")]
        others = [loan for loan in loans if _is_others(loan, names)]
    else:
        loans = [loan for loan in loans if str(loan.get("id")) in about]
    ours = [loan.get("overdue_since") for loan in loans if loan not in others]
    begun = list(_past([facts.get(rule["overdue"]), *ours], today))
    signs = [*_past([facts.get(key) for key in rule["signs"]], today)]
    signs += _noted(content, rule, known.get("log") or {}, today)
    last = max([*([min(begun)] if begun else []), *signs], default=None)
    known_days = [] if last is None else [last]
    return min(
        [*known_days, *_past([loan.get("overdue_since") for loan in others], today)], default=None
    )


def _loans(known: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    loans = (known.get("money") or {}).get("loans")
    return [loan for loan in loans if isinstance(loan, dict)] if isinstance(loans, list) else []


def _is_others(loan: Mapping[str, Any], names: list[str]) -> bool:
    creditor = loan.get("creditor")
    return (
        isinstance(creditor, str)
        and bool(creditor_key(creditor))
        and not may_be_owed_to(creditor, names)
    )


def _past(typed: list[Any], today: dt.date) -> Iterator[dt.date]:
    for text in typed:
        if not isinstance(text, str):
            continue
        try:
            day = parse_date(text)
        except FieldError:
            continue
        if day <= today:
            yield day


def _noted(
    content: EngineContent, rule: Mapping[str, Any], log: Mapping[str, Any], today: dt.date
) -> Iterator[dt.date]:
    if not log:
        return
    # Imported when there is a log, as in negotiation.papers.told.
    from negotiation.log.contact_log import read_log  # noqa: PLC0415

    for entry in read_log(content, log, today):
        values = entry.values
        counts = values["party"] in rule["parties"] and values["outcome"] not in rule["nothing"]
        if counts and values["date"] and values["date"] <= today:
            yield values["date"]
