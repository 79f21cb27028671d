"""A table that stands on its side: labels in front, as in an app's screen or a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.pasted.grid import MAX_COLUMNS, Row, grid, lines
from negotiation.money.pasted.header import Header, named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negotiation.money.pasted.header_words import HeaderWords

# Only these may part more than two cells: behind a colon or a blank all is one value.
_WIDE = ("\t", "|")
# No separator of a grid, so nothing is asked about commas.
_TURNED = "turned"


def find_turned(words: HeaderWords, text: str) -> Header | None:
    """Read labels and values; None unless what is owed and one more thing are named."""
    best: tuple[int, Header] | None = None
    for separator in (*_WIDE, ":", ""):
        rows = [row for row in _rows(text, separator) if len(row.cells) > 1]
        labels = [row.cells[0] for row in rows]
        count = named(words, labels)
        if count < 2 or not owed(words, labels) or (best and best[0] >= count):  # noqa: PLR2004
            continue
        used = {row.line for row in rows}
        others = tuple(row for row in lines(text) if row.line not in used)
        wide = max(len(row.cells) for row in rows) > 2  # noqa: PLR2004
        best = count, (_columns(rows) if wide else _blocks(rows))._replace(above=others)
    return best[1] if best else None


def owed(words: HeaderWords, labels: Sequence[str]) -> bool:
    """Whether any label may name what is owed."""
    return any(
        {"principal", "total"} & set(kind.fields) for label in labels for kind in words.kinds(label)
    )


def _rows(text: str, separator: str) -> Iterator[Row]:
    if separator in _WIDE:
        yield from grid(text, separator)
        return
    for row in lines(text):
        label, parted, value = row.cells[0].partition(separator or " ")
        if parted:
            yield Row(row.line, (label.strip(), value.strip()))


def _columns(rows: Sequence[Row]) -> Header:
    """Every column behind the labels is a loan; it goes by its number."""
    width = min(max(len(row.cells) for row in rows), MAX_COLUMNS)
    lines = tuple(row.line for row in rows)
    loans = tuple(
        Row(at, tuple(row.cells[at] if at < len(row.cells) else "" for row in rows), lines)
        for at in range(1, width)
    )
    return Header(_TURNED, tuple(row.cells[0] for row in rows), (), (), loans)


def _blocks(rows: Sequence[Row]) -> Header:
    """Of labels one below the other a loan begins where one comes again."""
    blocks: list[dict[str, Row]] = [{}]
    for row in rows:
        if row.cells[0] in blocks[-1]:
            blocks.append({})
        blocks[-1][row.cells[0]] = row
    titles = tuple(dict.fromkeys(row.cells[0] for row in rows))
    loans = tuple(
        Row(
            min(row.line for row in block.values()),
            tuple(block[title].cells[1] if title in block else "" for title in titles),
            tuple(row.line for row in block.values()),
        )
        for block in blocks
    )
    return Header(_TURNED, titles[:MAX_COLUMNS], (), (), loans)
