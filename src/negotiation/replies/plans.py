"""Replies about repayment plans. Amounts are whole fen, dates ISO text."""

from typing import Literal, NotRequired, TypedDict

from negotiation.replies.common import Source
from negotiation.replies.money import Faults, Line

Carried = Literal["every-month", "with-savings", "no", "at-once", "unknown"]


class Reason(TypedDict):
    """Why a plan does not fit."""

    code: str
    message: str
    source: Source | None


class PlanHead(TypedDict):
    """What every plan has."""

    id: str
    kind: str
    title: str
    meaning: str


class RefusedPlan(PlanHead):
    """A plan that does not fit."""

    applies: Literal[False]
    reason: Reason


class Failing(TypedDict):
    """A month that leaves less than the plan takes."""

    date: str
    payment: int
    available: int
    short: int
    shown: dict[str, str]


class Point(TypedDict):
    """What is still owed on all loans after a date."""

    date: str
    balance: int


class PlanAmounts(TypedDict):
    """What a plan comes to over all loans."""

    first_payment: int
    smallest_payment: int
    """The last one apart, which takes what rounding leaves."""
    largest_payment: int
    total_paid: int
    principal: int
    interest: int
    penalty: int
    waived: int


class MadePlan(PlanHead, PlanAmounts):
    """A plan worked out over all loans."""

    applies: Literal[True]
    reason: None
    instalments: int
    first_date: str
    last_date: str
    annual_cost: str | None
    """In percent."""
    difference: int | None
    """Total paid less what keeping the contract costs."""
    carried: Carried
    """Whether the budget carries it."""
    failing: list[Failing]
    left_out: list[str]
    """Sentences on what is not counted, or taken for granted, because a field is blank."""
    partial: bool
    """Interest or penalty built up so far is not in the amounts."""
    points: list[Point]
    shown: dict[str, str]
    lines: list[Line]


Plan = MadePlan | RefusedPlan


class Season(TypedDict):
    """How a stepped plan follows the budget's year."""

    busy_months: list[int]
    quiet_share: str
    """Percent of a busy month's instalment."""


class ProposedPlan(TypedDict):
    """A plan as it can be sent back."""

    id: str
    kind: str
    add_months: NotRequired[str]
    interest_months: NotRequired[str]
    pause_months: NotRequired[str]
    busy_months: NotRequired[list[int]]
    quiet_share: NotRequired[str]
    waive_interest: NotRequired[str]
    waive_penalty: NotRequired[str]


class ExampleRow(TypedDict):
    """What a loan costs at one rate; null where it would never be cleared."""

    percent: str
    months: int | None
    instalment: int
    interest: int | None


class RateExample(TypedDict):
    """In place of what a loan without a rate costs: at `amount` a month, or over our term."""

    loan: str
    name: str
    amount: int | None
    rows: list[ExampleRow]
    sentence: str


class Column(TypedDict):
    """A column of a schedule."""

    key: str
    title: str


class ScheduleRow(TypedDict):
    """An instalment, with what is left after it."""

    n: int
    date: str
    payment: int
    principal: int
    interest: int
    penalty: int
    balance: int
    shown: dict[str, str]


class Totals(TypedDict):
    """The sums of a schedule."""

    payment: int
    principal: int
    interest: int
    penalty: int
    shown: dict[str, str]


class ScheduleTable(TypedDict):
    """Schedules added up by date; without rows where the plan does not fit."""

    columns: list[Column]
    rows: list[ScheduleRow]
    totals: Totals


class Schedule(ScheduleTable, Faults):
    """Reply of "money.schedule"; the plan is null where it cannot be read, or without a loan."""

    plan: Plan | None
