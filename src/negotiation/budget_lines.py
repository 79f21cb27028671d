"""The working of the income and expenditure statement, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.rates import half_up, show_percent

if TYPE_CHECKING:
    from negotiation.budget import Budget
    from negotiation.desk import Desk


def budget_lines(desk: Desk, budget: Budget) -> list[dict[str, Any]]:
    """Return the lines of the income and expenditure statement."""
    yuan = desk.yuan
    lines = [desk.line("income", "average_month")]
    if budget.floor > budget.home:
        listed, floor = yuan(budget.home), yuan(budget.floor)
        lines.append(desk.line("living", "floor", listed=listed, floor=floor))
    lines += [
        desk.line(
            "living",
            "per_person",
            living=yuan(budget.living),
            people=budget.people,
            each=yuan(half_up(budget.living, budget.people)),
        ),
        desk.line(
            "disposable",
            "disposable",
            income=yuan(budget.income),
            expenses=yuan(budget.expenses),
            result=yuan(budget.disposable),
        ),
        desk.line(
            "margin",
            "margin",
            income=yuan(budget.income),
            percent=show_percent(budget.share),
            result=yuan(budget.margin),
        ),
        desk.line(
            "available",
            "available",
            disposable=yuan(budget.disposable),
            margin=yuan(budget.margin),
            result=yuan(budget.available),
        ),
    ]
    return lines
