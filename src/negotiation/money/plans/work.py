"""How much there is to work out, before it is begun: an answer has to come while one waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.plans.kinds.registry import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negotiation.money.plans.case import Case

# What a loan costs besides its rows (its working, its words), in rows.
_EACH_LOAN = 20


def is_too_much(cases: Iterable[Case], most: int) -> bool:
    """Tell whether a plan over these loans would take more than `most` instalments' work.

    Counting stops there: it is a small part of the work, but a part.

    Raises:
        PlanError: the plan does not fit one of the loans.
    """
    work = 0
    for case in cases:
        work += work_of(case)
        if work > most:
            return True
    return False


def work_of(case: Case) -> int:
    """Return the work of one loan: its instalments and some more, before they are made.

    What is paid at once is no work to speak of.

    Raises:
        PlanError: the plan does not fit the loan.
    """
    kind = KINDS[case.terms.kind]
    return 0 if kind.at_once else _EACH_LOAN + (kind.count(case) if case.debt.total else 0)
