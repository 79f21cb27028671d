"""What follows from the notes: on which day, hanging on which note, leading where."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from negotiation.content import EngineContent
from negotiation.log.contact_log import read_log
from negotiation.log.follow_ups import suggest

TODAY = dt.date(2026, 12, 4)
PROMISE = {"date": "2026-11-30", "party": "bank", "outcome": "promised", "due": "2026-12-03"}
COMPLAINT = {"date": "2026-11-30", "party": "bank", "paper": "bank-complaint"}
REFUSAL = {"date": "2026-12-01", "party": "bank", "outcome": "refused"}
Follow = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def follow(engine: EngineContent) -> Follow:
    """`follow(note, note, …)`: id of each suggestion and its day, notes numbered from c1."""

    def ask(*notes: dict[str, str], today: dt.date = TODAY) -> list[tuple[str, str]]:
        log = {f"c{at}": note for at, note in enumerate(notes, start=1)}
        found, out_of_date = suggest(engine, read_log(engine, log, today), today, "en")
        assert out_of_date == {}
        return [(each["id"], each["day"]) for each in found]

    return ask


def test_everything_about_one(engine: EngineContent) -> None:
    log = {"c7": {**COMPLAINT, "date": "2026-11-15"}}
    (found,), _ = suggest(engine, read_log(engine, log, TODAY), TODAY, "en")
    words = {key: found.pop(key) for key in ("title", "why")}
    assert found == {
        "id": "beyond-bank-c7",
        "kind": "beyond-bank",
        "entry": "c7",
        "day": "2026-12-01",
        "shown": "1 December 2026",
        "when": "Now",
        "left": -3,
        "source": {"id": "complaint-handling-measures", "locator": None},
        "calendar": True,
        "basis": "2026-11-15/bank/////",
    }
    assert "15 November 2026" in words["title"]
    assert "15 days" in words["why"]


def test_what_it_rests_on_changes_with_the_facts_and_with_nothing_else(
    engine: EngineContent,
) -> None:
    def rests(*notes: dict[str, str], day: int = 11) -> dict[str, str]:
        log = {f"c{at}": note for at, note in enumerate(notes, start=1)}
        today = dt.date(2026, 12, day)
        found, _ = suggest(engine, read_log(engine, log, today), today, "en")
        return {each["id"]: each["basis"] for each in found}

    before = rests(PROMISE)
    assert list(before) == ["chase-c1", "complain-c1"]
    # The day to complain moves on with today; what it rests on does not.
    assert rests(PROMISE, day=12) == before
    assert rests({**PROMISE, "said": "soon", "person": "8001"}) == before
    for change in ({"due": "2026-12-05"}, {"kept": "no"}, {"promised": "an answer"}):
        after = rests({**PROMISE, **change})
        assert [key for key in before if after[key] == before[key]] == []
    asked = rests(PROMISE, {"date": "2026-12-04", "party": "bank", "said": "later"})
    assert list(asked) == ["complain-c1"]
    assert asked["complain-c1"] != before["complain-c1"]


def test_a_promise_whose_day_has_not_come(follow: Follow) -> None:
    assert follow(PROMISE, today=dt.date(2026, 12, 2)) == [("await-c1", "2026-12-03")]
    assert follow(PROMISE, today=dt.date(2026, 12, 3)) == [("await-c1", "2026-12-03")]


def test_a_late_promise_is_chased_then_complained_about(follow: Follow) -> None:
    assert follow(PROMISE) == [("chase-c1", "2026-12-04"), ("complain-c1", "2026-12-07")]
    # Nobody asked for a week: the days to wait begin when somebody does.
    assert follow(PROMISE, today=dt.date(2026, 12, 11)) == [
        ("chase-c1", "2026-12-04"),
        ("complain-c1", "2026-12-14"),
    ]


def test_a_late_promise_that_was_asked_about(follow: Follow) -> None:
    asked = {"date": "2026-12-04", "party": "bank", "said": "later"}
    assert follow(PROMISE, asked) == [("complain-c1", "2026-12-07")]
    other = {**asked, "party": "regulator"}
    assert follow(PROMISE, other) == [("chase-c1", "2026-12-04"), ("complain-c1", "2026-12-07")]


@pytest.mark.parametrize(
    "end",
    [{"kept": "yes"}, {"due": ""}, {"due": "soon"}],
    ids=["kept", "no day", "unreadable day"],
)
def test_no_chasing(follow: Follow, end: dict[str, str]) -> None:
    kinds = [key for key, _ in follow({**PROMISE, **end})]
    assert not {"chase-c1", "complain-c1"} & set(kinds)


def test_not_kept_on_the_very_day(follow: Follow) -> None:
    broken = {**PROMISE, "due": "2026-12-04", "kept": "no"}
    assert follow(broken) == [("chase-c1", "2026-12-05"), ("complain-c1", "2026-12-08")]


def test_a_broken_promise_ends_in_the_complaint(follow: Follow) -> None:
    complaint = {**COMPLAINT, "date": "2026-12-04"}
    assert follow(PROMISE, complaint) == [("beyond-bank-c2", "2026-12-20")]


def test_a_promise_of_the_regulator_is_no_complaint_to_the_bank(follow: Follow) -> None:
    assert follow({**PROMISE, "party": "regulator"}) == [("chase-c1", "2026-12-04")]


def test_a_promise_without_a_day(follow: Follow) -> None:
    undated = {**PROMISE, "due": ""}
    assert follow(undated) == [("ask-day-c1", "2026-12-07")]
    assert follow(undated, {"date": "2026-12-02", "party": "bank"}) == []


def test_a_refusal(follow: Follow) -> None:
    assert follow(REFUSAL) == [("ask-reason-c1", "2026-12-02")]
    assert follow({**REFUSAL, "said": "income too low"}) == [("mend-c1", "2026-12-02")]
    assert follow({**REFUSAL, "party": "collector"}) == []
    wrote = {"date": "2026-12-02", "party": "bank", "paper": "second-proposal"}
    assert follow(REFUSAL, wrote) == [("ask-letter-c2", "2026-12-09")]


def test_refused_again(follow: Follow) -> None:
    again = {**REFUSAL, "date": "2026-12-03", "said": "no"}
    assert follow(REFUSAL, again) == [("mend-c2", "2026-12-04"), ("mediation-c2", "2026-12-04")]
    agreed = {"date": "2026-12-02", "party": "bank", "outcome": "agreed"}
    assert follow(REFUSAL, agreed) == []
    assert follow(REFUSAL, agreed, again) == [("mend-c3", "2026-12-04")]
    mediator = {"date": "2026-12-04", "party": "mediator"}
    assert follow(REFUSAL, again, mediator) == [("mend-c2", "2026-12-04")]


def test_a_complaint_until_it_is_answered(follow: Follow) -> None:
    assert follow(COMPLAINT) == [("beyond-bank-c1", "2026-12-16")]
    # A call is no answer to a complaint; an answer to it is.
    assert follow(COMPLAINT, {"date": "2026-12-02", "party": "bank"}) == [
        ("beyond-bank-c1", "2026-12-16")
    ]
    reply = {"date": "2026-12-02", "party": "bank", "reply": "bank-complaint"}
    assert follow(COMPLAINT, reply) == []
    outside = {"date": "2026-12-02", "party": "regulator", "paper": "outside-complaint"}
    assert follow(COMPLAINT, outside) == [("ask-receiver-c2", "2026-12-09")]


COLLECTION = {"date": "2026-11-30", "party": "bank", "paper": "collection-complaint"}
OBJECTION = {"date": "2026-11-30", "party": "bank", "paper": "credit-record-objection"}


def test_a_complaint_about_collection_until_it_is_answered(follow: Follow) -> None:
    waiting = [("collection-beyond-bank-c1", "2026-12-16")]
    assert follow(COLLECTION) == waiting
    assert follow(COLLECTION, {"date": "2026-12-02", "party": "bank"}) == waiting
    # A complaint beyond the bank is about another matter.
    outside = {"date": "2026-12-02", "party": "regulator", "paper": "outside-complaint"}
    assert follow(COLLECTION, outside) == [("ask-receiver-c2", "2026-12-09"), *waiting]
    # The same letter, sent on to the regulator.
    regulator = {**COLLECTION, "date": "2026-12-02", "party": "regulator"}
    assert follow(COLLECTION, regulator) == [("ask-receiver-c2", "2026-12-09")]
    answer = {"date": "2026-12-02", "party": "bank", "reply": "collection-complaint"}
    assert follow(COLLECTION, answer) == []


def test_an_objection_waits_for_each_that_received_it(follow: Follow) -> None:
    bureau = {**OBJECTION, "date": "2026-12-01", "party": "credit-bureau"}
    waiting = [("ask-objection-c1", "2026-12-21"), ("ask-objection-c2", "2026-12-22")]
    assert follow(OBJECTION, bureau) == waiting
    answer = {"date": "2026-12-02", "party": "bank", "reply": "credit-record-objection"}
    assert follow(OBJECTION, bureau, answer) == waiting[1:]


@pytest.mark.parametrize(
    ("party", "paper"),
    [
        ("court", "payment-order-objection"),
        ("mediator", "outside-complaint"),
        ("credit-bureau", "personal-statement"),
    ],
)
def test_what_did_not_go_to_the_bank_is_not_asked_about_there(
    engine: EngineContent, party: str, paper: str
) -> None:
    log = {"c1": {"date": "2026-11-30", "party": party, "paper": paper}}
    found, _ = suggest(engine, read_log(engine, log, TODAY), TODAY, "en")
    assert [each["kind"] for each in found] == ["ask-receiver"]


def test_a_letter_until_anything_is_heard(follow: Follow) -> None:
    letter = {"date": "2026-11-30", "party": "bank", "paper": "hardship-request"}
    assert follow(letter) == [("ask-letter-c1", "2026-12-07")]
    assert follow(letter, {"date": "2026-12-01", "party": "collector"}) == [
        ("ask-letter-c1", "2026-12-07")
    ]
    assert follow(letter, {"date": "2026-12-01", "party": "bank"}) == []
    again = {**letter, "date": "2026-12-02"}
    assert follow(letter, again) == [("ask-letter-c2", "2026-12-09")]


def test_pressed_by_a_collector(follow: Follow) -> None:
    pressed = {"date": "2026-12-01", "party": "collector", "outcome": "pressed"}
    assert follow(pressed, {**pressed, "date": "2026-12-02"}) == [
        ("check-conduct-c2", "2026-12-02")
    ]
    assert follow({**pressed, "party": "bank"}) == []
    wrote = {"date": "2026-12-01", "party": "regulator", "paper": "collection-complaint"}
    assert follow(pressed, wrote) == [("ask-receiver-c2", "2026-12-08")]


def test_notes_without_a_readable_day_call_for_nothing(follow: Follow) -> None:
    assert follow({**PROMISE, "date": "周三"}, {**REFUSAL, "date": ""}) == []


def test_a_rule_that_has_run_out_is_left_out_and_told(engine: EngineContent) -> None:
    early = dt.date(2020, 1, 1)
    log: dict[str, dict[str, Any]] = {"c1": {**COMPLAINT, "date": "2019-12-31"}}
    found, out_of_date = suggest(engine, read_log(engine, log, early), early, "zh")
    assert [each["id"] for each in found] == []
    assert list(out_of_date) == ["c1"]


@pytest.mark.parametrize(("day", "found"), [("2026-11-14", ["beyond-bank-c1"]), ("2026-11-15", [])])
def test_an_answer_counts_from_the_day_of_the_letter_on(
    follow: Follow, day: str, found: list[str]
) -> None:
    sent = {**COMPLAINT, "date": "2026-11-15"}
    answer = {"date": day, "party": "bank", "reply": "bank-complaint"}
    assert [id_ for id_, _ in follow(sent, answer) if id_.startswith("beyond-bank")] == found
