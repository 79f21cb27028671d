"""How much there is to work out, before it is begun: an answer has to come while one waits."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from negotiation.money.loans import MONTHS_LIMIT
from negotiation.money.plans.terms import AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negotiation.money.plans.case import Case

# What a loan costs besides its rows (its working, its words), in rows.
_EACH_LOAN = 20
_YEAR = 12


def expected_rows(cases: Iterable[Case]) -> int:
    """Return about how many instalments a plan has, over all loans, before they are made.

    Each loan counts for some more; what is paid at once is no work to speak of.
    """
    return sum(_EACH_LOAN + _rows(case) for case in cases if case.terms.kind not in AT_ONCE)


def _rows(case: Case) -> int:
    terms = case.terms
    if terms.kind in ("contract", "extension"):
        left = case.loan.months_left or 1
        return left + (terms.add_months if terms.kind == "extension" else 0)
    if terms.months is not None:
        return terms.months
    count = _by_amount(case) or case.options.months
    if terms.kind == "interest-first":
        return count + terms.interest_months
    # To the end of a season.
    return count + (_YEAR if terms.kind == "stepped" else 0)


def _by_amount(case: Case) -> int | None:
    """Arrears first, then the annuity formula: a float will do, as nobody reads this number."""
    growth = float(case.rate.percent) / 1200
    spare = (case.amount or 0) - case.debt.principal * growth
    if not case.amount or spare <= 0:
        return None
    months = (case.debt.interest + case.debt.penalty) / spare
    if growth:
        months -= math.log(spare / case.amount) / math.log1p(growth)
    else:
        months += case.debt.principal / case.amount
    return min(MONTHS_LIMIT, math.ceil(months))
