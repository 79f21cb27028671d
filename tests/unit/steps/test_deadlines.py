import datetime as dt
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch
from negotiation.content import EngineContent
from negotiation.log.review import review, with_days_of_log
from negotiation.steps.deadlines import list_deadlines

TODAY = dt.date(2026, 11, 22)


def deadline(
    key: str, date: str, days: list[str] | int, source: str | None = None
) -> dict[str, Any]:
    counted = isinstance(days, list)
    return {
        "id": key,
        "date": date,
        "figures": days if counted else [],
        "offset": None if counted else days,
        "title": {"en": key.title()},
        "rule": {"en": "within {days} days" if counted else "our advice"},
        "past": {"en": f"too late for {key}?"},
        "rule_named": None,
        "instead": [],
        "needs": {},
        "sooner": None,
        "day_off": None,
        "time": None,
        "source": source,
        "locator": "678" if source else None,
    }


def kind(key: str) -> dict[str, Any]:
    return {"id": key, "kind": "date", "past": False, "options": []}


def figure(value: str, last: str | None = None) -> dict[str, Any]:
    return {
        "value": value,
        "valid_from": "2020-03-01",
        "valid_to": last,
        "checked_on": "2026-11-22",
        "source": "law",
        "locator": "227",
    }


CONTENT = EngineContent(
    {
        "deadlines": {
            "working_days": {"first": "2026-01-01", "last": "2026-12-31", "off": [], "on": []},
            "dates": [kind("order"), kind("due"), kind("complained")],
            "deadlines": [
                deadline("last-day", "order", ["fifteen"]),
                deadline("ask-early", "due", -7, "code"),
                deadline("due-day", "due", 0),
                deadline("longest", "complained", ["fifteen", "thirty"]),
            ],
        },
        "figures": {"fifteen": figure("15"), "thirty": figure("30", "2027-06-30")},
        "messages": {
            "en": {
                "deadline_today": "today",
                "deadline_tomorrow": "tomorrow",
                "deadline_in": "in {n}",
                "deadline_past": "past {n}",
                "error_date_unreadable": "unreadable",
                "error_two_values": "two",
                "error_value_too_long": "{length}/{limit}",
                "error_date_impossible": "impossible",
                "error_date_out_of_range": "out of range",
                "error_rule_out_of_date": "checked {checked}, not for {today}",
            }
        },
    }
)


def days(dates: dict[str, str], today: dt.date = TODAY) -> list[tuple[str, str, str]]:
    found = list_deadlines(CONTENT, dates, today, "en")
    assert found["errors"] == []
    return [(each["id"], each["day"], each["when"]) for each in found["deadlines"]]


def test_earliest_first_and_past_ones_marked() -> None:
    assert days({"order": "2026-11-08", "due": "2026年11月30日", "complained": "2026/11/1"}) == [
        ("last-day", "2026-11-23", "tomorrow"),
        ("ask-early", "2026-11-23", "tomorrow"),
        ("due-day", "2026-11-30", "in 8"),
        ("longest", "2026-12-16", "in 24"),
    ]
    assert days({"order": "2026-11-07"}) == [("last-day", "2026-11-22", "today")]
    assert days({"order": "2026-11-01"}) == [("last-day", "2026-11-16", "past 6")]


def test_everything_about_one() -> None:
    assert list_deadlines(CONTENT, {"order": " 2026-11-08 "}, TODAY, "en") == {
        "deadlines": [
            {
                "id": "last-day",
                "from": "order",
                "day": "2026-11-23",
                "due": "2026-11-23",
                "until": "2026-11-23",
                "time": "",
                "shown": "Monday 23 November 2026",
                "due_shown": "Monday 23 November 2026",
                "title": "Last-Day",
                "rule": "within 15 days",
                "note": "",
                "left": 1,
                "far": "tomorrow",
                "when": "tomorrow",
                "source": {"id": "law", "locator": "227"},
            }
        ],
        "errors": [],
    }


def test_once_past_it_says_what_can_still_be_done() -> None:
    found = list_deadlines(CONTENT, {"due": "2026-11-25"}, TODAY, "en")["deadlines"]
    assert [(each["left"], each["rule"]) for each in found] == [
        (-4, "too late for ask-early?"),
        (3, "our advice"),
    ]


