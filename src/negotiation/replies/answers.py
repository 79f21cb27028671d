"""The reply that the money page shows. Amounts are whole fen, dates ISO text."""

from typing import Any

from negotiation.replies.money import Arrears, Budget, Faults, Offer, Owed
from negotiation.replies.plans import Plan, ProposedPlan, RateExample, ScheduleTable


class ChosenSchedule(ScheduleTable):
    """Every row of a plan that was chosen, over all loans."""

    plan: Plan


class Answers(Faults):
    """Reply of "money.answers"; the path of a fault in a plan begins with its place in `sent`."""

    owed: Owed
    budget: Budget
    offers: Offer
    offered: list[ProposedPlan]
    """The plans as they are proposed."""
    sent: list[dict[str, Any]]
    """The same with what the reader changed."""
    plans: list[Plan]
    kept: Plan | None
    """The plan that was picked, while it is none of those proposed."""
    examples: list[RateExample]
    """For loans whose rate is not known."""
    silent: Arrears
    """Of the loan asked about, or of all."""
    silent_all: Arrears
    schedules: list[ChosenSchedule]
