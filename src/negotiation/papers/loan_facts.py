"""The facts that belong to a loan, held to the loans that a paper is about.

What the reader typed once for all papers says nothing of which loan it is of. Where there are
several, a paper about one takes that one's own figures from the money page and no others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.papers.loan_choice import NONE
from negotiation.reading.errors import FieldError

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.loans import Loan
    from negotiation.papers.known_money import KnownMoney

LOAN_FACTS = ("loan_ref", "owed", "overdue_since", "due_date")
# What a plan gives, which is known once the loans are.
PLAN_FACTS = ("monthly_offer", "months", "first_payment")
_NUMBERS = re.compile(r"[、,，;；]+")


class Held(NamedTuple):
    """What changes in a paper's facts.

    Attributes:
        values: fact id -> the value to use instead, None for none.
        errors: fact id -> what is wrong now.
        set_aside: fact id -> what was typed and is not used.
    """

    values: dict[str, Any]
    errors: dict[str, FieldError]
    set_aside: dict[str, Any]


def hold_to_loans(
    fields: list[dict[str, Any]], values: dict[str, Any], money: KnownMoney, today: dt.date
) -> Held:
    """Return what a paper takes of its loans' facts.

    Args:
        fields: the paper's field records.
        values: field id -> value, what was typed before what is known.
        money: the money tools, with the loans the paper is about.
        today: dates asked for in the future are held against it.
    """
    held = Held({}, {}, {})
    meant = money.meant
    asked = {field["id"]: field for field in fields if field["id"] in LOAN_FACTS}
    if meant.answer == NONE:
        listed = _numbers(money.all_loans) & split_numbers(values.get("loan_ref"))
        if listed:
            held.errors["loan_ref"] = FieldError("loan_listed", number="、".join(sorted(listed)))
    elif meant.one_of_several:
        for key, field in asked.items():
            _take(held, field, values[key], money.values.get(key), today)
    elif len(meant.loans) > 1 and "loan_ref" in asked:
        typed, own = values["loan_ref"], _numbers(meant.loans)
        others = _numbers(money.all_loans) - own
        # A number of one of them alone, or of another, is not theirs.
        if own and not (own <= split_numbers(typed) and not others & split_numbers(typed)):
            _take(held, asked["loan_ref"], typed, money.values["loan_ref"], today)
    return held


def _take(held: Held, field: dict[str, Any], value: Any, own: Any, today: dt.date) -> None:
    key = field["id"]
    held.values[key] = own
    if value is not None and value != own:
        held.set_aside[key] = value
    if own is None and field.get("required"):
        held.errors[key] = FieldError("loan_lacks")
    elif field.get("future") and own is not None and own < today:
        held.errors[key] = FieldError("date_past")


def _numbers(loans: tuple[Loan, ...]) -> set[str]:
    return {loan.contract for loan in loans if loan.contract}


def split_numbers(numbers: Any) -> set[str]:
    """Return the numbers typed into one field."""
    return {plain for number in _NUMBERS.split(str(numbers or "")) if (plain := number.strip())}
