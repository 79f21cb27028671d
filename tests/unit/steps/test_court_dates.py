"""Court papers: the day counted, the day to hand in, what the paper itself says."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.core.working_days import working_days
from negotiation.content import EngineContent
from negotiation.steps.deadlines import list_deadlines
from negotiation.steps.working_days import WorkingDays

TODAY = dt.date(2026, 11, 29)


@pytest.fixture(scope="module")
def court(engine: EngineContent) -> EngineContent:
    """The real content, with rules that held long ago: days are counted for any year."""
    figures = {key: {**each, "valid_from": "2020-01-01"} for key, each in _figures(engine).items()}
    return EngineContent({**engine._data, "figures": {**engine._data["figures"], **figures}})


def _figures(engine: EngineContent) -> dict[str, Any]:
    keys = ("payment-order-days", "answer-days", "answer-days-abroad", "restoration-days")
    keys += ("appeal-judgment-days", "appeal-ruling-days", "appeal-days-abroad")
    return {key: engine.figure(key) for key in keys}


def found(
    court: EngineContent, dates: dict[str, str], today: dt.date = TODAY, lang: str = "en"
) -> list[dict[str, Any]]:
    listed = list_deadlines(court, dates, today, lang)
    assert listed["errors"] == []
    return listed["deadlines"]  # type: ignore[no-any-return]


def days(
    court: EngineContent, dates: dict[str, str], today: dt.date = TODAY
) -> list[tuple[str, str, str, str]]:
    each = found(court, dates, today)
    return [(row["id"], row["day"], row["due"], row["until"]) for row in each]


@pytest.mark.parametrize(
    ("arrived", "today", "expected"),
    [
        # A Saturday: hand it in on Friday; the law would allow Monday.
        ("2026-11-20", "2026-11-29", ("2026-12-05", "2026-12-04", "2026-12-07")),
        # In the National Day holiday, which ends on the 7th.
        ("2026-09-20", "2026-09-21", ("2026-10-05", "2026-09-30", "2026-10-08")),
        # A Saturday on which people work, to make up for that holiday.
        ("2026-09-25", "2026-09-26", ("2026-10-10", "2026-10-10", "2026-10-10")),
        ("2026-11-24", "2026-11-29", ("2026-12-09", "2026-12-09", "2026-12-09")),
        # After the last year known, weekends alone.
        ("2026-12-17", "2026-12-18", ("2027-01-01", "2027-01-01", "2027-01-01")),
        ("2026-12-18", "2026-12-19", ("2027-01-02", "2027-01-01", "2027-01-04")),
    ],
)
@pytest.mark.parametrize("kind", ["date-claim-arrived", "date-order-arrived"])
def test_fifteen_days_and_the_working_day_before(
    court: EngineContent, kind: str, arrived: str, today: str, expected: tuple[str, str, str]
) -> None:
    [row] = days(court, {kind: arrived}, dt.date.fromisoformat(today))
    assert row[1:] == expected


def test_both_days_are_named_and_the_move_is_small_print(court: EngineContent) -> None:
    [row] = found(court, {"date-claim-arrived": "2026-11-20"})
    assert row["shown"] == "Saturday 5 December 2026"
    assert row["due_shown"] == "Friday 4 December 2026"
    assert row["left"] == 5
    assert "Friday 4 December 2026" in row["when"]
    assert "Monday" not in row["when"] + row["rule"]
    assert "Monday 7 December 2026" in row["note"]
    [row] = found(court, {"date-claim-arrived": "2026-11-20"}, lang="zh")
    assert row["shown"] == "2026年12月5日（星期六）"
    assert "2026年12月4日（星期五）" in row["when"]


@pytest.mark.parametrize(
    ("today", "due", "left"),
    [
        ("2026-12-04", "2026-12-04", 0),
        # The office is closed, but the time is not over.
        ("2026-12-05", "2026-12-07", 2),
        ("2026-12-07", "2026-12-07", 0),
        ("2026-12-08", "2026-12-07", -1),
    ],
)
def test_it_is_past_only_after_the_day_to_which_the_law_moves_it(
    court: EngineContent, today: str, due: str, left: int
) -> None:
    [row] = found(court, {"date-claim-arrived": "2026-11-20"}, dt.date.fromisoformat(today))
    assert (row["due"], row["left"]) == (due, left)


def test_once_past_the_road_is_shown(court: EngineContent) -> None:
    """Within 10 days of the obstacle's end (art. 86), and the legal line."""
    texts = {
        "date-claim-arrived": {},
        "date-order-arrived": {},
        "date-evidence-named": {},
        "date-judgment-arrived": {"judgment-says": "judgment-may-appeal"},
        "date-ruling-arrived": {"ruling-says": "ruling-may-appeal"},
    }
    for kind, more in texts.items():
        for lang, ten in (("zh", "10日"), ("en", "10 days")):
            [row] = found(court, {kind: "2026-10-20", **more}, TODAY, lang)
            assert row["left"] < 0
            assert ten in row["rule"], kind
            assert "12348" in row["rule"], kind


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, ("2026-12-05", "date-claim-arrived")),
        ({"answer-named-days": "7"}, ("2026-11-27", "date-claim-arrived")),
        ({"answer-named-days": "七日"}, ("2026-11-27", "date-claim-arrived")),
        ({"answer-named-days": "30"}, ("2026-12-05", "date-claim-arrived")),
        ({"date-answer-named": "2026-12-01"}, ("2026-12-01", "date-answer-named")),
        ({"date-answer-named": "2026-12-20"}, ("2026-12-05", "date-claim-arrived")),
        (
            {"date-answer-named": "2026-12-01", "answer-named-days": "7"},
            ("2026-11-27", "date-claim-arrived"),
        ),
        ({"borrower-home": "home-abroad"}, ("2026-12-20", "date-claim-arrived")),
        ({"borrower-home": "home-mainland"}, ("2026-12-05", "date-claim-arrived")),
        (
            {"borrower-home": "home-abroad", "date-answer-named": "2026-12-10"},
            ("2026-12-10", "date-answer-named"),
        ),
    ],
)
def test_the_earliest_counts(
    court: EngineContent, more: dict[str, str], expected: tuple[str, str]
) -> None:
    [row] = found(court, {"date-claim-arrived": "2026-11-20", **more})
    assert (row["day"], row["from"]) == expected


