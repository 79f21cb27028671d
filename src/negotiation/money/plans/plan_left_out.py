"""What a plan leaves out or takes for granted because a field was left blank, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.left_out import say_left_out
from negotiation.writing.month_names import say_months

if TYPE_CHECKING:
    from collections.abc import Iterator

    from negotiation.money.desk import Desk
    from negotiation.money.plans.made import Made


def plan_left_out(desk: Desk, made: Made) -> list[str]:
    """Return a sentence for each thing that the plan leaves out or takes for granted."""
    said = say_left_out(desk, (case.loan for case in made.cases))
    season = [desk.say("nothing_paid_in", months=say_months(made.off_season, desk.lang))]
    return [
        *(season if made.off_season else ()),
        *([said] if said else []),
        *_taken_for_granted(desk, made),
    ]


def _taken_for_granted(desk: Desk, made: Made) -> Iterator[str]:
    for case, rows in zip(made.cases, made.rows, strict=True):
        name = case.loan.name
        if made.kind.as_agreed and rows and case.loan.next_due is None:
            yield desk.say("assumed_next_due", name=name, day=desk.day(case.options.first))
        if rows and made.kind.is_fallback_term(case, rows):
            yield desk.say("assumed_term", name=name, n=len(rows))
