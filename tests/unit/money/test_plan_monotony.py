"""Whatever the kind of plan: asking for less never costs more, and longer never asks for more."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

Ask = Callable[..., dict[str, Any]]
INTEREST_MONTHS = 6
MONTHLY = ["equal-instalments", "equal-principal", "interest-first", "pause"]
LOANS = st.fixed_dictionaries(
    {
        "principal": st.integers(1, 10**6).map(str),
        "interest": st.integers(0, 10**4).map(str),
        "penalty": st.integers(0, 10**4).map(str),
        "method": st.sampled_from(["equal-instalments", "equal-principal", "interest-first"]),
        "months_left": st.integers(1, 60).map(str),
    }
)
PLANS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([*MONTHLY, "stepped", "extension", "contract", "lump-sum"]),
        "months": st.integers(INTEREST_MONTHS + 1, 120).map(str),
        "interest_months": st.just(str(INTEREST_MONTHS)),
        "quiet_share": st.decimals("0", "100", places=2).map(str),
        "busy_months": st.lists(st.integers(1, 12), min_size=1, max_size=5),
    }
)
RATES = st.decimals("0", "36", places=2)
SHARES = st.integers(0, 100)
MANY = settings(max_examples=400, suppress_health_check=list(HealthCheck))


def made(ask: Ask, loan: dict[str, str], rate: Decimal, plan: dict[str, Any]) -> dict[str, Any]:
    [result] = ask("plans", loans=[{**loan, "rate": str(rate)}], plans=[plan])["plans"]
    assume(result["applies"])
    return dict(result)


def rounding(rate: Decimal, months: int) -> float:
    """Half a fen in the instalment, bearing interest to the end, and half in each row: twice."""
    return 2 * months + 2 * sum((1 + float(rate) / 1200) ** month for month in range(months))


@MANY
@given(LOANS, PLANS, RATES, RATES)
def test_a_lower_rate_never_costs_more(
    ask: Ask, loan: dict[str, str], plan: dict[str, Any], one: Decimal, other: Decimal
) -> None:
    low, high = sorted((one, other))
    dearer = made(ask, loan, low, plan)["total_paid"] - made(ask, loan, high, plan)["total_paid"]
    assert dearer <= rounding(high, int(plan["months"]) + 24)


@MANY
@given(LOANS, PLANS, RATES, SHARES, SHARES)
def test_waiving_never_raises_the_total(  # noqa: PLR0913, PLR0917
    ask: Ask, loan: dict[str, str], plan: dict[str, Any], rate: Decimal, interest: int, penalty: int
) -> None:
    waived = {**plan, "waive_interest": str(interest), "waive_penalty": str(penalty)}
    dearer = made(ask, loan, rate, waived)["total_paid"] - made(ask, loan, rate, plan)["total_paid"]
    assert dearer <= rounding(rate, int(plan["months"]) + 24)


@MANY
@given(LOANS, PLANS, RATES)
def test_a_longer_term_never_raises_the_instalment(
    ask: Ask, loan: dict[str, str], plan: dict[str, Any], rate: Decimal
) -> None:
    assume(plan["kind"] in MONTHLY)
    shorter, longer = (
        made(ask, loan, rate, {**plan, "months": str(int(plan["months"]) + more)})
        for more in (0, 1)
    )
    # The last row alone takes what rounding leaves.
    slack = rounding(rate, int(plan["months"]) + 1)
    assert longer["largest_payment"] <= shorter["largest_payment"] + slack
