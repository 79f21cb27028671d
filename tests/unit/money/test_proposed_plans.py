"""The plans that are proposed unasked: those that fit, told apart, and kept by the budget."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]


def test_proposes_what_fits(ask: Ask, loan: dict[str, Any], budget: dict[str, Any]) -> None:
    season = {"group": "sales", "amount": "9000", "period": "season", "months": [6, 7, 8]}
    budget["entries"].append(season)
    late = {**loan, "id": "b", "interest": "300", "penalty": "100", "overdue_since": "2026-09-22"}
    request = {"loans": [late], "budget": budget, "options": {"lump": "8000"}}
    result = ask("plans", **request)
    assert [plan["id"] for plan in result["proposed"]] == [
        "contract", "stepped", "equal-instalments", "equal-principal", "interest-first", "pause",
        "penalty-waived", "interest-and-penalty-waived", "lump-sum", "lump-sum-reduced",
    ]  # fmt: skip
    assert ask("plans", **request, plans=result["proposed"])["plans"] == result["plans"]


@pytest.mark.parametrize("today", ["2026-02-05", "2026-06-10", "2026-08-20", "2026-11-22"])
@pytest.mark.parametrize(("season", "share"), [("60000", "3"), ("30000", "6"), ("300000", "1")])
def test_the_plan_for_a_season_is_one_the_budget_carries(
    ask: Ask, loan: dict[str, Any], today: str, season: str, share: str
) -> None:
    rows = [
        {"group": "sales", "amount": "12000", "period": "month"},
        {"group": "sales", "amount": season, "period": "season", "months": [6, 7, 8]},
        {"group": "home", "amount": "10700", "period": "month"},
    ]
    loans = [{**loan, "principal": "80000", "rate": "14.6"}, {**loan, "id": "b"}]
    result = ask("plans", loans=loans, budget={"entries": rows}, today=today)
    proposed = {plan["id"]: plan for plan in result["proposed"]}["stepped"]
    made = {plan["id"]: plan for plan in result["plans"]}["stepped"]
    assert (proposed["busy_months"], proposed["quiet_share"]) == ([6, 7, 8], share)
    assert (made["carried"], made["last_date"][5:7]) == ("every-month", "08")
    assert made["smallest_payment"] < made["largest_payment"]


@pytest.mark.parametrize(
    ("arrears", "waiving"),
    [
        ({"penalty": "100"}, ["penalty-waived"]),
        ({"interest": "300"}, ["interest-and-penalty-waived"]),
        (
            {"interest": "300", "penalty": "100"},
            ["penalty-waived", "interest-and-penalty-waived"],
        ),
    ],
)
def test_no_two_proposed_plans_share_a_title(
    ask: Ask, loan: dict[str, Any], arrears: dict[str, str], waiving: list[str]
) -> None:
    plans = ask("plans", loans=[{**loan, **arrears}])["plans"]
    assert [plan["id"] for plan in plans if plan["id"].endswith("waived")] == waiving
    assert len({plan["title"] for plan in plans}) == len(plans)


def test_a_title_tells_how_much_is_waived_of_what_is_there(ask: Ask, loan: dict[str, Any]) -> None:
    late = {**loan, "interest": "300"}
    waivers: list[dict[str, str]] = [
        {},
        {"waive_penalty": "100"},
        {"waive_interest": "50"},
        {"waive_interest": "100"},
    ]
    plans = [{"kind": "equal-instalments", **waiver} for waiver in waivers]
    plain, of_nothing, half, whole = (
        ask("plans", plans=[plan], loans=[late])["plans"][0]["title"] for plan in plans
    )
    assert of_nothing == plain
    assert len({plain, half, whole}) == 3


@pytest.mark.parametrize("arrears", [("500", "100"), ("500", "0"), ("0", "100")])
@pytest.mark.parametrize("others", [0, 1])
def test_without_principal_no_proposed_plan_pays_nothing(
    ask: Ask, loan: dict[str, Any], arrears: tuple[str, str], others: int
) -> None:
    interest, penalty = arrears
    paid_back = {**loan, "id": "b", "principal": "0", "interest": interest, "penalty": penalty}
    result = ask("plans", loans=[paid_back, *[loan] * others], options={"lump": "0"})
    plans = [plan for plan in result["plans"] if plan["applies"]]
    assert [plan["id"] for plan in plans if plan["smallest_payment"] == 0] == []
    kinds = {plan["id"] for plan in result["proposed"]}
    waiving = {"penalty-waived"} if penalty != "0" and (others or interest != "0") else set()
    waiving |= {"interest-and-penalty-waived"} if others and interest != "0" else set()
    charged = {"extension", "interest-first"} if others else {"extension"}
    assert kinds == {
        "contract", "equal-instalments", "equal-principal", "pause", "lump-sum",
        *charged, *waiving,
    }  # fmt: skip


def test_nothing_is_proposed_without_loans(ask: Ask) -> None:
    assert ask("plans")["plans"] == []