@pytest.mark.parametrize(
    ("came", "rule"),
    [
        ("2026-11-08", "within 15 days"),
        # The last day is a day to do it.
        ("2026-11-07", "within 15 days"),
        ("2026-11-06", "too late for last-day?"),
    ],
)
def test_too_late_is_said_from_the_day_after_on(came: str, rule: str) -> None:
    [found] = list_deadlines(CONTENT, {"order": came}, TODAY, "en")["deadlines"]
    assert found["rule"] == rule


def test_advice_may_rest_on_a_source() -> None:
    found = list_deadlines(CONTENT, {"due": "2026-11-30"}, TODAY, "en")["deadlines"]
    assert [each["source"] for each in found] == [{"id": "code", "locator": "678"}, None]


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("next week", "date_unreadable"),
        ("2026-02-30", "date_impossible"),
        ("1526-02-03", "date_out_of_range"),
    ],
)
def test_a_date_that_cannot_be_read_is_an_error_at_its_field(typed: str, code: str) -> None:
    found = list_deadlines(CONTENT, {"order": typed, "due": "2026-11-30"}, TODAY, "en")
    assert [(each["field"], each["code"]) for each in found["errors"]] == [("order", code)]
    assert [each["id"] for each in found["deadlines"]] == ["ask-early", "due-day"]


@pytest.mark.parametrize("today", [dt.date(2019, 1, 1), dt.date(2027, 7, 1)])
def test_a_rule_that_is_not_known_to_hold_today_counts_nothing(today: dt.date) -> None:
    found = list_deadlines(CONTENT, {"complained": "2026-11-01"}, today, "en")
    assert found["deadlines"] == []
    assert [(each["field"], each["code"]) for each in found["errors"]] == [
        ("complained", "rule_out_of_date")
    ]
    assert found["errors"][0]["message"].startswith("checked 22 November 2026, not for ")


def test_blank_and_unknown_dates_count_for_nothing() -> None:
    assert list_deadlines(CONTENT, {"order": "  ", "birthday": "2026-01-01"}, TODAY, "en") == {
        "deadlines": [],
        "errors": [],
    }


@given(
    st.dictionaries(
        st.sampled_from(["order", "due", "complained", "other"]),
        st.one_of(st.text(max_size=20), st.dates().map(str)),
    ),
    st.dates(),
)
def test_anything_typed_on_any_day(dates: dict[str, str], today: dt.date) -> None:
    found = list_deadlines(CONTENT, dates, today, "en")
    counted = [each["day"] for each in found["deadlines"]]
    assert counted == sorted(counted)
    for each in found["deadlines"]:
        assert dt.date.fromisoformat(each["day"]) == today + dt.timedelta(days=each["left"])
    # Every date given either counts or is told to be wrong, never both.
    wrong = {each["field"] for each in found["errors"]}
    right = {each["from"] for each in found["deadlines"]}
    assert wrong | right == {key for key, text in dates.items() if key != "other" and text.strip()}
    assert not wrong & right


def test_a_day_of_the_log_without_its_rule_is_an_error(engine: EngineContent) -> None:
    day = dt.date(2020, 1, 1)
    dates = list_deadlines(engine, {"date-due": "1889"}, day, "en")
    log = {"c1": {"date": "2019-12-31", "party": "bank", "paper": "bank-complaint"}}
    both = with_days_of_log(dates, engine, log, day, "en")
    assert [(error["field"], error["code"]) for error in both["errors"]] == [
        ("date-due", "date_unreadable"),
        ("c1", "rule_out_of_date"),
    ]
    [entry] = review(engine, log, day, "en")["entries"]
    assert entry["errors"] == [{**both["errors"][1], "field": "date"}]


def test_the_page_asks_through_the_door(site: object) -> None:  # noqa: ARG001 - writes the content
    request = {"api": API_VERSION, "op": "deadlines.list", "lang": "zh", "today": "2026-11-23"}
    reply = json.loads(
        dispatch(json.dumps({**request, "dates": {"date-order-arrived": "2026-11-20"}}))
    )
    assert [(each["id"], each["day"]) for each in reply["result"]["deadlines"]] == [
        ("deadline-payment-order", "2026-12-05")
    ]
