"""Notes of contacts: read, in order of time, nothing lost, told to letters."""

import csv
import datetime as dt
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch
from negotiation.content import EngineContent
from negotiation.log.contact_log import contacts, read_log, shown
from negotiation.log.review import COLUMNS, review, with_days_of_log
from negotiation.reading.errors import FieldError
from negotiation.reading.times import read_time
from negotiation.steps.deadlines import list_deadlines

TODAY = dt.date(2026, 12, 4)
CALL = {
    "date": "2026-11-23",
    "time": "9：05",
    "channel": "call-out",
    "party": "bank",
    "number": "95188",
    "person": "工号 1024",
    "asked": "每月还 500 元",
    "said": "要等审批。\n三天内回复。",
    "outcome": "promised",
    "promised": "短信答复",
    "due": "2026年12月3日",
    "ref": "GD-77",
}


def order(engine: EngineContent, log: dict[str, Any]) -> list[str]:
    return [entry.id for entry in read_log(engine, log, TODAY)]


def test_told_in_both_languages(engine: EngineContent) -> None:
    told = {lang: contacts(engine, {"c1": CALL}, TODAY, lang)["contacts"] for lang in ("zh", "en")}
    assert told == {
        "zh": [
            {
                "date": "2026年11月23日",
                "time": "09:05",
                "channel": "我打电话",
                "party": "银行",
                "number": "95188",
                "person": "工号 1024",
                "asked": "每月还 500 元",
                "said": "要等审批。 三天内回复。",
                "outcome": "答应回复或办理",
                "promised": "短信答复",
                "due": "2026年12月3日",
                "ref": "GD-77",
            }
        ],
        "en": [
            {
                "date": "23 November 2026",
                "time": "09:05",
                "channel": "my call",
                "party": "the bank",
                "number": "95188",
                "person": "工号 1024",
                "asked": "每月还 500 元",
                "said": "要等审批。 三天内回复。",
                "outcome": "promised to answer or act",
                "promised": "短信答复",
                "due": "3 December 2026",
                "ref": "GD-77",
            }
        ],
    }


def test_by_day_then_time_then_order_of_writing(engine: EngineContent) -> None:
    log = {
        "c10": {"date": "2026-11-23", "time": "10:00"},
        "c2": {"date": "2026-11-23", "time": "10:00"},
        "c3": {"date": "2026-11-23", "time": "9:59"},
        "c4": {"date": "2026-11-23"},
        "c5": {"date": "2026-11-01", "time": "23:00"},
        "c6": {"date": "someday", "said": "nothing lost"},
        "c7": {},
    }
    assert order(engine, log) == ["c5", "c4", "c3", "c2", "c10", "c6", "c7"]


def test_which_list_a_note_is_told_in(engine: EngineContent) -> None:
    log = {
        "c1": {**CALL, "outcome": "refused"},
        "c2": {"date": "2026-11-24", "party": "collector", "outcome": "pressed"},
        "c3": {**CALL, "date": "2026-11-25", "kept": "yes"},
        "c4": {**CALL, "date": "2026-11-26", "due": "2026-12-04"},
        "c5": {**CALL, "date": "2026-11-27", "due": "2026-12-04", "kept": "no"},
        # What others said, promised or refused is nothing the bank can answer for.
        "c6": {**CALL, "date": "2026-11-28", "party": "regulator", "outcome": "refused"},
        "c7": {**CALL, "date": "2026-11-28", "party": "credit-bureau", "kept": "no"},
        "c8": {**CALL, "date": "2026-11-28", "party": "other"},
        "c9": {**CALL, "date": "2026-11-28", "party": ""},
        # Nor is what the creditor that the debt was sold to said.
        "c10": {**CALL, "date": "2026-11-28", "party": "creditor", "outcome": "refused"},
        "c11": {**CALL, "date": "2026-11-29", "channel": "app-chat", "due": ""},
        "c12": {**CALL, "date": "2026-11-30", "channel": "visit", "due": ""},
        # No talk: nobody answered, written and sent, a paper sent by that way, an answer to one.
        "c13": {**CALL, "date": "2026-11-30", "outcome": "no-answer", "due": ""},
        "c14": {**CALL, "date": "2026-11-30", "channel": "sms", "due": ""},
        "c15": {**CALL, "date": "2026-11-30", "paper": "hardship-request", "due": ""},
        "c16": {**CALL, "date": "2026-11-30", "reply": "hardship-request", "due": ""},
    }
    dates = {
        name: [each["date"] for each in told]
        for name, told in contacts(engine, log, TODAY, "en").items()
    }
    assert dates == {
        "contacts": [f"{day} November 2026" for day in (23, 24, 25, 26, 27, 29, *[30] * 5)],
        "debt_contacts": [
            f"{day} November 2026" for day in (23, 24, 25, 26, 27, 28, 29, *[30] * 5)
        ],
        "refusals": ["23 November 2026"],
        "broken": ["23 November 2026", "27 November 2026"],
        "collector_contacts": ["24 November 2026"],
        "talks": [f"{day} November 2026" for day in (23, 25, 26, 27, 29, 30)],
    }
    ways = {
        party: [talk["way"] for talk in contacts(engine, log, TODAY, "en", party)["talks"]]
        for party in ("bank", "creditor")
    }
    assert ways == {"bank": [*["call"] * 4, "chat", "visit"], "creditor": ["call"]}


