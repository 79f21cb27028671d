"""Whether a debt may be old: decided by what is known, told to the reader, never to the bank."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION, dispatch
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.limitation import old_debt
from negotiation.papers.told import PaperRequest
from paper_facts import READERS, own_fields

TODAY = dt.date(2026, 11, 22)
# Thirty months before.
EDGE = "2024-05-22"
OLD = "2023-03-01"
DAY = st.dates(dt.date(2018, 1, 1), TODAY)
# Papers that ask for time, offer money, report a payment, or say that the writer will pay.
ACKNOWLEDGE = {
    "bank-complaint",
    "call-follow-up",
    "court-mediation-request",
    "extension-request",
    "hardship-request",
    "hardship-without-offer",
    "lump-sum-offer",
    "outside-complaint",
    "progress-letter",
    "repayment-proposal",
    "second-proposal",
    "settlement-in-enforcement",
    "written-agreement-request",
}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def basis(content: EngineContent, **known: Any) -> str | None:
    found = old_debt(content, known, TODAY, "zh")
    return found and found["basis"]


def loan(day: str, creditor: str = "网商银行", key: str = "l1") -> dict[str, str]:
    return {"id": key, "creditor": creditor, "principal": "1000", "overdue_since": day}


CALL = {"party": "bank", "channel": "hotline"}


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, None),
        ({"facts": {"overdue_since": OLD}}, OLD),
        ({"facts": {"overdue_since": "2023年3月1日"}}, OLD),
        ({"facts": {"overdue_since": EDGE}}, EDGE),
        ({"facts": {"overdue_since": "2024-05-23"}}, None),
        ({"money": {"loans": [loan(OLD)]}}, OLD),
        # Of two debts the older one counts.
        ({"money": {"loans": [loan("2026-10-01"), loan(OLD)]}}, OLD),
        # A demand, a promise or a payment since.
        ({"facts": {"overdue_since": OLD, "agreement_date": "2025-01-01"}}, None),
        ({"facts": {"overdue_since": OLD, "talked_on": "2023-09-01"}}, "2023-09-01"),
        ({"facts": {"overdue_since": OLD}, "log": {"c1": {**CALL, "date": "2026-01-05"}}}, None),
        (
            {
                "facts": {"overdue_since": OLD},
                "log": {"c1": {**CALL, "date": "2026-01-05", "outcome": "no-answer"}},
            },
            OLD,
        ),
        # A talk with the bank is no sign of what is owed to somebody else; nor a sold debt's.
        (
            {
                "money": {"loans": [loan(OLD, "另一家"), loan("2026-01-01", key="l2")]},
                "log": {"c1": {**CALL, "date": "2026-01-05"}},
            },
            OLD,
        ),
        (
            {
                "facts": {"creditor_name": "另一家"},
                "money": {"loans": [loan(OLD, "另一家")]},
                "log": {"c1": {"party": "creditor", "date": "2026-01-05"}},
            },
            None,
        ),
        # What was said to a lawyer is no demand.
        (
            {
                "facts": {"overdue_since": OLD},
                "log": {"c1": {"party": "other", "date": "2026-01-05"}},
            },
            OLD,
        ),
        ({"log": {"c1": {"party": "collector", "date": OLD, "outcome": "pressed"}}}, OLD),
        # The reader's own answer decides.
        ({"facts": {"last_sign": "not-sure"}}, "not-sure"),
        ({"facts": {"last_sign": "long-ago", "talked_on": "2026-11-01"}}, "long-ago"),
        ({"facts": {"last_sign": "recent", "overdue_since": OLD}}, None),
        # What cannot be read, or lies ahead, says nothing.
        ({"facts": {"overdue_since": "很久以前", "last_sign": "nonsense"}}, None),
        ({"facts": {"overdue_since": OLD, "agreement_date": "2030-01-01"}}, OLD),
        ({"facts": {"overdue_since": 7, "talked_on": ["x"]}, "money": {"loans": "x"}}, None),
        ({"money": {"loans": [7, {"overdue_since": None}]}, "log": None, "facts": None}, None),
    ],
)
def test_what_speaks_for_a_warning(
    content: EngineContent, known: dict[str, Any], expected: str | None
) -> None:
    assert basis(content, **known) == expected


def test_the_day_is_told_in_the_readers_language(content: EngineContent) -> None:
    known = {"facts": {"overdue_since": OLD}}
    assert [old_debt(content, known, TODAY, lang) for lang in ("zh", "en")] == [
        {"basis": OLD, "shown": "2023年3月1日"},
        {"basis": OLD, "shown": "1 March 2023"},
    ]
    unsure = {"facts": {"last_sign": "not-sure"}}
    assert old_debt(content, unsure, TODAY, "zh") == {"basis": "not-sure", "shown": ""}


@given(overdue=st.lists(DAY, max_size=4), signs=st.lists(DAY, max_size=3))
def test_the_newest_sign_of_the_oldest_debt(
    site: Site, overdue: list[dt.date], signs: list[dt.date]
) -> None:
    del site
    log = {f"c{n}": {**CALL, "date": day.isoformat()} for n, day in enumerate(signs, start=1)}
    known = {"money": {"loans": [loan(day.isoformat()) for day in overdue]}, "log": log}
    last = max([*([min(overdue)] if overdue else []), *signs], default=None)
    expected = last.isoformat() if last and last.isoformat() <= EDGE else None
    assert basis(packaged_content(), **known) == expected


def test_which_papers_are_taken_to_be_agreeing_to_pay(content: EngineContent) -> None:
    request = PaperRequest({}, {"facts": {"overdue_since": OLD}}, TODAY, "zh")
    letters = content._data["letters"]
    warned = {key for key in letters if render_letter(content, key, request)["limitation"]}
    assert warned == ACKNOWLEDGE


def test_a_paper_is_warned_of_by_the_loans_it_is_about(content: EngineContent) -> None:
    loans = [loan(OLD, "另一家"), loan("2026-09-01", key="l2")]
    known = {"money": {"loans": loans, "budget": {}, "adjust": {}, "options": {}, "plan": None}}
    request = PaperRequest({}, known, TODAY, "zh")
    assert render_letter(content, "hardship-request", request)["limitation"] is None
    assert basis(content, **known) == OLD


def test_no_paper_says_a_word_of_it(content: EngineContent) -> None:
    """But a defence in which the ground was ticked: there it is the reader's own."""
    letters = content._data["letters"]
    answers = ("recent", "long-ago", "not-sure")
    for (key, letter), (name, known), answer in itertools.product(
        letters.items(), READERS.items(), answers
    ):
        facts = {**known.get("facts", {}), "last_sign": answer, "overdue_since": OLD}
        own = own_fields(letter["fields"], name)
        own = {k: v for k, v in own.items() if not isinstance(v, list)}
        request = PaperRequest(own, {**known, "facts": facts}, TODAY, "zh")
        text = render_letter(content, key, request)["text"]
        said = text["zh"] + text["en"].lower()
        assert [word for word in ("时效", "limitation", "time-barred") if word in said] == [], key


def test_the_door_answers_for_acts_that_are_no_paper(site: Site) -> None:
    del site
    base = {"api": API_VERSION, "op": "limitation.assess", "lang": "en", "today": "2026-11-22"}
    ask = [{"facts": {"overdue_since": OLD}}, {"facts": {}}, {}]
    replies = [json.loads(dispatch(json.dumps({**base, "known": known}))) for known in ask]
    assert [reply["result"]["old"] for reply in replies] == [
        {"basis": OLD, "shown": "1 March 2023"},
        None,
        None,
    ]
