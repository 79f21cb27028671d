"""How large instalments must be, and how many clear a debt.

Both are found by paying the debt off by the rules of `schedules.settle`, between a size that
is too small and one that is enough; nothing is taken before both ends have been tried.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from negotiation.money.schedules import Debt
from negotiation.reading.rates import Rate, half_up

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from negotiation.money.schedules import Share

_ONE_YUAN = 100
_PART = 200
# Parts of a fen in which the exact size is looked for: over 600 months at 36 % the last row
# is fifty million times as far off as one of the first.
_FINE = 10**12


class _Found(NamedTuple):
    """The largest size that leaves something (or 0), the next one, and what both leave."""

    low: int
    high: int
    left_low: int
    left_high: int


def last_may_differ(part: int) -> int:
    """Return how far the last row may be from its own instalment, in fen.

    Half a hundredth of it, or a yuan where that is more, and never more than itself.
    """
    return min(part, max(part // _PART, _ONE_YUAN))


def level_instalments(debt: Debt, rate: Rate, shares: Sequence[Share]) -> list[int]:
    """Return equal instalments, in fen, that clear `debt`; see `stepped_instalments`.

    With only principal owed and periods of one month it is the annuity formula.

    Args:
        debt: what is owed at the start; more than nothing.
        rate: the yearly rate; a month is a twelfth.
        shares: interest of each period as a fraction of the principal.
    """
    count = len(shares)
    if debt.total == debt.principal and shares.count(rate.share(1, 0)) == count:
        each = annuity(debt.principal, rate, count)
        parts = [each] * count
        if abs(what_is_left(debt, shares, parts)) <= last_may_differ(each):
            return parts
    return stepped_instalments(debt, shares, [1] * count)


def annuity(principal: int, rate: Rate, count: int) -> int:
    """Return the equal instalment by the formula, in fen, rounded half up, at least 1."""
    # mortgagemath has the annuity formula, proved against published schedules. Its whole
    # schedules are for the tests only: they know no dates, odd days, arrears or waivers,
    # and take a millisecond each in the browser. Imported late for its start-up time.
    from mortgagemath import LoanParams, PaymentRounding, periodic_payment  # noqa: PLC0415

    payment = periodic_payment(
        LoanParams(
            principal=Decimal(principal),
            annual_rate=rate.percent,
            term_months=count,
            payment_rounding=PaymentRounding.ROUND_HALF_UP,
            currency_unit=Decimal(1),
        )
    )
    return max(1, int(payment))


def stepped_instalments(debt: Debt, shares: Sequence[Share], weights: Sequence[int]) -> list[int]:
    """Return instalments, in fen, that stand to each other as `weights` and clear the debt.

    All of one weight are the same where that leaves the last row within `last_may_differ`.
    Over a long time at a high rate it does not, as a fen a month comes to hundreds of yuan in
    the end: there they are a fen or two apart, so that the balance stays the exact one
    rounded. Where even that is too coarse they are a fen larger and the debt ends sooner.

    Args:
        debt: what is owed at the start; more than nothing.
        shares: interest of each period as a fraction of the principal.
        weights: one for each row; the largest above 0.
    """
    found = _sizes(debt, shares, weights, _guess(debt, shares, weights), 1)
    nearer_low = found.low and found.left_low < -found.left_high
    size, left = (found.low, found.left_low) if nearer_low else (found.high, found.left_high)
    parts = _parts(size, weights)
    if abs(left) <= last_may_differ(parts[-1]):
        return parts
    parts = _balanced(debt, shares, weights, found.high)
    if abs(what_is_left(debt, shares, parts)) <= last_may_differ(parts[-1]):
        return parts
    return _parts(found.high, weights)


def _parts(size: int, weights: Sequence[int]) -> list[int]:
    most = max(weights)
    of = {weight: max(1, half_up(size * weight, most)) for weight in set(weights)}
    return [of[weight] for weight in weights]


def _sizes(
    debt: Debt, shares: Sequence[Share], weights: Sequence[int], guess: int, step: int
) -> _Found:
    """Look for the size on both sides of a guess, then between: by a straight line, by half.

    The larger the instalments, the less is left after the last. The line alone may creep up
    from one side and half alone takes long where the line is straight: they take turns.
    """

    def left(size: int) -> int:
        return what_is_left(debt, shares, _parts(size, weights))

    low, high, over, under = 0, guess, debt.total, left(guess)
    while under > 0:
        low, high, over = high, high + step, under
        under, step = left(high), 4 * step
    while not low and step < high:
        tried = left(high - step)
        if tried > 0:
            low, over = high - step, tried
        else:
            high, under, step = high - step, tried, 4 * step
    by_line = True
    while high - low > 1:
        size = low + (high - low) * over // (over - under) if by_line else (low + high) // 2
        size = min(max(size, low + 1), high - 1)
        tried = left(size)
        if tried > 0:
            low, over = size, tried
        else:
            high, under = size, tried
        by_line = not by_line
    return _Found(low, high, over, under)


def _guess(debt: Debt, shares: Sequence[Share], weights: Sequence[int]) -> int:
    """The largest instalment if unpaid interest bore interest too: where to begin to look.

    A float will do: whatever is found from here is proved in whole fen.
    """
    worth, factor = 0.0, 1.0
    for (above, below), weight in zip(shares, weights, strict=True):
        factor /= 1 + above / below
        worth += weight * factor
    return int(debt.total * max(weights) / worth) + 1


def _balanced(debt: Debt, shares: Sequence[Share], weights: Sequence[int], guess: int) -> list[int]:
    """Instalments that leave after each row the exact balance, rounded to the fen."""
    fine = Debt(*(part * _FINE for part in debt))
    exact = _parts(_sizes(fine, shares, weights, guess * _FINE, _FINE).high, weights)
    exact_principal, exact_unpaid = fine.principal, fine.interest + fine.penalty
    principal, unpaid = debt.principal, debt.interest + debt.penalty
    parts = []
    for share, part in zip(shares, exact, strict=True):
        exact_principal, exact_unpaid = _after(exact_principal, exact_unpaid, share, part)
        owed = sum(_after(principal, unpaid, share, 0))
        parts.append(max(1, owed - half_up(exact_principal + exact_unpaid, _FINE)))
        principal, unpaid = _after(principal, unpaid, share, parts[-1])
    # The last is what its weight asks for; what it has to take besides is for others to see.
    return [*parts[:-1], max(1, half_up(exact[-1], _FINE))]


def _after(principal: int, unpaid: int, share: Share, part: int) -> tuple[int, int]:
    above, below = share
    unpaid += (2 * principal * above + below) // (2 * below) - part
    return (principal, unpaid) if unpaid > 0 else (principal + unpaid, 0)


def what_is_left(debt: Debt, shares: Sequence[Share], parts: Sequence[int]) -> int:
    """Return what is left after the last instalment; below 0 what was not needed of them.

    `schedules.settle` without its rows: interest and penalty first, which bear no interest,
    then principal.
    """
    principal, unpaid = debt.principal, debt.interest + debt.penalty
    for at, ((above, below), part) in enumerate(zip(shares, parts, strict=True), start=1):
        # `_after` written out: this runs for every row of every try.
        unpaid += (2 * principal * above + below) // (2 * below) - part
        if unpaid <= 0:
            principal += unpaid
            unpaid = 0
            if principal <= 0:
                return principal - sum(parts[at:])
    return principal + unpaid


def fewest_months(debt: Debt, rate: Rate, shares: Sequence[Share], amount: int) -> int | None:
    """Return the fewest months in which equal instalments of at most `amount` clear the debt.

    Args:
        debt: what is owed; more than nothing.
        rate: the yearly rate.
        shares: interest of each period of the longest term looked at.
        amount: the most that can be paid a month, in fen; above 0.

    Returns:
        The count, or None when even the longest term is not enough.
    """
    principal, unpaid = debt.principal, debt.interest + debt.penalty
    for count, share in enumerate(shares, start=1):
        before = principal + unpaid
        principal, unpaid = _after(principal, unpaid, share, amount)
        if principal + unpaid <= 0:
            # The last row may have no more to take than the one before it can as well.
            shorter = shares[: count - 1]
            spared = (
                shorter
                and before <= last_may_differ(amount)
                and max(level_instalments(debt, rate, shorter)) <= amount
            )
            return count - 1 if spared else count
    return None


def fewest_of(largest: Callable[[int], int], amount: int, most: int) -> int | None:
    """Return the fewest months, of at most `most`, whose largest instalment is within `amount`.

    Args:
        largest: count of months -> largest instalment in fen; falls as the count grows.
        amount: the most that can be paid a month, in fen.
        most: the longest term looked at.

    Returns:
        The count, whose instalment has been looked at, or None when there is none.
    """
    if largest(most) > amount:
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        if largest(middle) <= amount:
            high = middle
        else:
            low = middle
    return high
