from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Ask = Callable[..., dict[str, Any]]
PARTS = ("income", "expenses", "living", "disposable", "margin", "available", "verdict")


def entry(group: str, amount: str, period: str = "month", **more: Any) -> dict[str, Any]:
    return {"id": f"{group}-{period}", "group": group, "amount": amount, "period": period, **more}


def parts(result: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(result[key] for key in PARTS)


def test_adds_up_an_average_month(ask: Ask, budget: dict[str, Any]) -> None:
    result = ask("budget", budget=budget)
    assert parts(result) == (500_000, 300_000, 300_000, 200_000, 25_000, 175_000, "positive")
    assert ask("months", budget=budget)["by_month"] == [175_000] * 12
    assert [line["figure"] for line in result["lines"]] == [
        "entries",
        "income",
        "expenses",
        "disposable",
        "margin",
        "available",
    ]


@pytest.mark.parametrize(
    ("period", "month"),
    [("day", 304_167), ("week", 43_452), ("month", 10_000), ("quarter", 3_333), ("year", 833)],
)
def test_brings_every_period_to_a_month(ask: Ask, period: str, month: int) -> None:
    result = ask("budget", budget={"entries": [entry("earnings", "100", period)]})
    assert (result["entries"][0]["month"], result["seasonal"]) == (month, False)


def test_a_season_falls_into_its_months(ask: Ask) -> None:
    budget = {
        "entries": [entry("sales", "9000", "season", months=[6, 7, 8]), entry("home", "0")],
        "margin": "0",
    }
    result = ask("budget", budget=budget)
    assert (result["income"], result["seasonal"]) == (75_000, True)
    assert ask("months", budget=budget)["by_month"] == [0] * 5 + [300_000] * 3 + [0] * 4


@pytest.mark.parametrize(
    ("rent", "verdict"),
    [("4749.99", "positive"), ("4750", "tight"), ("5000", "tight"), ("5000.01", "negative")],
)
def test_verdicts(ask: Ask, budget: dict[str, Any], rent: str, verdict: str) -> None:
    budget["entries"][1]["amount"] = rent
    assert ask("budget", budget=budget)["verdict"] == verdict


@pytest.mark.parametrize(
    ("entries", "floor", "known"),
    [
        ([("earnings", "5000")], "", (500_000, None, None, None, 25_000, None, "no-living")),
        (
            [("sales", "5000"), ("goods", "800")],
            "",
            (500_000, None, None, None, 25_000, None, "no-living"),
        ),
        ([("home", "900")], "", (None, 90_000, 90_000, None, None, None, "no-income")),
        (
            [("earnings", "5000")],
            "1000",
            (500_000, 100_000, 100_000, 400_000, 25_000, 375_000, "positive"),
        ),
        (
            [("earnings", "0"), ("home", "900")],
            "",
            (0, 90_000, 90_000, -90_000, 0, -90_000, "negative"),
        ),
    ],
)
def test_a_side_that_was_not_given_is_no_side_of_nothing(
    ask: Ask, entries: list[tuple[str, str]], floor: str, known: tuple[Any, ...]
) -> None:
    rows = [entry(*each) for each in entries]
    result = ask("budget", budget={"entries": rows, "floor": floor})
    assert parts(result) == known


@pytest.mark.parametrize(
    ("entries", "floor", "said"),
    [
        ([("home", "900")], "", True),
        ([("home", "900"), ("food", "0")], "", False),
        ([("home", "900")], "1000", False),
        ([("food", "900")], "", True),
    ],
)
def test_essentials_that_are_not_counted_are_named(
    ask: Ask, entries: list[tuple[str, str]], floor: str, said: bool
) -> None:
    rows = [entry(*each) for each in [("earnings", "5000"), *entries]]
    result = ask("budget", budget={"entries": rows, "floor": floor})
    left_out = result["left_out"]
    assert (bool(left_out), left_out in result["sentence"]) == (said, True)


def test_nothing_filled_in_is_no_verdict(ask: Ask) -> None:
    result = ask("budget")
    assert (parts(result), result["lines"]) == ((0, 0, 0, 0, 0, 0, "empty"), [])


def test_the_readers_floor_counts_when_it_is_higher(ask: Ask, budget: dict[str, Any]) -> None:
    result = ask("budget", budget={**budget, "floor": "3500", "margin": "10%"})
    assert parts(result) == (500_000, 350_000, 350_000, 150_000, 50_000, 100_000, "positive")


def test_the_floor_leaves_business_costs_alone(ask: Ask) -> None:
    entries = [entry("sales", "5000"), entry("goods", "3000")]
    assert ask("budget", budget={"entries": entries, "floor": "1000"})["expenses"] == 400_000


def test_dependants_share_the_living_costs(ask: Ask, budget: dict[str, Any]) -> None:
    lines = ask("budget", budget={**budget, "dependants": "2"})["lines"]
    [living] = [line["text"] for line in lines if line["figure"] == "living"]
    assert "÷ 3 = CNY 1,000.00" in living


def test_a_faulty_row_never_stops_the_others(
    ask: Ask, faults: Callable[..., Any], budget: dict[str, Any]
) -> None:
    budget["entries"] += [
        entry("earnings", "很多"),
        entry("no-such-group", "5"),
        {"amount": "7"},
        entry("sales", "9", "season"),
        entry("sales", "9", "decade"),
        entry("food", ""),
    ]
    result = ask("budget", budget={**budget, "margin": "200", "dependants": "-1", "floor": "x"})
    assert faults(result) == [
        ("budget", "entries", 2, "amount", "amount_unreadable"),
        ("budget", "entries", 3, "group", "choice_unknown"),
        ("budget", "entries", 4, "group", "required"),
        ("budget", "entries", 5, "months", "season_without_months"),
        ("budget", "entries", 6, "period", "choice_unknown"),
        ("budget", "dependants", "number_unreadable"),
        ("budget", "floor", "amount_unreadable"),
        ("budget", "margin", "percent_out_of_range"),
    ]
    assert result["income"] == 500_900


ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "group": st.sampled_from(["earnings", "sales", "home", "goods", "?"]),
            "amount": st.integers(0, 10**8).map(str),
            "period": st.sampled_from(["day", "week", "month", "quarter", "season", "year"]),
            "months": st.lists(st.integers(0, 13), max_size=4),
        }
    ),
    max_size=12,
)


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(ENTRIES, st.integers(0, 10**6).map(str))
def test_the_parts_always_add_up(ask: Ask, entries: list[dict[str, Any]], floor: str) -> None:
    budget = {"entries": entries, "floor": floor}
    result = ask("budget", budget=budget)
    if result["disposable"] is None:
        assert result["verdict"] in {"no-income", "no-living"}
        return
    assert result["disposable"] == result["income"] - result["expenses"]
    assert result["available"] == result["disposable"] - result["margin"]
    year = sum(ask("months", budget=budget)["by_month"])
    # Twelve rounded months may differ from the average month by rounding alone, unless a
    # quiet month falls to the floor.
    assert year <= 12 * result["available"] + 12 * (len(entries) + 1)
