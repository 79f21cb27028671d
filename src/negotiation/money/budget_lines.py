"""The working of the income and expenditure statement, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.reading.rates import half_up, show_percent
from negotiation.writing.values import say_list

if TYPE_CHECKING:
    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk
    from negotiation.replies.money import Line

_TIMES = {"day": "365", "week": "365 ÷ 7", "quarter": "4", "season": "1", "year": "1"}


def budget_lines(desk: Desk, budget: Budget) -> list[Line]:
    """Return the lines of the income and expenditure statement."""
    yuan = desk.yuan
    lines = [desk.line("entries", "average_month"), *_entries(desk, budget)]
    more = max(0, budget.floor - budget.home)
    if more:
        lines.append(
            desk.line(
                "living",
                "floor",
                listed=yuan(budget.home),
                floor=yuan(budget.floor),
                more=yuan(more),
            )
        )
    lines += [
        desk.line("income", "income", parts=_parts(desk, budget, "income", 0)),
        desk.line("expenses", "expenses", parts=_parts(desk, budget, "expense", more)),
    ]
    if budget.people:
        lines.append(
            desk.line(
                "living",
                "per_person",
                living=yuan(budget.living),
                people=budget.people,
                each=yuan(half_up(budget.living, budget.people)),
            )
        )
    if not budget.known:
        return lines
    lines += [
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
    return lines + (_months(desk, budget) if budget.seasonal else [])


def _entries(desk: Desk, budget: Budget) -> list[Line]:
    """Show each amount that is not by the month, brought to a month."""
    titles = _titles(desk)
    return [
        desk.line(
            f"entries.{entry.id}",
            "entry",
            group=titles[entry.group],
            amount=desk.yuan(entry.typed),
            times=_TIMES[entry.period],
            month=desk.yuan(entry.average),
        )
        for entry in budget.entries
        if entry.period in _TIMES
    ]


def _parts(desk: Desk, budget: Budget, side: str, more: int) -> str:
    """Name what a sum is made of, group by group, and the sum."""
    titles = _titles(desk)
    groups = [group["id"] for group in desk.content.money("groups") if group["side"] == side]
    parts = []
    for group in groups:
        amounts = [desk.yuan(entry.average) for entry in budget.entries if entry.group == group]
        if amounts:
            parts.append(f"{titles[group]} {' + '.join(amounts)}")
    if more:
        parts.append(desk.yuan(more))
    total = desk.yuan(budget.income if side == "income" else budget.expenses)
    return f"{' + '.join(parts)} = {total}" if parts else total


def left_out_of(desk: Desk, budget: Budget) -> str:
    """Name the essentials that were not given and so are not counted."""
    titles = _titles(desk)
    names = say_list([f"“{titles[key]}”" for key in budget.left_out], desk.lang)
    return desk.say("essentials_left_out", names=names)


def _titles(desk: Desk) -> dict[str, str]:
    return {group["id"]: group["label"][desk.lang] for group in desk.content.money("groups")}


def _months(desk: Desk, budget: Budget) -> list[Line]:
    """Show the month that leaves least and the one that leaves most."""
    by_month = budget.by_month
    chosen = {by_month.index(min(by_month)), by_month.index(max(by_month))}
    return [
        desk.line(
            "by_month",
            "month",
            month=at + 1,
            income=desk.yuan(budget.months[at].income),
            expenses=desk.yuan(budget.months[at].expenses),
            margin=desk.yuan(budget.months[at].margin),
            result=desk.yuan(by_month[at]),
        )
        for at in sorted(chosen)
    ]
