"""What happened: read from the list that is kept, with its blanks, and never cut short."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.errors import FieldError
from negotiation.reading.events import Month, Told, read_day_or_month, read_events

TODAY = dt.date(2026, 11, 22)
FIELD: dict[str, Any] = {
    "options": [
        {"id": "closed", "blanks": [{"id": "since", "kind": "day-or-month"}]},
        {
            "id": "fell",
            "blanks": [{"id": "from", "kind": "money"}, {"id": "to", "kind": "money"}],
        },
    ]
}
ALL = ["fell", "closed", "closed.since:2026-06", "fell.from:8000", "fell.to:0"]


@pytest.mark.parametrize(
    ("kept", "value"),
    [
        (
            ALL,
            (Told("closed", {"since": Month(2026, 6)}), Told("fell", {"from": 800_000, "to": 0})),
        ),
        (["closed", "closed.since:2026-06-01"], (Told("closed", {"since": dt.date(2026, 6, 1)}),)),
        # Typed, and then unticked: kept, and not told.
        (["closed.since:2026-06-01"], None),
        (["burnt", "burnt.when:2026", "closed.until:2026-07-01"], None),
        ([], None),
        (None, None),
        ("closed", None),
        ([{}, None, 5], None),
    ],
)
def test_reads(kept: Any, value: tuple[Told, ...] | None) -> None:
    assert read_events(FIELD, kept, TODAY) == value


@pytest.mark.parametrize(
    ("kept", "code", "part", "keep"),
    [
        (["closed"], "blank_empty", "closed.since", (Told("closed", {"since": None}),)),
        (
            ["closed", "closed.since: \u200b"],
            "blank_empty",
            "closed.since",
            (Told("closed", {"since": None}),),
        ),
        (
            ["fell", "fell.from:many", "fell.to:-5"],
            "amount_unreadable",
            "fell.from",
            (Told("fell", {"from": None, "to": None}),),
        ),
        (
            ["closed", "closed.since:2026-12", "fell", "fell.from:1"],
            "date_future",
            "closed.since",
            (
                Told("closed", {"since": Month(2026, 12)}),
                Told("fell", {"from": 100, "to": None}),
            ),
        ),
    ],
)
def test_tells_of_the_first_blank_that_cannot_be_used(
    kept: list[str], code: str, part: str, keep: tuple[Told, ...]
) -> None:
    with pytest.raises(FieldError) as caught:
        read_events(FIELD, kept, TODAY)
    error = caught.value
    assert (error.code, error.values["part"], error.keep) == (code, part, keep)


def test_one_that_is_needed_is_missed() -> None:
    with pytest.raises(FieldError) as caught:
        read_events({**FIELD, "required": True}, ["closed.since:2026-06"], TODAY)
    assert (caught.value.code, caught.value.values) == ("required", {})


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("2026-6", Month(2026, 6)),
        ("２０２６年６月", Month(2026, 6)),
        ("2026/06", Month(2026, 6)),
        ("2026年6月份", Month(2026, 6)),
        ("June 2026", Month(2026, 6)),
        ("Sept. 2025", Month(2025, 9)),
        ("2026-11", Month(2026, 11)),
        ("2026年6月1日", dt.date(2026, 6, 1)),
        ("1 June 2026", dt.date(2026, 6, 1)),
        ("2026-11-22", TODAY),
    ],
)
def test_reads_a_day_or_a_month(typed: str, value: dt.date | Month) -> None:
    assert read_day_or_month(typed, TODAY) == value


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2026-13", "date_impossible"),
        ("2026-0", "date_impossible"),
        ("1989-12", "date_out_of_range"),
        ("2026-12", "date_future"),
        ("2026-11-23", "date_future"),
        ("last June", "date_unreadable"),
        ("June", "date_unreadable"),
        ("2026-06\n2026-07", "two_values"),
    ],
)
def test_reads_no_other_day(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        read_day_or_month(typed, TODAY)
    assert caught.value.code == code


_NAMES = st.sampled_from(["closed", "fell", "closed.since:", "fell.from:", "fell.to:", "odd"])


@given(st.lists(st.one_of(st.builds(str.__add__, _NAMES, st.text()), _NAMES, st.integers())))
def test_any_list_is_read_or_says_which_blank(kept: list[Any]) -> None:
    ticked = [option["id"] for option in FIELD["options"] if option["id"] in kept]
    part, read = "", None
    try:
        read = read_events(FIELD, kept, TODAY)
    except FieldError as error:
        part, read = error.values["part"], error.keep
    assert [told.event for told in read or ()] == ticked
    assert not part or part.partition(".")[0] in ticked
