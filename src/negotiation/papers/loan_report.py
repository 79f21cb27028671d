"""What the form beside a paper shows of the reader's loans, and of who the creditor is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.papers.loan_choice import ALL, NONE
from negotiation.writing.values import say, say_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.money.loans import Loan
    from negotiation.papers.known_money import KnownMoney
    from negotiation.papers.told import Told
    from negotiation.replies.papers import Note, OwnOption


def loan_options(content: EngineContent, told: Told) -> dict[str, list[OwnOption]]:
    """Return what to choose from in fields whose answers are the reader's loans."""
    money = told.money
    fields = [field["id"] for field in told.fields if "options_from" in field]
    if not money or not money.meant.options:
        return {}
    words = content.facts()["loan"]
    options: list[OwnOption] = [
        {
            "id": loan.id,
            "zh": _loan(content, money, loan, "zh"),
            "en": _loan(content, money, loan, "en"),
        }
        for loan in money.meant.options
    ]
    beside = ([ALL] if money.meant.all_of_them else []) + [NONE]
    options += [
        {"id": answer, "zh": words[answer]["zh"], "en": words[answer]["en"]} for answer in beside
    ]
    return dict.fromkeys(fields, options)


def _loan(content: EngineContent, money: KnownMoney, loan: Loan, lang: str) -> str:
    n = money.all_loans.index(loan) + 1
    name = " ".join(word for word in (loan.creditor, loan.contract) if word)
    return str(content.facts()["loan"]["name"][lang]).format(
        n=n,
        name=name or content.message("loan_unnamed", lang, n=n),
        balance=say_yuan(loan.balance, lang),
    )


def loan_notes(content: EngineContent, told: Told, lang: str) -> Iterator[Note]:
    """Tell which figures of the reader's loans the paper does not use, and why."""
    money = told.money
    if not money:
        return
    fields = {field["id"]: field for field in told.fields}
    for key, typed in told.set_aside.items():
        lacks = told.values[key] is None
        message = content.message(
            "note_loan_lacks" if lacks else "note_loan_differs",
            lang,
            typed=say(fields[key], typed, lang, masked=told.request.mask),
        )
        yield _note(key, "loan_lacks" if lacks else "loan_differs", message)
    asked = told.values.keys() & {"owed", "loan_ref"}
    if asked and money.left_out and not money.loans and not money.meant.options:
        names = {"zh": "、", "en": ", "}[lang].join(money.left_out)
        message = content.message("note_loans_left_out", lang, names=names)
        yield _note(None, "loans_left_out", message)
    without = sum(not loan.contract for loan in money.loans)
    if "loan_ref" in asked and 0 < without < len(money.loans):
        message = content.message("note_loan_without_number", lang, n=without)
        yield _note("loan_ref", "loan_without_number", message)


def transfer_notes(
    content: EngineContent, told: Told, letter: Mapping[str, Any] | None, lang: str
) -> Iterator[Note]:
    """Tell that a letter goes to the new creditor, or why it still goes to another."""
    if letter is None or not told.creditor:
        return
    if told.party in letter["transferred"]:
        message = letter["transferred"][told.party][lang].format(name=told.creditor)
        yield _note(None, "transferred", message)
    elif told.party == "creditor":
        message = content.message("note_to_creditor", lang, name=told.creditor)
        yield _note(None, "to_creditor", message)


def _note(field: str | None, code: str, message: str) -> Note:
    return {"field": field, "code": code, "message": message}
