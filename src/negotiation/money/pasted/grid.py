"""The grid of a pasted table: cut to a bound first, then parted into rows of cells."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two hundred rows of twenty columns fit; parsing ten megabytes would take minutes, and laying
# them out takes a browser one. The field holds one more, which says that there was more; it
# counts as JavaScript does.
MAX_CHARACTERS = 100_000
MAX_LINES = 600
MAX_COLUMNS = 60
# A bank's header stands within the first lines, below a title and its notes.
HEAD_ROWS = 30
# The last two are for columns made with blanks: English headers have single ones within.
SEPARATORS = ("\t", "|", ";", "；", ",", "，", "  ", "")
_RULE = re.compile(r"[\s|:+=_-]+")
# A quote in the midst of a cell, or one that never ends, is a sign like any other.
_QUOTED = re.compile(r' *"((?:[^"]|""){0,500})"[ \f\v]*')
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[ \f\v]*\n\s*(?=\d)")


class Row(NamedTuple):
    """One row: the line it begins on, counted from 1, and its cells.

    Attributes:
        lines: all its lines, where it has several.
        quoted: which cells stood in quotes.
    """

    line: int
    cells: tuple[str, ...]
    lines: tuple[int, ...] = ()
    quoted: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The row for reading."""
        return " · ".join(cell for cell in self.cells if cell)


class Cut(NamedTuple):
    """The part of a text that is read; `line` is the first line beyond it, or None."""

    text: str
    line: int | None


def cut(text: str) -> Cut:
    """Leave off what lies beyond the bounds, from the line that crosses one on."""
    whole = len(text) + sum(sign > "\uffff" for sign in text[: MAX_CHARACTERS + 1])
    text = text.removeprefix("\ufeff")
    kept = text[:MAX_CHARACTERS].replace("\r\n", "\n").replace("\r", "\n")
    lines = kept.split("\n", MAX_LINES)
    if whole > MAX_CHARACTERS or len(lines) > MAX_LINES:
        return Cut("\n".join(lines[:-1]), len(lines))
    return Cut(kept, None)


def grid(text: str, separator: str) -> list[Row]:
    """Part a text into rows; empty lines and drawn rules are passed over."""
    return [
        Row(line, tuple(_plain(cell) for cell in cells), (), quoted)
        for line, cells, quoted in _records(text, separator)
        if any(not _RULE.fullmatch(cell) for cell in cells if cell.strip())
    ]


def lines(text: str) -> list[Row]:
    """Take every line that says something as a row of one cell."""
    return [
        Row(at, (_plain(words),))
        for at, words in enumerate(text.split("\n"), start=1)
        if not _RULE.fullmatch(words) and words
    ]


def _records(text: str, separator: str) -> Iterator[tuple[int, list[str], frozenset[int]]]:
    if separator in {"", "  ", "|"}:
        for line, words in enumerate(text.split("\n"), start=1):
            cells = _by_bars(words) if separator == "|" else _by_blanks(words, separator)
            yield line, cells, frozenset()
        return
    at, line = 0, 1
    while at <= len(text):
        cells, quoted, end = _record(text, at, separator)
        yield line, cells, quoted
        line += text.count("\n", at, end) + 1
        at = end + 1


def _record(text: str, at: int, separator: str) -> tuple[list[str], frozenset[int], int]:
    """Return the cells of the record that begins at `at`, and where its line break stands."""
    cells: list[str] = []
    quoted: set[int] = set()
    while True:
        match = _QUOTED.match(text, at)
        # The quote must end its cell.
        if match and text[match.end() : match.end() + 1] in {"", "\n", separator}:
            quoted.add(len(cells))
            cell, end = match[1].replace('""', '"'), match.end()
        else:
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
            end = text.find(separator, at, line_end)
            end = line_end if end < 0 else end
            cell = text[at:end]
        cells.append(cell)
        if text[end : end + 1] != separator:
            return cells, frozenset(quoted), end
        if len(cells) > MAX_COLUMNS:
            line_end = text.find("\n", end)
            return cells, frozenset(quoted), len(text) if line_end < 0 else line_end
        at = end + 1


def _by_blanks(line: str, separator: str) -> list[str]:
    blanks = r"\s{2,}" if separator else r"\s+"
    parts = re.split(blanks, line.strip(), maxsplit=MAX_COLUMNS)
    return parts[: MAX_COLUMNS + 1]


def _by_bars(line: str) -> list[str]:
    line = line.strip()
    return line.removeprefix("|").removesuffix("|").split("|", MAX_COLUMNS)[: MAX_COLUMNS + 1]


def _plain(cell: str) -> str:
    """Fold a cell to one line. Digits on two lines are two values and must not become one."""
    plain = unicodedata.normalize("NFKC", cell)
    return " ".join(_BETWEEN_DIGITS.sub(" / ", plain).split())


def label_like(row: Row) -> bool:
    """Whether a row holds words alone, no figure: a header, or part of one."""
    filled = [cell for cell in row.cells if cell]
    return bool(filled) and not any(_VALUE.fullmatch(cell) for cell in filled)


_VALUE = re.compile(r"[-−]?[¥￥$]?[\d.,\s/年月日:%‰元万-]*\d[\d.,\s/年月日:%‰元万-]*")
