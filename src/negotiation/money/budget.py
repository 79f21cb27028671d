"""The income and expenditure statement, brought to an average month.

Each amount keeps its own period until it is read. The safety margin follows the practice
of MoneyHelper's budget planner, which calls a budget positive only when more than 5 % of
income is left over; the share is data (docs/_data/money.yml) and the reader can change it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.reading.fields import read_count
from negotiation.reading.rates import half_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.money.desk import Desk, Path
    from negotiation.replies.money import Verdict

MONTHS = tuple(range(1, 13))
# How many of a period make up a year, as a fraction; a season comes once a year.
PERIODS = {
    "day": (365, 1),
    "week": (365, 7),
    "month": (12, 1),
    "quarter": (4, 1),
    "season": (1, 1),
    "year": (1, 1),
}
_MOST_PEOPLE = 30
# Verdicts on a statement that lacks what a month's rest is worked out from, with the sums
# that cannot be told then.
MISSING = {
    "empty": ("income", "expenses", "living", "disposable", "margin", "available"),
    "no-income": ("income", "disposable", "margin", "available"),
    "no-living": ("expenses", "living", "disposable", "available"),
}


class Entry(NamedTuple):
    """One amount: its group and what it comes to in each calendar month, in fen.

    Attributes:
        typed: the amount of one `period`, as the reader gave it.
        label: what the reader calls it, "" where nothing was given.
    """

    id: str
    group: str
    typed: int
    period: str
    by_month: tuple[int, ...]
    average: int
    label: str


class Month(NamedTuple):
    """What one calendar month brings, takes and keeps back, in fen."""

    income: int
    expenses: int
    margin: int

    @property
    def available(self) -> int:
        """What it leaves for repayment."""
        return self.income - self.expenses - self.margin


class Budget(NamedTuple):
    """The statement; amounts in fen a month.

    Attributes:
        living: household living costs counted: what was listed (`home`), or the reader's
            floor if higher.
        share: the safety margin in percent of income.
        months: income, expenses and safety margin in January … December.
        seasonal: whether any amount comes only in some months.
        verdict: "empty" where nothing was given; "no-income" and "no-living" where one
            side of the sum was not, so that nothing can be said of what is left.
        left_out: titles' ids of essential groups without any amount: they are not counted.
        people: the reader and the dependants; None where it was not said how many.
    """

    entries: tuple[Entry, ...]
    groups: dict[str, int]
    income: int
    expenses: int
    living: int
    margin: int
    months: tuple[Month, ...]
    seasonal: bool
    verdict: Verdict
    home: int
    floor: int
    share: Decimal
    people: int | None
    left_out: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether both sides were given, so that what is left can be worked out."""
        return self.verdict not in MISSING

    @property
    def disposable(self) -> int:
        """Income less expenses."""
        return self.income - self.expenses

    @property
    def available(self) -> int:
        """What is left of the disposable income after the safety margin."""
        return self.disposable - self.margin

    @property
    def by_month(self) -> tuple[int, ...]:
        """What is available in January … December, after the safety margin."""
        return tuple(month.available for month in self.months)

    def months_short_of(self, amount: int) -> tuple[int, ...]:
        """Return the calendar months that leave less than `amount` fen while others carry it."""
        if not self.known:
            return ()
        short = tuple(n for n, left in enumerate(self.by_month, start=1) if left < amount)
        return short if len(short) < len(self.months) else ()


def read_budget(desk: Desk, request: Mapping[str, Any]) -> Budget:
    """Read the `budget` of a request; faults are noted on the desk."""
    raw = desk.table(request, "budget")
    groups = {group["id"]: group for group in desk.content.money("groups")}
    read = (
        _entry(desk, ("budget", "entries", at), row, groups)
        for at, row in enumerate(desk.rows(raw, "entries"))
    )
    entries = tuple(entry for entry in read if entry)
    path = ("budget",)
    dependants = desk.read(path, raw, "dependants", lambda text: read_count(text, _MOST_PEOPLE, 0))
    people = None if dependants is None else 1 + dependants
    floor = desk.amount(path, raw, "floor") or 0
    share = desk.share(path, raw, "margin")
    if share is None:
        share = Decimal(desk.content.money("rules")["margin_percent"])
    return _statement(entries, groups, floor, share, people)


