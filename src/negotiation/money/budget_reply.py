"""The income and expenditure statement as the page gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from negotiation.money.budget import MISSING
from negotiation.money.budget_lines import budget_lines, left_out_of
from negotiation.writing.values import SENTENCE_JOINTS

if TYPE_CHECKING:
    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk
    from negotiation.replies.money import Budget as Reply
    from negotiation.replies.money import Sums


def budget_reply(desk: Desk, budget: Budget) -> Reply:
    """Return a budget as the page shows it."""
    # Of one side alone nothing follows: what would need both is not known.
    missing = () if budget.verdict == "empty" else MISSING.get(budget.verdict, ())

    def told(key: str, fen: int) -> int | None:
        return None if key in missing else fen

    amounts: Sums = {
        "income": told("income", budget.income),
        "expenses": told("expenses", budget.expenses),
        "living": told("living", budget.living),
        "disposable": told("disposable", budget.disposable),
        "margin": told("margin", budget.margin),
        "available": told("available", budget.available),
    }
    known = {group["id"]: group for group in desk.content.money("groups")}
    return {
        "entries": [{"id": entry.id, "month": entry.average} for entry in budget.entries],
        "groups": [
            {
                "id": key,
                "title": known[key]["label"][desk.lang],
                "side": known[key]["side"],
                "scope": known[key]["scope"],
                "month": fen,
                "shown": desk.yuan(fen),
            }
            for key, fen in budget.groups.items()
        ],
        **amounts,
        "seasonal": budget.seasonal,
        "verdict": budget.verdict,
        "sentence": SENTENCE_JOINTS[desk.lang].join(_sentences(desk, budget)),
        "left_out": left_out_of(desk, budget) if budget.known and budget.left_out else "",
        "shown": {
            key: desk.say("rate_not_known") if fen is None else desk.yuan(cast("int", fen))
            for key, fen in amounts.items()
        },
        "lines": budget_lines(desk, budget) if budget.entries else [],
    }


def _sentences(desk: Desk, budget: Budget) -> list[str]:
    said = [
        desk.say(
            f"budget_{budget.verdict.replace('-', '_')}",
            left=desk.yuan(budget.available),
            short=desk.yuan(abs(budget.disposable)),
        )
    ]
    return said + (
        [left_out_of(desk, budget), desk.say("essentials_ask")]
        if budget.known and budget.left_out
        else []
    )