def test_a_day_that_the_notice_names_needs_no_arrival_and_does_not_move(
    court: EngineContent,
) -> None:
    named = {"date-answer-named": "2026-12-05", "date-evidence-named": "2026-12-06"}
    assert days(court, named) == [
        ("deadline-answer", "2026-12-05", "2026-12-04", "2026-12-05"),
        ("deadline-evidence", "2026-12-06", "2026-12-04", "2026-12-06"),
    ]


def test_the_rule_told_is_that_by_which_the_day_was_found(court: EngineContent) -> None:
    record = next(
        each for each in court.deadlines()["deadlines"] if each["id"] == "deadline-answer"
    )
    [named] = found(court, {"date-answer-named": "2026-12-05"})
    [counted] = found(court, {"date-claim-arrived": "2026-11-20"})
    assert named["rule"] == record["rule_named"]["en"]
    assert counted["rule"] == record["rule"]["en"].format(days=15)


@pytest.mark.parametrize(
    ("dates", "key"),
    [
        ({"date-claim-arrived": "2026-11-20"}, "deadline_moved"),
        ({"date-answer-named": "2026-12-05"}, None),
    ],
)
def test_after_the_day_to_hand_in_it_says_whether_the_law_moves_the_end(
    court: EngineContent, dates: dict[str, str], key: str | None
) -> None:
    # A Saturday: it was to be handed in on Friday.
    [row] = found(court, dates, dt.date(2026, 12, 5))
    day, until = "Saturday 5 December 2026", "Monday 7 December 2026"
    moved = court.message("deadline_moved", "en", far=row["far"], day=day, until=until)
    assert (row["when"], row["note"]) == (moved if key else row["far"], "")


def test_two_notes_in_chinese_have_no_space_between(court: EngineContent) -> None:
    [row] = found(court, {"date-claim-arrived": "2026-12-18"}, dt.date(2026, 12, 19), "zh")
    weekends = court.message("deadline_weekends_only", "zh", year=2027)
    assert row["note"].endswith(weekends)
    assert not row["note"].removesuffix(weekends).endswith(" ")
    assert row["note"] != weekends


