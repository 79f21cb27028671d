"""A pause, then equal instalments; interest runs on during the pause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.money.instalment_dates import add_months
from negotiation.money.plans.kinds.kind import Kind
from negotiation.money.plans.kinds.termed import (
    is_beyond_amount,
    level_count_from,
    level_lines,
    level_rows,
)
from negotiation.money.plans.plan_fields import Count, usual

if TYPE_CHECKING:
    import datetime as dt

    from negotiation.money.desk import Desk
    from negotiation.money.offers import Offers
    from negotiation.money.plans.case import Case
    from negotiation.money.plans.terms import Options

_ID = "pause"
_PAUSE = Count("pause_months")


def _propose(desk: Desk, _offers: Offers, _options: Options) -> dict[str, Any]:
    return {_PAUSE.key: str(usual(desk, _ID, _PAUSE.key))}


def _first(case: Case) -> dt.date:
    return add_months(case.options.first, _PAUSE.of(case.terms), case.options.day)


KIND = Kind(
    id=_ID,
    fields=(_PAUSE,),
    card=(_PAUSE.key, "months", "new_rate"),
    propose=_propose,
    count=lambda case: level_count_from(case, _first(case)),
    rows=lambda case: level_rows(case, _first(case)),
    is_fallback_term=is_beyond_amount,
    lines=level_lines,
)
