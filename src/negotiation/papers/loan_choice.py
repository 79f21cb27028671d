"""Which of the reader's loans a paper is about: by whole creditor names, or as the reader chose.

Names are compared whole, never searched for in other text: half a name, or a name cut for
reading, may be somebody else's. Where that leaves more than one answer, the reader is asked.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from negotiation.money.loans import Loan

# Answers beside the ids of loans: all of them, and one that is not on the money page.
ALL, NONE = "all", "none"
# "网商贷2", "网商贷第二笔", "MYbank B": the reader numbers loans of one creditor.
_ORDINAL = re.compile(r"第?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])笔?$")


class Wanted(NamedTuple):
    """What a paper asks of the loans.

    Attributes:
        about: "one" loan; "past", one that may be paid off and no longer kept, so that it is
            asked for whenever there are loans; "any", one or all as the reader says; "all"; or
            "every" one that the reader has, whoever lent it.
        creditor: the new creditor's name as typed, "" where the debt was not transferred.
        to_creditor: whether the paper goes to that one. Any other paper, to the bank or about it,
            may be about a loan of either.
        chosen: id of a loan, `ALL` or `NONE`, as the reader chose; "" before that.
        asks: whether the paper has a field in which to choose.
    """

    about: str = "all"
    creditor: str = ""
    to_creditor: bool = True
    chosen: str = ""
    asks: bool = False


class Meant(NamedTuple):
    """The outcome.

    Attributes:
        loans: what the paper is about; empty where that is not known.
        options: the loans to choose from; empty where there is nothing to ask.
        answer: as the reader chose, "" where that is none of the answers.
        all_of_them: whether "all of them" is an answer, too.
    """

    loans: tuple[Loan, ...]
    options: tuple[Loan, ...] = ()
    answer: str = ""
    all_of_them: bool = False

    @property
    def undecided(self) -> bool:
        """Tell whether the reader still has to choose."""
        return bool(self.options) and not self.answer

    @property
    def one_of_several(self) -> bool:
        """Tell whether the paper is about one of the loans it could have been about."""
        return len(self.options) > 1 and len(self.loans) == 1


def choose_loans(loans: Sequence[Loan], wanted: Wanted, bank_names: Collection[str]) -> Meant:
    """Return the loans that a paper is about.

    Args:
        loans: all of the reader's, in the order typed.
        wanted: what the paper asks of them.
        bank_names: the names by which readers call the bank, whole.
    """
    if wanted.about == "every":
        return Meant(tuple(loans))
    sure, unsure = _sort(loans, wanted, bank_names)
    if not wanted.asks:
        return Meant(sure)
    # In the order typed, which is the one on the money page.
    options = tuple(loan for loan in loans if loan in sure or loan in unsure)
    plain = len(options) == 1 and wanted.about != "past"
    if not options or (not unsure and (wanted.about == "all" or plain)):
        return Meant(options)
    all_of_them = wanted.about in ("any", "all") and len(options) > 1
    chosen = tuple(loan for loan in options if loan.id == wanted.chosen)
    if all_of_them and wanted.chosen == ALL:
        chosen = options
    answer = wanted.chosen if chosen or wanted.chosen == NONE else ""
    return Meant(chosen, options, answer, all_of_them)


def _sort(
    loans: Sequence[Loan], wanted: Wanted, bank_names: Collection[str]
) -> tuple[tuple[Loan, ...], tuple[Loan, ...]]:
    """Return the loans that are the creditor's by name, and those that may be."""
    names = {creditor_key(name) for name in bank_names}
    banks = tuple(loan for loan in loans if _is_bank(loan.creditor, names))
    unsure = tuple(
        loan for loan in loans if loan not in banks and _may_be_bank(loan.creditor, names)
    )
    if len(loans) == 1 and not loans[0].creditor:
        return tuple(loans), ()
    if not creditor_key(wanted.creditor):
        return banks, unsure
    key = creditor_key(wanted.creditor)
    new = tuple(loan for loan in loans if creditor_key(loan.creditor) == key)
    if not wanted.to_creditor:
        both = tuple(loan for loan in loans if loan in banks or loan in new)
        return both, tuple(loan for loan in unsure if loan not in both)
    if new:
        return new, ()
    # The sold loan may still stand under the bank's name, or under one that is spelt otherwise.
    return (banks, unsure) if len(loans) == 1 else ((), tuple(loans))


def may_be_owed_to(creditor: str, names: Collection[str]) -> bool:
    """Tell whether a loan's creditor, as typed, is or may be one that is called by `names`."""
    keys = {key for key in map(creditor_key, names) if key}
    return _is_bank(creditor, keys) or _may_be_bank(creditor, keys)


def creditor_key(name: str) -> str:
    """Return a name as it is compared: letters and digits alone, wide and narrow alike."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in plain if char.isalnum())


def _is_bank(name: str, names: Collection[str]) -> bool:
    key = creditor_key(name)
    return key in names or _ORDINAL.sub("", key) in names


def _may_be_bank(name: str, names: Collection[str]) -> bool:
    """Tell whether to ask: no name at all, or one with the bank's in it."""
    key = creditor_key(name)
    return not key or any(each in key for each in names)
