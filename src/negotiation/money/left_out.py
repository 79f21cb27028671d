"""What a figure leaves out because a field was left blank, in words.

Unknown is not nothing: where an amount was not given, the result says that it is not in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.writing.values import say_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from negotiation.content import EngineContent
    from negotiation.money.desk import Desk
    from negotiation.money.loans import Loan


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


def say_built_up(desk: Desk, loan: Loan, part: str, fen: int) -> str:
    """Say the "interest" or "penalty" built up so far: an amount, or that it is not known."""
    return desk.say("rate_not_known") if part in loan.left_out else desk.yuan(fen)
