"""Rows become text: for a terminal, and for the README."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benches.rows import PAGES, number

if TYPE_CHECKING:
    from pathlib import Path

BEGIN = "<!-- written by scripts/bench --readme -->"
END = "<!-- /written -->"
_SIGNS = {True: "yes", False: "NO", None: ""}
_HEAD = ("", "plain", "ours", "", "ratio", "target", "met")


def terminal(report: dict[str, Any]) -> str:
    """One table of everything.

    Args:
        report: rows, versions and machine, as kept in JSON.
    """
    cells = [_HEAD, *(_cells(row) for row in report["rows"])]
    widths = [max(len(line[at]) for line in cells) for at in range(len(_HEAD))]
    left = {0, 3, 5, 6}
    lines = [
        "  ".join(
            cell.ljust(width) if at in left else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in cells
    ]
    return "\n".join([*lines, machine(report)])


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    name = f"{row['page']}: {row['what']}" if row["page"] else row["what"]
    figures = (number(row["plain"]), number(row["ours"]), row["unit"], number(row["ratio"]))
    return (name, *figures, row["target"], _SIGNS[row["met"]])


def machine(report: dict[str, Any]) -> str:
    """What it was measured with, where and when.

    Args:
        report: as kept in JSON.
    """
    programs = ", ".join(f"{name} {version}" for name, version in report["versions"].items())
    return f"{programs}; {report['processors']} processors; {report['day']}."


def markdown(report: dict[str, Any]) -> str:
    """Two tables: what there is one of, and what each page has its own of.

    Args:
        report: as kept in JSON.
    """
    alone = [row for row in report["rows"] if not row["page"]]
    lines = [
        machine(report),
        "",
        "| | plain | ours | ratio | target | met |",
        "|---|--:|--:|--:|---|---|",
    ]
    lines += [
        f"| {row['what']} | {_with_unit(row, 'plain')} | {_with_unit(row, 'ours')}"
        f" | {number(row['ratio'])} | {row['target']} | {_SIGNS[row['met']]} |"
        for row in alone
    ]
    lines += [
        "",
        f"| each page | {' | '.join(PAGES)} | target |",
        f"|---|{'--:|' * len(PAGES)}---|",
    ]
    by_name: dict[str, dict[str, dict[str, Any]]] = {}
    for row in report["rows"]:
        if row["page"]:
            by_name.setdefault(row["name"], {})[row["page"]] = row
    for pages in by_name.values():
        first = next(iter(pages.values()))
        what = f"{first['what']}, {first['unit']}" if first["unit"] else first["what"]
        targets = {row["target"] for row in pages.values()}
        target = targets.pop() if len(targets) == 1 else "its budget"
        lines.append(
            f"| {what} | {' | '.join(_page_cell(pages[page]) for page in PAGES)} | {target} |"
        )
    return "\n".join(lines)


def _with_unit(row: dict[str, Any], key: str) -> str:
    return "" if row[key] is None else f"{number(row[key])} {row['unit']}".rstrip()


def _page_cell(row: dict[str, Any]) -> str:
    """What misses its target stands out."""
    return f"**{number(row['ours'])}**" if row["met"] is False else number(row["ours"])


def write_between(file: Path, words: str) -> None:
    """Put words between the two marks of a file.

    Args:
        file: the README.
        words: what replaces what stands there.
    """
    text = file.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{file.name} has no place for it: {BEGIN} … {END}")
    file.write_text(f"{before}{BEGIN}\n{words}\n{END}{after}", encoding="utf-8")
