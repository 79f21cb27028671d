"""Who receives a paper: the bank, the creditor that the debt was transferred to, or another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.papers.loan_choice import Wanted
from negotiation.reading.typed import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.papers.told import PaperRequest


def creditor_of(request: PaperRequest) -> str:
    """Return the new creditor's name as told, "" where the debt was not transferred."""
    facts = request.known.get("facts") or {}
    return _plain(facts.get("creditor_name"))


def receiver_of(letter: Mapping[str, Any] | None, request: PaperRequest) -> str:
    """Return who receives a paper, one of the contact log's parties.

    As `receiverOf` in log-entries.mjs, which notes the sending. A paper that is no letter, like
    a call, goes to the creditor there is now.
    """
    if letter is None:
        return "creditor" if creditor_of(request) else "bank"
    told = {**(request.known.get("facts") or {}), **request.own}
    answers = [(_plain(told.get(key)), parties) for key, parties in letter["receivers"].items()]
    # An answer that names somebody counts before a fact that is merely told.
    named = [parties[answer] for answer, parties in answers if answer in parties]
    told_of = [parties["*"] for answer, parties in answers if answer and "*" in parties]
    return str([*named, *told_of, letter["receiver"]][0])


def wanted_loans(letter: Mapping[str, Any] | None, request: PaperRequest, party: str) -> Wanted:
    """Return what a paper that goes to `party` asks of the reader's loans."""
    about = letter.get("about") if letter else None
    chosen = request.own.get("loan")
    return Wanted(
        about=about or "all",
        creditor=creditor_of(request),
        to_creditor=party == "creditor",
        chosen=chosen if about and isinstance(chosen, str) else "",
        asks=about is not None,
    )


def _plain(answer: Any) -> str:
    return clean_text(answer, several_lines=False) if isinstance(answer, str) else ""
