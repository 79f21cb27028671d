"""The income and expenditure statement as the page gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.budget import MISSING
from negotiation.money.budget_lines import budget_lines, left_out_of
from negotiation.writing.values import SENTENCE_JOINTS

if TYPE_CHECKING:
    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk


def budget_reply(desk: Desk, budget: Budget) -> dict[str, Any]:
    """Return the reply of `money.budget`."""
    keys = ("income", "expenses", "living", "disposable", "margin", "available")
    # Of one side alone nothing follows: what would need both is not known.
    missing = () if budget.verdict == "empty" else MISSING.get(budget.verdict, ())
    amounts: dict[str, int | None]
    amounts = {key: None if key in missing else getattr(budget, key) for key in keys}
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
        "by_month": [] if missing else list(budget.by_month),
        "seasonal": budget.seasonal,
        "verdict": budget.verdict,
        "sentence": SENTENCE_JOINTS[desk.lang].join(_sentences(desk, budget)),
        "left_out": left_out_of(desk, budget) if budget.known and budget.left_out else "",
        "shown": {
            key: desk.say("rate_not_known") if fen is None else desk.yuan(fen)
            for key, fen in amounts.items()
        },
        "lines": budget_lines(desk, budget) if budget.entries else [],
        **desk.faults(),
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