def test_what_cannot_be_read_is_told_as_typed(engine: EngineContent) -> None:
    note = {"date": "周三", "time": "下午", "channel": "pigeon", "said": "x" * 2_001}
    log = {"c1": {**note, "party": "bank"}}
    (told,) = contacts(engine, log, TODAY, "zh")["contacts"]
    assert (told["date"], told["time"], told["channel"]) == ("周三", "下午", "pigeon")
    assert told["said"] == "x" * 2_001
    (entry,) = read_log(engine, log, TODAY)
    assert {key: error.code for key, error in entry.errors.items()} == {
        "date": "date_unreadable",
        "time": "time_unreadable",
        "channel": "choice_unknown",
        "said": "too_long",
    }


def test_days_that_cannot_be(engine: EngineContent) -> None:
    log = {
        "c1": {"date": "2026-12-05"},
        "c2": {"date": "2026-12-01", "due": "2026-11-30"},
        "c3": {},
    }
    codes = {
        entry.id: {key: error.code for key, error in entry.errors.items()}
        for entry in read_log(engine, log, TODAY)
    }
    assert codes == {
        "c1": {"date": "contact_in_future"},
        "c2": {"due": "promise_before_contact"},
        "c3": {"date": "required"},
    }


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9:05", "09:05"),
        ("14：30", "14:30"),
        ("14点", "14:00"),
        ("7时8分", "07:08"),
        ("0.15", "00:15"),
    ],
)
def test_times(typed: str, read: str) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize("typed", ["24:00", "9:60", "14", "下午3点", "1:2:3", ""])
def test_no_times(typed: str) -> None:
    with pytest.raises(FieldError, match="time_unreadable"):
        read_time(typed)


ANY_TEXT = st.text(max_size=12) | st.sampled_from(["2026-11-23", "9:00", "bank", "refused", "no"])
FIELDS = st.sampled_from([*CALL, "kept", "paper", "reply", "unknown"])
LOGS = st.dictionaries(
    st.from_regex(r"c[0-9]{1,3}", fullmatch=True) | st.text(min_size=1, max_size=4),
    st.dictionaries(FIELDS, ANY_TEXT),
    max_size=8,
)


@given(LOGS)
def test_no_note_is_ever_lost(engine: EngineContent, log: dict[str, dict[str, str]]) -> None:
    assert sorted(order(engine, log)) == sorted(log)
    banks = [note for note in log.values() if note.get("party") == "bank"]
    assert len(contacts(engine, log, TODAY, "zh")["contacts"]) == len(banks)


@given(LOGS, st.randoms())
def test_the_order_does_not_depend_on_how_it_is_stored(
    engine: EngineContent, log: dict[str, dict[str, str]], random: Any
) -> None:
    shuffled = list(log.items())
    random.shuffle(shuffled)
    assert order(engine, dict(shuffled)) == order(engine, log)


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_the_whole_review(engine: EngineContent) -> None:
    log = {
        "c1": {**CALL, "said": "=1+1"},
        "c2": {"date": "2026-12-01", "party": "collector", "paper": "hardship-request"},
        "c3": {"date": "someday", "channel": "sms"},
    }
    result = review(engine, log, TODAY, "en")
    assert [each["id"] for each in result["suggestions"]] == [
        "chase-c1",
        "complain-c1",
        "ask-letter-c2",
    ]
    assert [
        (
            each["id"],
            [error["code"] for error in each["errors"]],
            each["open_promise"],
            each["late"],
        )
        for each in result["entries"]
    ] == [
        ("c2", [], False, False),
        ("c1", [], True, True),
        ("c3", ["date_unreadable"], False, False),
    ]
    head, *rows = cells(result["csv"])
    assert len(head) == len(COLUMNS)
    told = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    assert [each["date"] for each in told] == ["2026-11-23", "2026-12-01", "someday"]
    assert told[0]["said"] == "'=1+1"
    assert told[0]["due"] == "2026-12-03"
    assert told[1]["asked"].startswith("sent")


@given(LOGS)
def test_the_table_reads_back(engine: EngineContent, log: dict[str, dict[str, str]]) -> None:
    """Every cell comes back as shown, but for the mark that keeps it from being a formula."""
    result = review(engine, log, TODAY, "zh")
    fields = {field["id"]: field for field in engine.log()["fields"]}
    rows = cells(result["csv"])[1:]
    for entry, row in zip(read_log(engine, log, TODAY), rows, strict=True):
        told = dict(zip(COLUMNS, row, strict=True))
        for name in ("said", "number", "person", "ref"):
            cell = shown(fields[name], entry, "zh")
            assert told[name].removeprefix("'") == cell.removeprefix("'")
            assert not told[name].startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))


def test_days_of_the_log_among_the_deadlines(engine: EngineContent) -> None:
    dates = list_deadlines(engine, {"date-due": "2026-12-10"}, TODAY, "en")
    log = {"c5": {**CALL, "due": "2026-12-08"}}
    both = with_days_of_log(dates, engine, log, TODAY, "en")
    assert [(each["id"], each["from"]) for each in both["deadlines"]] == [
        ("deadline-ask-early", "date-due"),
        ("await-c5", "log"),
        ("deadline-due", "date-due"),
    ]
    assert set(both["deadlines"][0]) < set(both["deadlines"][1])


def ask(**request: Any) -> Any:
    base = {"api": API_VERSION, "lang": "en", "today": "2026-12-04", "op": "log.review"}
    return json.loads(dispatch(json.dumps({**base, **request})))


@pytest.mark.usefixtures("site")
def test_by_the_door() -> None:
    assert ask(log={})["result"]["entries"] == []
    assert ask(log=[])["error"]["code"] == "bad-request"
    assert ask(log={"c1": "text"})["error"]["code"] == "bad-request"
    assert (
        ask(op="deadlines.list", dates={}, log={"c1": {**CALL, "due": "2026-12-08"}})["result"][
            "deadlines"
        ][0]["id"]
        == "await-c1"
    )
