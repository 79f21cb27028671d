"""The first answer, from three numbers: the figures of the whole engine, and none beyond them."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION, dispatch
from negotiation.reading.rates import half_up

Ask = Callable[..., dict[str, Any]]
THREE = {"income": "6000", "outgoings": "3300", "owed": "50000"}
RENT = {"id": "home.rent", "group": "home", "amount": "1350", "period": "month"}
WAGE = {"id": "earnings.wage", "group": "earnings", "amount": "7000", "period": "month"}
MYBANK = {"id": "l1", "creditor": "网商银行", "principal": "50000"}
ROW = ("percent", "months", "interest", "last")


def rows(result: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [tuple(row[key] for key in ROW) for row in result["examples"]]


def number(result: dict[str, Any], key: str) -> tuple[int | None, bool, str]:
    each = result["numbers"][key]
    return each["fen"], each["listed"], each["shown"]["rest"]


def test_three_numbers_give_the_most_and_examples(ask: Ask) -> None:
    result = ask("rough", rough=THREE)
    assert (result["verdict"], result["maximum"], result["amount"]) == (
        "positive",
        240_000,
        240_000,
    )
    assert rows(result) == [
        ("0", 21, 0, "2028-08-22"),
        ("12", 24, 635_041, "2028-11-22"),
        ("24", 28, 1_532_831, "2029-03-22"),
    ]


def test_the_working_has_every_figure(ask: Ask) -> None:
    working = ask("rough", rough=THREE)["working"]
    figures = ("6,000.00", "3,300.00", "300.00", "2,400.00")
    assert [figure for figure in figures if f"CNY {figure}" not in working] == []
    assert ask("rough", rough={"income": "6000"})["working"] == ""


def test_the_working_below_zero_ends_in_what_the_sentence_says_is_missing(ask: Ask) -> None:
    result = ask("rough", rough={**THREE, "income": "2000"})
    assert "CNY 1,300.00" in result["sentence"]
    assert result["working"].endswith("−CNY 1,300.00")


def test_what_never_ends_says_what_a_months_interest_is(ask: Ask) -> None:
    result = ask("rough", rough={**THREE, "owed": "150000"})
    assert [row[:2] for row in rows(result)] == [("0", 63), ("12", 99), ("24", None)]
    for figure in ("24%", "3,000.00", "2,400.00"):
        assert figure in result["examples"][2]["text"]


def test_an_amount_of_ones_own_moves_the_end(ask: Ask) -> None:
    result = ask("rough", rough={**THREE, "monthly": "2000"})
    assert (result["amount"], result["maximum"], rows(result)[0]) == (
        200_000,
        240_000,
        ("0", 25, 0, "2028-12-22"),
    )


def test_more_than_is_left_is_not_worked_with_and_said(ask: Ask) -> None:
    result = ask("rough", rough={**THREE, "monthly": "2500"})
    [note] = result["notes"]
    assert (result["amount"], note["path"]) == (240_000, ["rough", "monthly"])


@pytest.mark.parametrize(
    ("outgoings", "verdict"), [("2700", "negative"), ("2000", "tight"), ("1950", "tight")]
)
def test_with_nothing_left_there_is_no_plan_but_a_day_to_look_again(
    ask: Ask, outgoings: str, verdict: str
) -> None:
    result = ask("rough", rough={**THREE, "income": "2000", "outgoings": outgoings})
    found = [result[key] for key in ("verdict", "maximum", "amount", "examples", "review")]
    assert found == [verdict, 0, 0, [], "22 February 2027"]


@pytest.mark.parametrize(
    ("given", "verdict"),
    [({}, "empty"), ({"income": "6000"}, "no-living"), ({"outgoings": "3300"}, "no-income"),
     ({"owed": "50000"}, "empty")],
)  # fmt: skip
def test_unknown_is_not_nothing(ask: Ask, given: dict[str, str], verdict: str) -> None:
    result = ask("rough", rough=given)
    assert (result["verdict"], result["maximum"], result["examples"]) == (verdict, 0, [])


def test_faults_stand_at_their_fields(ask: Ask) -> None:
    bad = {"income": "3000 500", "outgoings": "abc", "owed": "-1", "monthly": "?"}
    result = ask("rough", rough=bad)
    assert [error["path"] for error in result["errors"]] == [
        ["rough", key] for key in ("income", "outgoings", "owed", "monthly")
    ]


def test_what_is_listed_takes_the_place_of_what_was_said(ask: Ask) -> None:
    budget = {"entries": [WAGE, {**RENT, "amount": "3500"}]}
    result = ask("rough", rough=THREE, budget=budget, loans=[{**MYBANK, "interest": "500"}])
    assert [number(result, key) for key in THREE] == [
        (700_000, True, ""),
        (350_000, True, ""),
        (5_050_000, True, ""),
    ]


def test_what_is_not_itemised_still_counts(ask: Ask) -> None:
    result = ask("rough", rough=THREE, budget={"entries": [RENT]})
    assert number(result, "outgoings") == (330_000, False, "CNY 1,950.00")
    assert result["maximum"] == 240_000


def test_a_floor_alone_is_something_that_goes_out(ask: Ask) -> None:
    result = ask("rough", rough={"income": "6000"}, budget={"floor": "3300"})
    assert (number(result, "outgoings"), result["maximum"]) == ((330_000, True, ""), 240_000)


@pytest.mark.parametrize(("others", "loans", "said"), [
    ("yes", [], True), ("no", [], False), ("", [], False),
    ("yes", [MYBANK, {**MYBANK, "id": "l2"}], False),
])  # fmt: skip
def test_other_debts_need_their_share(
    ask: Ask, others: str, loans: list[dict[str, str]], said: bool
) -> None:
    result = ask("rough", rough={**THREE, "others": others}, loans=loans)
    assert bool(result["others"]) is said


@given(income=st.integers(0, 10**9), outgoings=st.integers(0, 10**9), owed=st.integers(1, 10**10))
def test_the_most_never_eats_into_the_margin(
    site: Site, income: int, outgoings: int, owed: int
) -> None:
    del site  # writes the content that the engine reads
    typed = {"income": income, "outgoings": outgoings, "owed": owed}
    texts = {key: f"{fen // 100}.{fen % 100:02d}" for key, fen in typed.items()}
    request = {"api": API_VERSION, "lang": "zh", "today": "2026-11-22", "op": "money.rough"}
    result = json.loads(dispatch(json.dumps({**request, "rough": texts})))["result"]
    left = income - outgoings - half_up(income * 5, 100)
    assert result["maximum"] == max(0, left) // 100 * 100
    assert result["errors"] == []
    for row in result["examples"]:
        ended = row["months"] is not None
        assert ended == (row["interest"] is not None) == (row["last"] is not None)
        assert not ended or row["months"] * result["amount"] >= owed + row["interest"]
