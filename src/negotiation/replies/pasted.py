"""Reply about a pasted table: every row and column comes back."""

from typing import TypedDict

from negotiation.replies.money import EngineFault


class PastedReason(TypedDict):
    """Why a column is left out, or what else the reader should know."""

    code: str
    message: str


class PastedColumn(TypedDict):
    """A column, and what it is taken for."""

    header: str
    field: str | None
    """Key of a loan, or total, penalty_rate, due_principal, due_interest, due_total."""
    reason: PastedReason | None
    ask: bool
    """The reader must choose, of `fits`."""
    fits: list[str]


class PastedRow(TypedDict):
    """A loan as typed, out of one line, or of the many of a schedule."""

    line: int
    lines: list[int]
    loan: dict[str, str]
    errors: list[EngineFault]
    """Their paths start with "rows" and the index."""
    notes: list[EngineFault]


class LeftRow(TypedDict):
    """A row that is no loan, and why."""

    line: int
    text: str
    code: str
    message: str


class PastedOption(TypedDict):
    """A line from which a schedule may be unpaid."""

    value: str
    label: str


class PastedSchedule(TypedDict):
    """Lines that are the instalments of one loan: the row of that index."""

    row: int
    line: int
    instalments: int
    options: list[PastedOption]
    chosen: str | None


class PastedTable(TypedDict):
    """Reply of "money.read_table"."""

    header_lines: list[int]
    columns: list[PastedColumn]
    rows: list[PastedRow]
    left: list[LeftRow]
    schedules: list[PastedSchedule]
    beyond: int | None
    """The line from which on nothing was read."""
    errors: list[EngineFault]
