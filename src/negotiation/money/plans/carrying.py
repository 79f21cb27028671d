"""Whether the budget carries a plan, month by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from negotiation.money.budget import Budget
    from negotiation.money.desk import Desk
    from negotiation.replies.plans import Carried, Failing

_SHOWN_MONTHS = 24
_NOTHING = [None, 0]


def carried(budget: Budget, payments: Iterable[tuple[dt.date, int]]) -> tuple[Carried, list[Any]]:
    """Hold each month's payments against what that calendar month leaves.

    Args:
        budget: the statement; `by_month` already has the safety margin taken off.
        payments: (date, fen) of all loans, in any order.

    Returns:
        ("every-month", []), or ("with-savings", short months) when what earlier months of
        the plan leave over covers every later shortfall, or ("no", short months), each
        (first pay day in the month, payment, available). ("unknown", []) without a budget
        that has both sides.
    """
    if not budget.known:
        return "unknown", []
    months: dict[tuple[int, int], list[Any]] = {}
    for date, fen in sorted(payments):
        month = months.setdefault((date.year, date.month), [date, 0])
        month[1] += fen
    if not months:
        return "every-month", []
    short = []
    saved = 0
    enough = True
    by_month = budget.by_month
    at, last = min(months), max(months)
    while at <= last:
        available = by_month[at[1] - 1]
        date, fen = months.get(at, _NOTHING)
        if fen > max(0, available):
            short.append((date, fen, available))
        saved += available - fen
        enough = enough and saved >= 0
        at = (at[0] + at[1] // 12, at[1] % 12 + 1)
    if not short:
        return "every-month", []
    return ("with-savings" if enough else "no"), short


def show_short(desk: Desk, short: list[Any]) -> list[Failing]:
    """Return the first two years of short months."""
    return [
        {
            "date": date.isoformat(),
            "payment": fen,
            "available": available,
            "short": fen - max(0, available),
            "shown": {
                "date": desk.day(date),
                "payment": desk.yuan(fen),
                "available": desk.yuan(available),
                "short": desk.yuan(fen - max(0, available)),
            },
        }
        for date, fen, available in short[:_SHOWN_MONTHS]
    ]
