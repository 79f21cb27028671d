"""What a figure leaves out or takes for granted because a field was left blank, in words.

Unknown is not nothing: where an amount was not given, the result says that it is not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.letter_words import say_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from negotiation.desk import Desk
    from negotiation.loans import Loan
    from negotiation.made_plans import Made


def say_left_out(desk: Desk, loans: Iterable[Loan]) -> str:
    """Name the interest and penalty built up so far that are not known; "" for none."""
    names = [
        desk.say("left_out_of", name=loan.name, what=desk.say(_what(loan.left_out)))
        for loan in loans
        if loan.left_out
    ]
    return desk.say("owed_left_out", names=say_list(names, desk.lang)) if names else ""


def _what(left_out: tuple[str, ...]) -> str:
    return f"left_out_{'both' if len(left_out) > 1 else left_out[0]}"


def plan_left_out(desk: Desk, made: Made) -> list[str]:
    """Return a sentence for each thing that the plan leaves out or takes for granted."""
    said = say_left_out(desk, (case.loan for case in made.cases))
    return [*([said] if said else []), *_taken_for_granted(desk, made)]


def _taken_for_granted(desk: Desk, made: Made) -> Iterator[str]:
    kept = made.terms.kind in ("contract", "extension")
    for case, rows in zip(made.cases, made.rows, strict=True):
        if kept and rows and case.loan.next_due is None:
            day = desk.day(case.options.first)
            yield desk.say("assumed_next_due", name=case.loan.name, day=day)
