"""Tables as text that a spreadsheet opens without taking anything typed for a formula."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A spreadsheet takes a cell that begins like this for a formula, in full width too.
# overrides/assets/widget/spreadsheet.mjs has the same; tests/spreadsheet_cells.json holds both.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Return rows of cells as CSV: commas, CRLF, and an apostrophe before a would-be formula."""
    return "".join(",".join(_cell(text) for text in row) + "\r\n" for row in rows)


def _cell(text: str) -> str:
    if _FORMULA.match(text):
        text = f"'{text}"
    quoted = '"' + text.replace('"', '""') + '"'
    return quoted if any(char in text for char in ',"\r\n') else text
