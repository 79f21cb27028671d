"""A schedule as a table: on screen, as CSV, and added up over several loans."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.reading.amounts import FEN_PER_YUAN

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.desk import Desk
    from negotiation.money.schedules import Row

_PARTS = ("payment", "principal", "interest", "penalty")
_KEYS = ("n", "date", *_PARTS, "balance")


def schedule_table(
    desk: Desk, schedules: list[list[Row]], owed: list[int], loans: int
) -> dict[str, Any]:
    """Show schedules as one table; see `money.api.schedule`.

    Args:
        desk: content and language.
        schedules: the rows of each loan to show; added up by date.
        owed: what each of them owes at the start, in fen.
        loans: how many loans the plan has, shown or not.
    """
    rows = add_up(schedules, owed)
    totals = {key: sum(row[key] for row in rows) for key in _PARTS}
    columns = [{"key": key, "title": desk.say(f"column_{key}")} for key in _KEYS]
    shown_rows = [
        {
            "n": n,
            **row,
            "date": row["date"].isoformat(),
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
        "totals": {**totals, "shown": {key: desk.yuan(fen) for key, fen in totals.items()}},
        "csv": _csv(desk, columns, shown_rows, totals) if rows else "",
        "all_loans": len(schedules) == loans,
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


def _csv(
    desk: Desk, columns: list[dict[str, str]], rows: list[dict[str, Any]], totals: dict[str, int]
) -> str:
    """Return the table as CSV that spreadsheets open: plain figures, ISO dates, CRLF.

    The byte order mark makes Excel read Chinese; no cell needs quotes.
    """
    lines = [[column["title"] for column in columns]]
    lines += [
        [str(row["n"]), row["date"], *(_plain(row[key]) for key in (*_PARTS, "balance"))]
        for row in rows
    ]
    lines.append([desk.say("column_total"), "", *(_plain(totals[key]) for key in _PARTS), ""])
    return "\ufeff" + "".join(",".join(line) + "\r\n" for line in lines)


def _plain(fen: int) -> str:
    yuan, rest = divmod(fen, FEN_PER_YUAN)
    return f"{yuan}.{rest:02d}"
