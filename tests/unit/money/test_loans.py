import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from knowledge_base.core.export import content_for_engine
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent
from negotiation.money.desk import Desk
from negotiation.money.loans import read_loans

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]


def test_shows_what_was_read(ask: Ask) -> None:
    result = ask(
        "loans",
        loans=[
            {
                "id": "x",
                "creditor": "某银行",
                "contract": "0001",
                "principal": "１．２万",
                "interest": "１２，３００",
                "penalty": "￥1.50",
                "rate": "5",
                "rate_period": "day",
                "rate_scale": "per-10000",
                "next_due": "2026年12月5日",
                "overdue_since": "2026/9/5",
            }
        ],
    )
    assert result["loans"] == [
        {
            "id": "x",
            "name": "某银行 0001",
            "principal": 1_200_000,
            "interest": 1_230_000,
            "penalty": 150,
            "balance": 2_430_150,
            "rate_year": "18.25",
            "shown": {
                "principal": "CNY 12,000.00",
                "interest": "CNY 12,300.00",
                "penalty": "CNY 1.50",
                "balance": "CNY 24,301.50",
                "rate_year": "18.25%",
                "next_due": "5 December 2026",
            },
        }
    ]
    assert (result["total"], result["errors"], result["notes"]) == (2_430_150, [], [])


@pytest.mark.parametrize(
    "case",
    [
        ("principal", "", "required"),
        ("principal", "0", "amount_zero"),
        ("principal", "-5", "amount_negative"),
        ("principal", "1000000000000000", "amount_too_large"),
        ("principal", "12.123456789012", "amount_too_precise"),
        ("principal", "很多", "amount_unreadable"),
        ("principal", "三五万", "amount_ambiguous"),
        ("interest", "1e15", "amount_unreadable"),
        ("penalty", "−1", "amount_negative"),
        ("rate", "高", "rate_unreadable"),
        ("rate", "1分2", "rate_ambiguous"),
        ("rate", "-1", "rate_negative"),
        ("rate", "1000.1", "rate_too_large"),
        ("rate", "0.0000000000001", "rate_too_precise"),
        ("rate_period", "decade", "choice_unknown"),
        ("method", "magic", "choice_unknown"),
        ("months_left", "1.5", "number_unreadable"),
        ("months_left", "601", "number_out_of_range"),
        ("next_due", "明天", "date_unreadable"),
        ("next_due", "2026-02-30", "date_impossible"),
        ("overdue_since", "2026-11-23", "date_future"),
        ("penalty_uplift", "101", "percent_out_of_range"),
        ("penalty_uplift", "half", "percent_unreadable"),
        ("compound", "maybe", "choice_unknown"),
    ],
)
def test_refuses_with_the_place(
    ask: Ask, faults: Faults, loan: dict[str, Any], case: tuple[str, str, str]
) -> None:
    field, typed, code = case
    result = ask("loans", loans=[{**loan, field: typed}, {**loan, "id": "good"}])
    assert faults(result) == [("loans", 0, field, code)]
    assert result["loans"][-1]["id"] == "good"


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"rate": ""}, ("rate", "rate_unknown")),
        ({"rate": "0.05"}, ("rate", "rate_low")),
        ({"rate": "36"}, ("rate", "rate_high")),
        ({"next_due": "2026-11-01"}, ("next_due", "next_due_past")),
    ],
)
def test_asks_to_look_again(
    ask: Ask, faults: Faults, loan: dict[str, Any], changes: dict[str, str], note: tuple[str, str]
) -> None:
    result = ask("loans", loans=[{**loan, **changes}])
    assert (faults(result), faults(result, "notes")) == ([], [("loans", 0, *note)])


@pytest.mark.parametrize(
    ("cap", "percent", "codes"),
    [
        ({"value": "15.4"}, "15.4", []),
        ({"value": "15.4"}, "15.41", ["rate_high"]),
        ({"value": "15.4", "valid_from": "2026-11-23"}, "36", []),
        ({"value": "15.4", "valid_to": "2026-11-21"}, "36", []),
    ],
)
def test_a_rate_is_held_against_the_cap_of_the_day(
    site: Site, loan: dict[str, Any], cap: dict[str, str], percent: str, codes: list[str]
) -> None:
    data = content_for_engine(site.content, site.anchors)
    figure = "court-rate-cap-percent"
    figures = {**data["figures"], figure: {**data["figures"][figure], **cap}}
    desk = Desk(EngineContent({**data, "figures": figures}), "en", dt.date(2026, 11, 22))
    read_loans(desk, {"loans": [{**loan, "rate": percent}]})
    assert ([note["code"] for note in desk.notes], desk.errors) == (codes, [])


def test_passes_over_blank_rows(ask: Ask, loan: dict[str, Any]) -> None:
    blank = {"id": "b", "rate_period": "year", "principal": "  "}
    result = ask("loans", loans=[blank, loan, {}])
    assert ([row["id"] for row in result["loans"]], result["errors"]) == (["a"], [])


def test_rows_of_one_id_stay_apart(ask: Ask, loan: dict[str, Any]) -> None:
    assert [row["id"] for row in ask("loans", loans=[loan, loan])["loans"]] == ["a", "a-1"]


def test_says_so_when_there_are_too_many(ask: Ask, faults: Faults, loan: dict[str, Any]) -> None:
    result = ask("loans", loans=[loan] * 201)
    assert (len(result["loans"]), faults(result)) == (200, [("loans", "too_many_rows")])


def test_a_year_of_360_days_is_the_readers_choice(ask: Ask, loan: dict[str, Any]) -> None:
    result = ask("loans", loans=[{**loan, "rate": "日万分之五"}], options={"year_days": "360"})
    assert result["loans"][0]["rate_year"] == "18"
