"""Terms that one kind of plan has for itself: how each is read, and what stands for a blank."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.money.budget import MONTHS
from negotiation.money.plans.terms import read_months

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.desk import Desk, Path
    from negotiation.money.plans.terms import Terms


def usual(desk: Desk, kind: str, key: str) -> int:
    """Return the stated default of a kind's own field, from docs/_data/money.yml."""
    plan = next(plan for plan in desk.content.money("plans") if plan["id"] == kind)
    return int(plan["defaults"][key])


class Count(NamedTuple):
    """A number of months."""

    key: str

    def read(self, desk: Desk, path: Path, row: Mapping[str, Any]) -> int | None:
        """Read it as typed; None when blank or unreadable."""
        return read_months(desk, path, row, self.key)

    def blank(self, desk: Desk, kind: str) -> int:
        """Return what holds where nothing was said."""
        return usual(desk, kind, self.key)

    def of(self, terms: Terms) -> int:
        """Return it as a plan of its kind has it."""
        return int(terms.own[self.key])


class Share(NamedTuple):
    """A share in percent."""

    key: str

    def read(self, desk: Desk, path: Path, row: Mapping[str, Any]) -> Decimal | None:
        """Read it as typed; None when blank or unreadable."""
        return desk.share(path, row, self.key)

    def blank(self, desk: Desk, kind: str) -> Decimal:
        """Return what holds where nothing was said."""
        return Decimal(usual(desk, kind, self.key))

    def of(self, terms: Terms) -> Decimal:
        """Return it as a plan of its kind has it."""
        return Decimal(terms.own[self.key])


class CalendarMonths(NamedTuple):
    """Months of the year, ticked; none may be."""

    key: str

    def read(self, _desk: Desk, _path: Path, row: Mapping[str, Any]) -> tuple[int, ...]:
        """Read them, in order; what is no list has none."""
        ticked = row.get(self.key)
        return tuple(m for m in MONTHS if isinstance(ticked, list) and m in ticked)

    def blank(self, _desk: Desk, _kind: str) -> tuple[int, ...]:
        """Return none."""
        return ()

    def of(self, terms: Terms) -> tuple[int, ...]:
        """Return them as a plan of its kind has them."""
        return tuple(terms.own[self.key])


Field = Count | Share | CalendarMonths
