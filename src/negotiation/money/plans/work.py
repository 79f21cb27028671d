"""How much there is to work out, before it is begun: an answer has to come while one waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.money.plans.kinds.registry import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from negotiation.money.plans.case import Case

# What a loan costs besides its rows (its working, its words), in rows.
_EACH_LOAN = 20


def expected_rows(cases: Iterable[Case]) -> int:
    """Return about how many instalments a plan has, over all loans, before they are made.

    Each loan counts for some more; what is paid at once is no work to speak of.
    """
    kinds = ((KINDS[case.terms.kind], case) for case in cases)
    return sum(_EACH_LOAN + kind.expected_rows(case) for kind, case in kinds if not kind.at_once)
