"""A pause, or another amount from a month on, beside the rough answer as it stands."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.content import EngineContent
from negotiation.money.plans.terms import Options
from negotiation.money.plans.what_if import Change, End, end_of
from negotiation.rules import Booking

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]
THREE = {"income": "6000", "outgoings": "3300", "owed": "50000"}
MYBANK = {"id": "l1", "creditor": "网商银行", "principal": "50000", "rate": "14.6"}
END = ("months", "last", "interest")
OPTIONS = Options(
    first=dt.date(2026, 12, 22),
    day=22,
    months=36,
    lump=None,
    year_days=365,
    booking=Booking(("interest", "penalty", "principal"), "civil-code", "561"),
    most_rows=20_000,
)


def ends(result: dict[str, Any], which: str) -> list[tuple[Any, ...]]:
    return [tuple(row[which][key] for key in END) for row in result["rows"]]


def test_a_pause_of_three_months_from_now(ask: Ask) -> None:
    result = ask("what_if", rough=THREE, what_if={"pause": "3"})
    assert ends(result, "before") == [
        (21, "2028-08-22", 0),
        (24, "2028-11-22", 635_041),
        (28, "2029-03-22", 1_532_831),
    ]
    assert ends(result, "after") == [
        (24, "2028-11-22", 0),
        (28, "2029-03-22", 824_254),
        (33, "2029-08-22", 2_046_968),
    ]
    assert result["changes"] == [
        "A pause of 3 months: nothing is paid from 22 December 2026 until 22 February 2027."
    ]


def test_each_change_says_what_it_does(ask: Ask, engine: EngineContent) -> None:
    def say(key: str, **values: object) -> str:
        return engine.message(f"what_if_{key}", "en", **values)

    def said(rough: dict[str, str], change: dict[str, str], row: int) -> str:
        sentence = str(ask("what_if", rough=rough, what_if=change)["rows"][row]["sentence"])
        return sentence.partition(": ")[2]

    later, more = say("later", n=4), say("more", interest="CNY 1,892.13")
    assert said(THREE, {"pause": "3"}, 1) == f"{later}, {more}."
    assert said(THREE, {"pause": "1"}, 0) == f"{say('later_one', n=1)}."
    slow = {**THREE, "monthly": "1000"}
    assert said(slow, {"amount": "2400", "amount_from": "13"}, 0) == f"{say('earlier', n=22)}."
    assert said({**THREE, "monthly": "300"}, {"amount": "2400"}, 2) == say("ends_now")
    assert said(slow, {"amount": "1000"}, 0) == say("same")


def test_what_is_not_changed_stands_as_in_the_rough_answer(ask: Ask) -> None:
    for more in ({}, {"monthly": "2000"}, {"owed": "150000"}):
        asked = {"rough": {**THREE, **more}}
        rough = ask("rough", **asked)
        result = ask("what_if", what_if={"pause": "1"}, **asked)
        assert [{key: row["before"][key] for key in END} for row in result["rows"]] == [
            {key: row[key] for key in END} for row in rough["examples"]
        ]


def test_a_raise_from_a_month_on(ask: Ask) -> None:
    change = {"amount": "2400", "amount_from": "13"}
    result = ask("what_if", rough={**THREE, "monthly": "1000"}, what_if=change)
    assert ends(result, "after")[0] == (28, "2029-03-22", 0)
    assert result["changes"] == ["From 22 December 2027 on, CNY 2,400.00 a month."]


@pytest.mark.parametrize(
    "what_if",
    [{}, {"pause": "0"}, {"pause": "", "pause_from": "3"}, {"amount_from": "3"}],
)
def test_no_pause_and_no_amount_change_nothing(ask: Ask, what_if: dict[str, str]) -> None:
    result = ask("what_if", rough=THREE, what_if=what_if)
    assert [result[key] for key in ("changes", "rows", "errors")] == [[], [], []]


@pytest.mark.parametrize("rough", [{}, {**THREE, "income": "2000"}, {**THREE, "owed": ""}])
def test_without_a_rough_answer_there_is_nothing_to_change(ask: Ask, rough: dict[str, str]) -> None:
    assert ask("what_if", rough=rough, what_if={"pause": "3"})["rows"] == []


def test_what_never_ends_says_so_with_its_interest(ask: Ask) -> None:
    result = ask("what_if", rough=THREE, what_if={"amount": "300", "amount_from": "7"})
    assert [row["after"]["months"] for row in result["rows"]] == [125, None, None]
    assert "CNY 383.11" in result["rows"][1]["sentence"]
    result = ask("what_if", rough=THREE, what_if={"pause": "600"})
    assert ends(result, "after") == [(None, None, None)] * 3


def test_the_readers_own_rate_takes_the_place_of_the_examples(ask: Ask) -> None:
    result = ask("what_if", rough=THREE, loans=[MYBANK], what_if={"pause": "2"})
    assert [(row["percent"], row["own"]) for row in result["rows"]] == [("14.6", True)]


@pytest.mark.parametrize(
    ("other", "percents"),
    [
        ({"principal": "25000", "rate": "12"}, ["13.73"]),
        ({"principal": "25000", "rate": ""}, ["0", "12", "24"]),
    ],
)
def test_of_several_loans_one_rate_by_principal_or_none(
    ask: Ask, other: dict[str, str], percents: list[str]
) -> None:
    loans = [MYBANK, {**MYBANK, "id": "l2", **other}]
    result = ask("what_if", rough=THREE, loans=loans, what_if={"pause": "2"})
    assert [row["percent"] for row in result["rows"]] == percents


def test_faults_stand_at_their_fields_and_the_rest_is_used(ask: Ask, faults: Faults) -> None:
    bad = {"pause": "-3", "pause_from": "0", "amount": "abc", "amount_from": "601"}
    result = ask("what_if", rough={**THREE, "monthly": "?"}, what_if=bad)
    assert faults(result) == [
        ("what_if", "pause", "number_unreadable"),
        ("what_if", "pause_from", "number_out_of_range"),
        ("what_if", "amount", "amount_unreadable"),
        ("what_if", "amount_from", "number_out_of_range"),
    ]
    used = ask("what_if", rough=THREE, what_if={"pause": "two and a bit", "amount": "2000"})
    assert len(used["rows"]) == 3


def test_a_change_whose_beginning_cannot_be_read_is_not_made(ask: Ask) -> None:
    change = {"pause": "3", "pause_from": "soon", "amount": "2000", "amount_from": "4"}
    assert len(ask("what_if", rough=THREE, what_if=change)["changes"]) == 1
    assert ask("what_if", rough=THREE, what_if={**change, "amount": ""})["rows"] == []


def test_more_than_is_left_is_worked_with_and_said(ask: Ask, faults: Faults) -> None:
    result = ask("what_if", rough=THREE, what_if={"amount": "3000", "amount_from": "4"})
    assert faults(result, "notes") == [("what_if", "amount", "offer_above_maximum")]
    assert ends(result, "after")[0] == (18, "2028-05-22", 0)


OWED = st.integers(1, 10**9)
AMOUNTS = st.integers(100, 10**8)
PERCENTS = st.decimals("0", "36", places=2)
MONTHS = st.integers(1, 60)


def months(end: End) -> float:
    return float("inf") if end.months is None else end.months


def ended(owed: int, amount: int, percent: Decimal, change: Change) -> End:
    return end_of(owed, change.payments(amount), percent, OPTIONS)


@given(owed=OWED, amount=AMOUNTS, percent=PERCENTS, start=MONTHS)
def test_a_pause_of_no_months_is_the_same_plan(
    owed: int, amount: int, percent: Decimal, start: int
) -> None:
    paused = ended(owed, amount, percent, Change(pause=0, pause_from=start))
    assert paused == ended(owed, amount, percent, Change())


@given(owed=OWED, amount=AMOUNTS, percent=PERCENTS, start=MONTHS, pause=MONTHS)
def test_a_pause_never_shortens_nor_saves(
    owed: int, amount: int, percent: Decimal, start: int, pause: int
) -> None:
    before = ended(owed, amount, percent, Change())
    after = ended(owed, amount, percent, Change(pause=pause, pause_from=start))
    assert months(after) >= months(before)
    assert (after.interest or before.interest or 0) >= (before.interest or 0)


@given(owed=OWED, amount=AMOUNTS, percent=PERCENTS, start=MONTHS, more=AMOUNTS)
def test_a_raise_never_lengthens_and_less_never_shortens(
    owed: int, amount: int, percent: Decimal, start: int, more: int
) -> None:
    low = ended(owed, amount, percent, Change())
    raised = ended(owed, amount, percent, Change(amount=amount + more, amount_from=start))
    assert months(raised) <= months(low)
    high = ended(owed, amount + more, percent, Change())
    lowered = ended(owed, amount + more, percent, Change(amount=amount, amount_from=start))
    assert months(lowered) >= months(high)


@given(owed=OWED, amount=AMOUNTS, percent=PERCENTS, start=MONTHS, pause=MONTHS, later=AMOUNTS)
def test_what_is_paid_is_the_debt_and_its_interest_to_the_fen(  # noqa: PLR0913
    *, owed: int, amount: int, percent: Decimal, start: int, pause: int, later: int
) -> None:
    change = Change(pause=pause, pause_from=start, amount=later, amount_from=start + 1)
    end = ended(owed, amount, percent, change)
    if end.months is None or end.interest is None:
        return
    payments = change.payments(amount)
    assert sum(payments[: end.months - 1]) < owed + end.interest <= sum(payments[: end.months])
