import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.dates import DateError, format_date, parse_date


@pytest.mark.parametrize(
    "typed",
    [
        "2026-01-31",
        "2026/1/31",
        "2026.1.31",
        "20260131",
        "2026年1月31日",
        "2026 年 1 月 31 号",
        "２０２６－０１－３１",
        " 2026年01月31 ",
        "二〇二六年一月三十一日",
        "2026。1。31",
        "2026、1、31",
        "2026 1 31",
        "2026—01—31",
        "2026-01-31T08:30:00+08:00",
        "2026-01-31 08:30",
        "2026年1月31日 星期六",
        "2026/1/31（周六）",
        "31 January 2026",
        "31 jan. 2026",
        "January 31, 2026",
    ],
)
def test_reads_every_usual_form(typed: str) -> None:
    assert parse_date(typed) == dt.date(2026, 1, 31)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "date_unreadable"),
        ("昨天", "date_unreadable"),
        ("31/01/2026", "date_unreadable"),
        ("31 Foo 2026", "date_unreadable"),
        ("01 31 2026", "date_unreadable"),
        ("31 April 2026", "date_impossible"),
        ("1月31日", "date_unreadable"),
        ("26-01-31", "date_unreadable"),
        ("2026-02-30", "date_impossible"),
        ("2025-02-29", "date_impossible"),
        ("2026-13-01", "date_impossible"),
        ("1026-01-31", "date_out_of_range"),
        ("9026-01-31", "date_out_of_range"),
    ],
)
def test_refuses_what_is_no_date(typed: str, code: str) -> None:
    with pytest.raises(DateError) as caught:
        parse_date(typed)
    assert caught.value.code == code


@given(
    st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2100, 12, 31)),
    st.sampled_from(["zh", "en"]),
)
def test_what_is_shown_can_be_typed_again(date: dt.date, lang: str) -> None:
    assert parse_date(format_date(date, lang)) == date


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    with contextlib.suppress(DateError):
        parse_date(typed)


def test_shows_dates_in_each_language() -> None:
    date = dt.date(2026, 2, 3)
    assert (format_date(date, "zh"), format_date(date, "en")) == ("2026年2月3日", "3 February 2026")