def test_the_hearing_is_on_its_day_at_its_hour(court: EngineContent) -> None:
    [row] = found(court, {"date-hearing": "2026-12-12", "time-hearing": "9：30"})
    assert (row["day"], row["due"], row["time"]) == ("2026-12-12", "2026-12-12", "09:30")
    assert row["shown"] == "Saturday 12 December 2026 09:30"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            {"date-judgment-arrived": "2026-11-20", "judgment-says": "judgment-may-appeal"},
            [("deadline-appeal-judgment", "2026-12-05")],
        ),
        ({"date-judgment-arrived": "2026-11-20", "judgment-says": "judgment-final"}, []),
        (
            {"date-ruling-arrived": "2026-11-20", "ruling-says": "ruling-may-appeal"},
            [("deadline-appeal-ruling", "2026-11-30")],
        ),
        ({"date-ruling-arrived": "2026-11-20", "ruling-says": "ruling-final"}, []),
        (
            {
                "date-ruling-arrived": "2026-11-20",
                "ruling-says": "ruling-may-appeal",
                "date-judgment-arrived": "2026-11-20",
                "judgment-says": "judgment-may-appeal",
                "borrower-home": "home-abroad",
            },
            [("deadline-appeal-judgment", "2026-12-20"), ("deadline-appeal-ruling", "2026-12-20")],
        ),
        ({"date-obstacle-ended": "2026-11-27"}, [("deadline-restoration", "2026-12-07")]),
    ],
)
def test_an_appeal_only_where_the_paper_allows_one(
    court: EngineContent, dates: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert [row[:2] for row in days(court, dates)] == expected


@pytest.mark.parametrize(
    ("dates", "errors"),
    [
        ({"date-judgment-arrived": "2026-11-20"}, [("judgment-says", "deadline_choice")]),
        ({"date-ruling-arrived": "2026-11-20"}, [("ruling-says", "deadline_choice")]),
        ({"answer-named-days": "7"}, [("date-claim-arrived", "deadline_no_start")]),
        ({"date-claim-arrived": "2027-11-20"}, [("date-claim-arrived", "date_future")]),
        ({"judgment-says": "maybe"}, [("judgment-says", "choice_unknown")]),
        ({"answer-named-days": "0"}, [("answer-named-days", "number_out_of_range")]),
        ({"answer-named-days": "soon"}, [("answer-named-days", "number_unreadable")]),
        ({"time-hearing": "25:00"}, [("time-hearing", "time_unreadable")]),
    ],
)
def test_what_lacks_or_cannot_be_is_told_at_its_field(
    court: EngineContent, dates: dict[str, str], errors: list[tuple[str, str]]
) -> None:
    listed = list_deadlines(court, dates, TODAY, "zh")
    assert listed["deadlines"] == []
    assert [(each["field"], each["code"]) for each in listed["errors"]] == errors


def test_a_day_named_before_the_paper_came_is_a_contradiction(court: EngineContent) -> None:
    dates = {"date-claim-arrived": "2026-11-20", "date-answer-named": "2026-11-02"}
    listed = list_deadlines(court, dates, TODAY, "en")
    assert [row["day"] for row in listed["deadlines"]] == ["2026-12-05"]
    assert [(each["field"], each["code"]) for each in listed["errors"]] == [
        ("date-answer-named", "deadline_before_start")
    ]


def test_the_year_without_known_holidays_is_told(court: EngineContent) -> None:
    year = str(int(working_days()["last"][:4]) + 1)
    arrived = f"{int(year) - 1}-12-25"
    [row] = found(court, {"date-claim-arrived": arrived}, dt.date.fromisoformat(arrived))
    assert year in row["note"]
    [row] = found(court, {"date-claim-arrived": "2026-11-20"})
    assert "2027" not in row["note"]
    weekends = court.message("deadline_weekends_only", "en", year="|").split("|")
    assert not any(part.strip() in row["note"] for part in weekends if len(part.strip()) > 1)


@pytest.mark.parametrize(("side", "knows"), [(0, True), (-1, False)])
def test_the_first_and_the_last_day_known_are_known(side: int, knows: bool) -> None:
    record = working_days()
    first, last = dt.date.fromisoformat(record["first"]), dt.date.fromisoformat(record["last"])
    beyond = dt.timedelta(days=side)
    calendar = WorkingDays(record)
    assert (calendar.knows(first + beyond), calendar.knows(last - beyond)) == (knows, knows)


@given(st.dates(dt.date(2024, 1, 1), dt.date(2030, 12, 31)))
def test_no_day_off_is_a_day_to_hand_in(day: dt.date) -> None:
    calendar = WorkingDays(working_days())
    before, after = calendar.on_or_before(day), calendar.on_or_after(day)
    assert calendar.works(before)
    assert calendar.works(after)
    assert before <= day <= after
    assert (before == day) == (after == day) == calendar.works(day)
    between = (after - before).days
    assert not any(calendar.works(before + dt.timedelta(days=n)) for n in range(1, between))


def test_holidays_of_the_years_known() -> None:
    known = working_days()
    assert known["first"] == "2024-01-01"
    assert known["last"] >= "2026-12-31"
    assert "2026-10-05" in known["off"]
    assert {"2026-09-20", "2026-10-10"} < set(known["on"])
