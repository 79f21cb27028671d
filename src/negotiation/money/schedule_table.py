"""A schedule as a table, and added up over several loans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.desk import Desk
    from negotiation.money.schedules import Row
    from negotiation.replies.plans import Column, ScheduleRow, ScheduleTable

_PARTS = ("payment", "principal", "interest", "penalty")
_KEYS = ("n", "date", *_PARTS, "balance")


def schedule_table(desk: Desk, schedules: list[list[Row]], owed: list[int]) -> ScheduleTable:
    """Show schedules as one table; see `money.api.schedule`.

    Args:
        desk: content and language.
        schedules: the rows of each loan to show; added up by date.
        owed: what each of them owes at the start, in fen.
    """
    rows = add_up(schedules, owed)
    totals = {key: sum(row[key] for row in rows) for key in _PARTS}
    columns: list[Column] = [{"key": key, "title": desk.say(f"column_{key}")} for key in _KEYS]
    shown_rows: list[ScheduleRow] = [
        {
            "n": n,
            "date": row["date"].isoformat(),
            "payment": row["payment"],
            "principal": row["principal"],
            "interest": row["interest"],
            "penalty": row["penalty"],
            "balance": row["balance"],
            "shown": {
                "date": desk.day(row["date"]),
                **{key: desk.yuan(row[key]) for key in (*_PARTS, "balance")},
            },
        }
        for n, row in enumerate(rows, start=1)
    ]
    return {
        "columns": columns,
        "rows": shown_rows,
        "totals": {
            "payment": totals["payment"],
            "principal": totals["principal"],
            "interest": totals["interest"],
            "penalty": totals["penalty"],
            "shown": {key: desk.yuan(fen) for key, fen in totals.items()},
        },
    }


def add_up(schedules: list[list[Row]], owed: list[int]) -> list[dict[str, Any]]:
    """Add schedules up by date: rows of date, the parts in fen, and the balance after it."""
    left, balance = list(owed), sum(owed)
    sums: dict[dt.date, dict[str, Any]] = {}
    events = sorted((row.date, at, row) for at, rows in enumerate(schedules) for row in rows)
    for date, at, row in events:
        balance += row.balance - left[at]
        left[at] = row.balance
        line = sums.setdefault(date, {"date": date, **dict.fromkeys(_PARTS, 0)})
        for key in _PARTS:
            line[key] += getattr(row, key)
        line["balance"] = balance
    return list(sums.values())