def _entry(
    desk: Desk, path: Path, row: Mapping[str, Any], groups: Mapping[str, Any]
) -> Entry | None:
    fen = desk.amount(path, row, "amount")
    if fen is None:
        return None
    group = desk.choice(path, row, "group", tuple(groups))
    period = desk.choice(path, row, "period", tuple(PERIODS)) or "month"
    if group is None:
        if not any(error["path"] == [*path, "group"] for error in desk.errors):
            desk.error((*path, "group"), "required")
        return None
    months = MONTHS
    if period == "season":
        chosen = row.get("months")
        months = tuple(m for m in MONTHS if isinstance(chosen, list) and m in chosen)
        if not months:
            desk.error((*path, "months"), "season_without_months")
            return None
    times, per = PERIODS[period]
    key = row.get("id")
    return Entry(
        id=key if isinstance(key, str) else str(path[-1]),
        group=group,
        typed=fen,
        period=period,
        by_month=_spread(fen * times, per, months),
        average=half_up(fen * times, per * 12),
        label=desk.words(path, row, "label"),
    )


def _spread(above: int, below: int, months: tuple[int, ...]) -> tuple[int, ...]:
    each = half_up(above, below * len(months))
    return tuple(each if month in months else 0 for month in MONTHS)


def _statement(
    entries: tuple[Entry, ...],
    known: Mapping[str, Any],
    floor: int,
    share: Decimal,
    people: int | None,
) -> Budget:
    sums = {
        key: sum(entry.average for entry in entries if entry.group == key)
        for key in known
        if any(entry.group == key for entry in entries)
    }
    income = sum(fen for key, fen in sums.items() if known[key]["side"] == "income")
    listed = sum(fen for key, fen in sums.items() if known[key]["side"] == "expense")
    home = sum(fen for key, fen in sums.items() if _is_living(known[key]))
    budget = Budget(
        entries=entries,
        groups=sums,
        income=income,
        expenses=listed + max(0, floor - home),
        living=max(home, floor),
        margin=_margin(income, share),
        months=tuple(_month(entries, known, month, floor, share) for month in MONTHS),
        seasonal=any(len(set(entry.by_month)) > 1 for entry in entries),
        verdict="empty",
        home=home,
        floor=floor,
        share=share,
        people=people,
        left_out=tuple(
            key for key, group in known.items() if group["essential"] and key not in sums
        )
        if floor == 0
        else (),
    )
    return budget._replace(verdict=_verdict(budget, known))


def _verdict(budget: Budget, known: Mapping[str, Any]) -> Verdict:
    if not budget.entries:
        return "empty"
    # An income that was not given is no income of nothing, nor do living costs not given
    # come to nothing: who has none of it says so with a 0.
    if not any(known[key]["side"] == "income" for key in budget.groups):
        return "no-income"
    if not budget.floor and not any(_is_living(known[key]) for key in budget.groups):
        return "no-living"
    if budget.available > 0:
        return "positive"
    return "negative" if budget.disposable < 0 else "tight"


def _is_living(group: Mapping[str, Any]) -> bool:
    return bool(group["side"] == "expense" and group["scope"] == "household")


def _margin(income: int, share: Decimal) -> int:
    above, below = share.as_integer_ratio()
    return half_up(income * above, below * 100)


def _month(
    entries: tuple[Entry, ...], known: Mapping[str, Any], month: int, floor: int, share: Decimal
) -> Month:
    """Add up one calendar month, with the floor and the margin applied to it."""
    income = expenses = home = 0
    for entry in entries:
        fen = entry.by_month[month - 1]
        if known[entry.group]["side"] == "income":
            income += fen
        else:
            expenses += fen
            home += fen if _is_living(known[entry.group]) else 0
    return Month(income, expenses + max(0, floor - home), _margin(income, share))
