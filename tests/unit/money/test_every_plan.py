"""Whatever the loans and the plan: every row pays something, and all of them add up."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiation.money.plans.kinds.registry import KINDS

Ask = Callable[..., dict[str, Any]]
PLANS = st.fixed_dictionaries(
    {"kind": st.sampled_from(list(KINDS))},
    optional={
        "months": st.integers(1, 120).map(str),
        "interest_months": st.integers(1, 24).map(str),
        "pause_months": st.integers(1, 24).map(str),
        "busy_months": st.lists(st.integers(1, 12), max_size=4),
        "quiet_share": st.decimals("0", "100", places=3).map(str),
        "waive_interest": st.integers(0, 100).map(str),
        "waive_penalty": st.integers(0, 100).map(str),
        "amount": st.integers(1, 10**6).map(str),
        "new_rate": st.integers(0, 36).map(str),
    },
)
# Some so small that a month's interest on them is nothing.
AMOUNTS = st.one_of(st.integers(0, 10**6).map(str), st.decimals("0", "1", places=2).map(str))
LOANS = st.lists(
    st.fixed_dictionaries(
        {
            "principal": AMOUNTS,
            "interest": st.integers(0, 10**4).map(str),
            "penalty": st.integers(0, 10**4).map(str),
            "rate": st.decimals("0", "36", places=2).map(str),
            "method": st.sampled_from(["equal-instalments", "all-at-end", "interest-first", ""]),
            "months_left": st.integers(0, 60).map(str),
            "next_due": st.dates(dt.date(2025, 1, 1), dt.date(2027, 12, 31)).map(str),
        }
    ),
    min_size=1,
    max_size=3,
)


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(LOANS, PLANS)
def test_every_plan_adds_up(ask: Ask, loans: list[dict[str, str]], plan: dict[str, Any]) -> None:
    result = ask("schedule", loans=loans, plan=plan)
    made, rows = result["plan"], result["rows"]
    if made is None or not made["applies"]:
        assert rows == []
        return
    owed = sum(
        round(100 * float(loan[key]))
        for loan in loans
        for key in ("principal", "interest", "penalty")
    )
    assert rows[-1]["balance"] == 0
    assert min(row["payment"] for row in rows) > 0
    assert min(row[key] for row in rows for key in ("principal", "balance")) >= 0
    assert made["total_paid"] == made["principal"] + made["interest"] + made["penalty"]
    assert made["principal"] + made["interest"] + made["penalty"] + made["waived"] >= owed
    assert sum(row["payment"] for row in rows) == made["total_paid"]
    assert [row["date"] for row in rows] == sorted({row["date"] for row in rows})
