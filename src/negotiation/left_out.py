"""What a figure leaves out or takes for granted because a field was left blank, in words.

Unknown is not nothing: where an amount was not given, the result says that it is not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.letter_words import say_list
from negotiation.month_names import say_months

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from negotiation.content import EngineContent
    from negotiation.desk import Desk
    from negotiation.loans import Loan
    from negotiation.made_plans import Made


def say_left_out(desk: Desk, loans: Iterable[Loan]) -> str:
    """Name the interest and penalty built up so far that are not known; "" for none."""
    names = [
        desk.say(
            "left_out_of", name=loan.name, what=say_parts(desk.content, desk.lang, loan.left_out)
        )
        for loan in loans
        if loan.left_out
    ]
    return desk.say("owed_left_out", names=say_list(names, desk.lang)) if names else ""


def say_parts(content: EngineContent, lang: str, parts: Collection[str]) -> str:
    """Name "interest" and "penalty" as parts of a debt: one of them, or both."""
    if len(parts) > 1:
        return content.message("left_out_both", lang)
    return content.message("left_out_interest" if "interest" in parts else "left_out_penalty", lang)


def plan_left_out(desk: Desk, made: Made) -> list[str]:
    """Return a sentence for each thing that the plan leaves out or takes for granted."""
    said = say_left_out(desk, (case.loan for case in made.cases))
    season = [desk.say("nothing_paid_in", months=say_months(made.off_season, desk.lang))]
    return [
        *(season if made.off_season else ()),
        *([said] if said else []),
        *_taken_for_granted(desk, made),
    ]


def _taken_for_granted(desk: Desk, made: Made) -> Iterator[str]:
    kept = made.terms.kind in ("contract", "extension")
    for case, rows in zip(made.cases, made.rows, strict=True):
        if kept and rows and case.loan.next_due is None:
            day = desk.day(case.options.first)
            yield desk.say("assumed_next_due", name=case.loan.name, day=day)
