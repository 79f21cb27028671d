"""A file made for a spreadsheet holds what was typed: no formulas, no rounded numbers."""

import csv
import io
import json
from pathlib import Path

import pytest

from negotiation.writing.spreadsheet import csv_text

# The page writes such files as well:
# a test beside its module holds it to the same list.
CELLS = json.loads((Path(__file__).parents[2] / "spreadsheet_cells.json").read_text("utf-8"))


@pytest.mark.parametrize(("typed", "written"), CELLS.items())
def test_a_cell_is_text_and_reads_back(typed: str, written: str) -> None:
    text = csv_text([["a", typed], ["b", "c"]])
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["a", written], ["b", "c"]]
