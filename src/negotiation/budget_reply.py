"""The income and expenditure statement as the page gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.budget_lines import budget_lines

if TYPE_CHECKING:
    from negotiation.budget import Budget
    from negotiation.desk import Desk


def budget_reply(desk: Desk, budget: Budget) -> dict[str, Any]:
    """Return the reply of `money.budget`."""
    keys = ("income", "expenses", "living", "disposable", "margin", "available")
    amounts: dict[str, int] = {key: getattr(budget, key) for key in keys}
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
        "by_month": list(budget.by_month),
        "seasonal": budget.seasonal,
        "verdict": budget.verdict,
        "sentence": desk.say(
            f"budget_{budget.verdict}",
            left=desk.yuan(budget.available),
            short=desk.yuan(abs(budget.disposable)),
        ),
        "shown": {key: desk.yuan(fen) for key, fen in amounts.items()},
        "lines": budget_lines(desk, budget) if budget.entries else [],
        **desk.faults(),
    }
