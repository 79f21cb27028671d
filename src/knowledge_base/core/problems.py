"""What the content checks report: always a file, a line, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# As many names as one reads in one line.
_FEW = 30


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in the content.

    Attributes:
        file: path relative to the project root, with forward slashes.
        line: 1-based line, or 0 when the fault is the whole file.
        message: what is wrong.
        fix: what the writer should do.
        fatal: a fatal problem fails the build; the others are warnings.
    """

    file: str
    line: int
    message: str
    fix: str = ""
    fatal: bool = True

    def __str__(self) -> str:
        """Render as `file:line: message (fix)`, the form editors can jump to."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        level = "" if self.fatal else "warning: "
        fix = f" -> {self.fix}" if self.fix else ""
        return f"{place}: {level}{self.message}{fix}"


class ContentError(Exception):
    """Raised when docs/ holds faults; carries every one of them, not just the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in reading order."""
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def near(name: str, known: Iterable[str]) -> str:
    """Return what a writer who typed `name` may have meant."""
    names = list(known)
    found = get_close_matches(name, names, 1)
    if found:
        return f"did you mean '{found[0]}'?"
    few = len(names) <= _FEW
    return f"known: {', '.join(sorted(names))}" if few else "correct it, or add the record"
