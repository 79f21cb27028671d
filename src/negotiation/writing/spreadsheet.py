"""Tables as text that a spreadsheet opens without changing what was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A spreadsheet takes a cell that begins like this for a formula, in full width too, and behind
# what cannot be seen.
# overrides/widget/money/spreadsheet.mjs has the same; tests/spreadsheet_cells.json holds both.
_FORMULA = re.compile(r"[\s\x00-\x1f]*[=+\-@＝＋－＠]")
# It rounds a figure after the fifteenth digit and writes it as a power from the twelfth on,
# drops zeros at the beginning, and makes dates of 3-4 and powers of 12E5.
_FIGURES = re.compile(r"\s*[0-9０-９][0-9０-９.,:/\-\sEe]*")
_KEPT_FIGURES = re.compile(
    r"(?:0|[1-9][0-9]{0,10}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,2})?"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}:[0-9]{2}"
)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as CSV: commas, CRLF, an apostrophe before what would change."""
    return "".join(",".join(_cell(text) for text in row) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    changed = _FIGURES.fullmatch(text) and not _KEPT_FIGURES.fullmatch(text)
    if changed or _FORMULA.match(text):
        text = f"'{text}"
    quoted = '"' + text.replace('"', '""') + '"'
    return quoted if any(char in text for char in ',"\r\n') else text
