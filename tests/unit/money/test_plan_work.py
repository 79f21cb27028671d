"""However much is asked for, an answer comes, and says which plans it had no time for."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.money.plans.asked import MOST_PLANS
from negotiation.money.plans.case import Case
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.money.plans.made import plan_rows
from negotiation.money.plans.terms import Options, Terms
from negotiation.money.schedules import Debt
from negotiation.reading.errors import PlanError
from negotiation.reading.rates import Rate
from negotiation.rules import Booking

Ask = Callable[..., dict[str, Any]]
TODAY = dt.date(2026, 11, 22)
OVER_TIME = ["equal-instalments", "equal-principal", "interest-first", "pause", "stepped"]
OWN = {
    "interest_months": 6,
    "pause_months": 3,
    "busy_months": (6, 7),
    "quiet_share": Decimal(30),
}
BOOKING = Booking(("interest", "penalty", "principal"), "civil-code", "561")


def loans_of(count: int, months: str) -> list[dict[str, Any]]:
    return [
        {
            "id": f"l{at}",
            "principal": str(10_000 + at * 137),
            "interest": str(at * 3),
            "rate": f"{10 + at % 20}.{at % 97:02d}",
            "method": "equal-instalments",
            "months_left": months,
        }
        for at in range(count)
    ]


def plans_of(count: int, months: str) -> list[dict[str, Any]]:
    return [
        {"id": str(at), "kind": OVER_TIME[at % 5], "months": months, "busy_months": [6, 7]}
        for at in range(count)
    ]


def made(result: dict[str, Any], count: int) -> int:
    """How many rows were worked out: each loan has as many as all together have dates."""
    return sum(plan["instalments"] * count for plan in result["plans"] if plan["applies"])


def test_far_too_much_is_left_out_and_said(ask: Ask, site: Site) -> None:
    most = site.content.money.rules.most_rows
    for count in (1, 10, 30, 200):
        result = ask(
            "plans",
            loans=loans_of(count, "600"),
            plans=[*plans_of(MOST_PLANS - 1, "600"), {"id": "now", "kind": "lump-sum"}],
        )
        left_out = [plan["reason"]["code"] for plan in result["plans"] if not plan["applies"]]
        assert len(result["plans"]) == MOST_PLANS
        assert made(result, count) <= most
        assert set(left_out) <= {"too_many_rows"}
        # What is paid at once is no work, and comes last here.
        assert result["plans"][-1]["applies"]
        assert (count == 200) == (len(left_out) == MOST_PLANS - 1)


def test_what_many_readers_have_is_all_worked_out(ask: Ask) -> None:
    result = ask("plans", loans=loans_of(20, "60"), plans=plans_of(MOST_PLANS, "60"))
    assert [plan["applies"] for plan in result["plans"]] == [True] * MOST_PLANS


def test_a_plan_left_out_among_many_is_worked_out_alone(ask: Ask) -> None:
    loans, plans = loans_of(20, "60"), plans_of(MOST_PLANS, "600")
    last = ask("plans", loans=loans, plans=plans)["plans"][-1]
    assert last["reason"]["code"] == "too_many_rows"
    alone = ask("schedule", loans=loans, plan=plans[-1])
    assert (alone["plan"]["applies"], len(alone["rows"])) == (True, 600)


def test_one_plan_too_large_has_no_rows(ask: Ask) -> None:
    result = ask("schedule", loans=loans_of(200, "600"), plan=plans_of(1, "600")[0])
    assert (result["plan"]["reason"]["code"], result["rows"]) == ("too_many_rows", [])


def test_the_contract_is_compared_with_whether_it_is_asked_for_or_not(ask: Ask) -> None:
    loans, plans = loans_of(2, "60"), plans_of(1, "36")
    alone = ask("plans", loans=loans, plans=plans)["plans"]
    beside = ask("plans", loans=loans, plans=[*plans, {"id": "as-agreed", "kind": "contract"}])
    assert beside["plans"][:1] == alone
    assert (beside["plans"][1]["id"], beside["plans"][1]["difference"]) == ("as-agreed", 0)
    waived = {"kind": "contract", "waive_interest": "100"}
    both = ask("plans", loans=loans, plans=[waived, {"kind": "contract"}])["plans"]
    assert both[0]["difference"] == both[0]["total_paid"] - both[1]["total_paid"] < 0


CASES = st.builds(
    lambda debt, rate, amount, kind, months: Case(
        loan=None,  # type: ignore[arg-type]
        debt=debt,
        waived=0,
        rate=rate,
        amount=amount,
        today=TODAY,
        terms=Terms("a", kind, months=months, own=OWN),
        options=Options(dt.date(2026, 12, 22), 22, 36, None, 365, BOOKING, 20_000),
    ),
    debt=st.builds(Debt, st.integers(1, 10**9), st.integers(0, 10**7), st.integers(0, 10**7)),
    rate=st.builds(Rate, st.decimals("0", "36", places=2), st.just(365)),
    amount=st.one_of(st.none(), st.integers(1, 10**8)),
    kind=st.sampled_from(OVER_TIME),
    months=st.one_of(st.none(), st.integers(7, 600)),
)


@settings(max_examples=400, suppress_health_check=list(HealthCheck), deadline=None)
@given(CASES)
def test_the_work_is_foreseen(case: Case) -> None:
    try:
        count = KINDS[case.terms.kind].count(case)
    except PlanError as error:
        with pytest.raises(PlanError, match=str(error)):
            plan_rows(case)
    else:
        # A debt of a few fen is paid off before its last instalment.
        assert len(plan_rows(case)) <= count
