"""Schedules that add up: whole fen, every row rounded half up, the last row clears the rest.

A payment settles interest (what was owed before and what the period added), penalty
interest and principal in the booking order of docs/_data/money.yml, which has its source
there; principal comes last. Only principal bears interest, so unpaid interest is carried
without interest on it; an agreement may say otherwise and is then no match for this.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from negotiation.rates import Rate, half_up, interest_fen

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

Share = tuple[int, int]
# Twenty-four places: the debts here have at most fourteen digits before the point.
_FACTOR_UNIT = Decimal("1E-24")
_FEN = Decimal(1)


class Debt(NamedTuple):
    """What is to be repaid, in fen: principal, interest and penalty built up so far."""

    principal: int
    interest: int
    penalty: int

    @property
    def total(self) -> int:
        """All three together."""
        return self.principal + self.interest + self.penalty


class Row(NamedTuple):
    """One instalment and the balance after it, in fen; the parts sum to the payment."""

    date: dt.date
    payment: int
    principal: int
    interest: int
    penalty: int
    balance: int


def settle(
    debt: Debt,
    dates: Sequence[dt.date],
    shares: Sequence[Share],
    order: Sequence[str],
    pay: Callable[[int, int], int],
) -> list[Row]:
    """Pay off a debt row by row.

    Args:
        debt: what is owed at the start.
        dates: when each instalment falls.
        shares: interest of each period as a fraction of the principal.
        order: the parts of a debt in the order in which a payment settles them.
        pay: (row number from 0, the period's new interest in fen) -> payment in fen. Never
            asked for more than is owed; the last row pays whatever is left.

    Returns:
        The rows on which something is paid; fewer than the dates, too, when rounding pays a
        tiny debt off early. The last balance is 0.
    """
    open_parts = debt._asdict()
    rows = []
    last = len(dates) - 1
    for at, date in enumerate(dates):
        new = interest_fen(open_parts["principal"], shares[at])
        open_parts["interest"] += new
        owed = sum(open_parts.values())
        payment = rest = owed if at == last else min(pay(at, new), owed)
        if not payment:
            continue
        paid = {}
        for part in order:
            paid[part] = min(rest, open_parts[part])
            open_parts[part] -= paid[part]
            rest -= paid[part]
        rows.append(Row(date=date, payment=payment, balance=owed - payment, **paid))
        if owed == payment:
            break
    return rows


def level_instalment(debt: Debt, rate: Rate, first: Share, count: int) -> int:
    """Return the equal instalment that clears `debt` in `count` months, in fen.

    With only principal owed and a first period of one month it is the annuity formula.
    Otherwise the first m instalments go to interest and penalty alone, the principal P
    stays at work, and the rest is an annuity over the other k = count − m months:
    A = a(k) × (debt + interest of m periods on P) ÷ (1 + m × a(k)), with the smallest m
    for which m instalments cover that interest and penalty.

    Args:
        debt: what is owed at the start.
        rate: the yearly rate; a month is a twelfth.
        first: interest of the first period as a fraction of the principal.
        count: how many instalments.
    """
    if debt.principal == 0:
        return max(1, half_up(debt.total, count))
    month = rate.share(1, 0)
    plain = first[0] * month[1] == first[1] * month[0]
    if plain and debt.total == debt.principal:
        return max(1, int(_annuity(Decimal(debt.principal), rate.percent, count, _FEN)))
    added = [Decimal(debt.principal) * above / below for above, below in (first, month)]
    low, high = 1, count
    while low < high:
        middle = (low + high) // 2
        due = debt.interest + debt.penalty + added[0] + (middle - 1) * added[1]
        if middle * _instalment(debt, added, rate, count, middle) >= due:
            high = middle
        else:
            low = middle + 1
    exact = _instalment(debt, added, rate, count, low)
    return max(1, int(exact.quantize(_FEN, ROUND_HALF_UP)))


def _instalment(debt: Debt, added: list[Decimal], rate: Rate, count: int, first: int) -> Decimal:
    whole = debt.total + added[0] + (first - 1) * added[1]
    if first == count:
        return whole / count
    factor = _factor(rate.percent, count - first)
    return factor * whole / (1 + first * factor)


@lru_cache(maxsize=2048)
def _factor(percent: Decimal, count: int) -> Decimal:
    return _annuity(_FEN, percent, count, _FACTOR_UNIT)


def _annuity(principal: Decimal, percent: Decimal, count: int, unit: Decimal) -> Decimal:
    # mortgagemath has the annuity formula, proved against published schedules. Its whole
    # schedules are for the tests only: they know no dates, odd days, arrears or waivers,
    # and take a millisecond each in the browser. Imported late for its start-up time.
    from mortgagemath import LoanParams, PaymentRounding, periodic_payment  # noqa: PLC0415

    return periodic_payment(
        LoanParams(
            principal=principal,
            annual_rate=percent,
            term_months=count,
            payment_rounding=PaymentRounding.ROUND_HALF_UP,
            currency_unit=unit,
        )
    )


def months_to_clear(
    debt: Debt, amount: int, most: int, instalment: Callable[[int], int]
) -> int | None:
    """Return the fewest months in which instalments of at most `amount` clear the debt.

    Args:
        debt: what is owed; nothing owed takes no instalment.
        amount: the most that can be paid a month, in fen.
        most: the longest term looked at.
        instalment: count of months -> (largest) instalment; never rises with the count.

    Returns:
        The count, or None when even `most` months are not enough.
    """
    if debt.total == 0 or instalment(most) > amount:
        return None
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        if instalment(middle) <= amount:
            high = middle
        else:
            low = middle + 1
    return low


def stepped_instalments(
    debt: Debt,
    dates: Sequence[dt.date],
    shares: Sequence[Share],
    order: Sequence[str],
    weights: Sequence[int],
) -> list[Row]:
    """Pay off a debt in instalments that stand to each other as `weights`, above 0.

    The size is found by trying: what the last row has too much, or lacks, falls almost in a
    straight line as the size grows, so the secant through two tries leads to the next,
    until it moves by less than a fen.
    """
    most, whole = max(weights), sum(weights)

    def attempt(size: int) -> tuple[int, list[Row]]:
        rows = settle(debt, dates, shares, order, lambda at, _new: _part(size, weights[at], most))
        surplus = rows[-1].payment - _part(size, weights[len(rows) - 1], most)
        after = sum(_part(size, weight, most) for weight in weights[len(rows) :])
        return surplus - after, rows

    size = -(-debt.total * most // whole)
    over, rows = attempt(size)
    step = over * most // whole
    for _ in range(_MOST_TRIES):
        if -1 <= step <= 0:
            break
        before, size = over, size + step
        over, rows = attempt(size)
        fallen = before - over
        step = step * over // fallen if fallen * step > 0 else over * most // whole
    return rows


_MOST_TRIES = 60


def _part(size: int, weight: int, most: int) -> int:
    return max(1, half_up(size * weight, most))
