import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from negotiation.content import EngineContent
from negotiation.rules import Rule, RuleDateError, rule_on

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]


def test_a_range_where_the_contract_is_not_known(ask: Ask, loan: dict[str, Any]) -> None:
    result = ask("nothing_agreed", loans=[loan], months="2")
    # 12,000 at 15.6 % without, and at 18 % with compound interest, for two months.
    assert [(point["date"], point["low"], point["high"]) for point in result["points"]] == [
        ("2026-11-22", 1_200_000, 1_200_000),
        ("2026-12-22", 1_215_600, 1_218_000),
        ("2027-01-22", 1_231_200, 1_236_270),
    ]
    assert result["shown"] == {"added_low": "CNY 312.00", "added_high": "CNY 362.70"}


def test_the_contracts_own_terms_leave_no_range(ask: Ask, loan: dict[str, Any]) -> None:
    loan |= {"penalty_uplift": "40%", "compound": "no", "interest": "100", "penalty": "20"}
    result = ask("nothing_agreed", loans=[loan], months="1")
    assert [(point["low"], point["high"]) for point in result["points"]] == [
        (1_212_000, 1_212_000),
        (1_228_800, 1_228_800),
    ]


def test_every_line_that_rests_on_a_rule_names_it(ask: Ask, loan: dict[str, Any]) -> None:
    lines = ask("nothing_agreed", loans=[loan])["lines"]
    assert [(line["figure"], line["source"]) for line in lines] == [
        ("rate_low", {"id": "penalty-rate-notice-2003", "locator": None}),
        ("rate_high", {"id": "penalty-rate-notice-2003", "locator": None}),
        ("points", {"id": "penalty-rate-notice-2003", "locator": None}),
        ("added_low", None),
        ("added_high", None),
        ("added_high", {"id": "penalty-rate-notice-2003", "locator": None}),
        ("added_high", {"id": "financial-trial-opinion-2017", "locator": "2"}),
    ]


def test_what_the_contract_adds_rests_on_the_contract(ask: Ask, loan: dict[str, Any]) -> None:
    lines = ask("nothing_agreed", loans=[{**loan, "penalty_uplift": "40"}])["lines"]
    assert (lines[0]["figure"], lines[0]["source"]) == (
        "rate_low",
        {"id": "civil-code", "locator": "676"},
    )


def test_several_loans_are_added_up_or_chosen(ask: Ask, loan: dict[str, Any]) -> None:
    both = [loan, {**loan, "id": "b"}]
    whole = ask("nothing_agreed", loans=both, months="1")
    one = ask("nothing_agreed", loans=both, loan="b", months="1")
    assert [point["high"] for point in whole["points"]] == [
        2 * point["high"] for point in one["points"]
    ]
    assert ask("nothing_agreed", loans=both, loan="taken-away", months="1") == whole


@pytest.mark.parametrize("months", ["0", "61", "x"])
def test_refuses_odd_terms(ask: Ask, faults: Faults, loan: dict[str, Any], months: str) -> None:
    result = ask("nothing_agreed", loans=[loan], months=months)
    code = "number_unreadable" if months == "x" else "number_out_of_range"
    assert (faults(result), len(result["points"])) == ([("months", code)], 13)


def test_without_a_rate_nothing_is_said_to_grow_by_nothing(
    ask: Ask, engine: EngineContent, loan: dict[str, Any]
) -> None:
    both = [loan, {**loan, "id": "b", "creditor": "B", "rate": ""}]
    whole = ask("nothing_agreed", loans=both)
    sentence = engine.message("arrears_unknown", "en", names="“B”")
    assert (whole["sentence"], whole["points"], whole["lines"]) == (sentence, [], [])
    assert ask("nothing_agreed", loans=both, loan="a", months="1")["points"][1]["low"] == 1_215_600
    without = ask("nothing_agreed", loans=[{**loan, "rate": "0"}], months="1")
    assert without["shown"] == {"added_low": "CNY 0.00", "added_high": "CNY 0.00"}


def test_without_a_loan_there_is_nothing_to_show(ask: Ask) -> None:
    assert ask("nothing_agreed")["points"] == []


def test_computes_nothing_on_a_day_the_rule_is_not_known_to_hold(
    ask: Ask, faults: Faults, loan: dict[str, Any]
) -> None:
    result = ask("nothing_agreed", loans=[loan], today="2026-11-21")
    assert (faults(result), result["points"]) == (
        [
            ("figures", "penalty-min-percent", "rule_out_of_date"),
            ("figures", "penalty-max-percent", "rule_out_of_date"),
        ],
        [],
    )


FIGURE = {
    "value": "30",
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
    "checked_on": "2026-01-02",
    "source": "a-law",
    "locator": "3",
}
CONTENT = EngineContent({"figures": {"it": FIGURE}})


@pytest.mark.parametrize("day", ["2026-01-01", "2026-12-31"])
def test_a_rule_holds_between_its_dates(day: str) -> None:
    assert rule_on(CONTENT, "it", dt.date.fromisoformat(day)) == Rule(30, "a-law", "3")


@pytest.mark.parametrize("day", ["2025-12-31", "2027-01-01"])
def test_a_rule_is_never_stretched(day: str) -> None:
    with pytest.raises(RuleDateError):
        rule_on(CONTENT, "it", dt.date.fromisoformat(day))
