import contextlib
import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.dates import format_date, parse_date
from negotiation.reading.errors import FieldError

# The page reads dates as well, before Python is there:
# a test beside its module holds it to the same list.
DATES = json.loads((Path(__file__).parents[2] / "dates.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("typed", "day"), DATES["read"].items())
def test_reads_every_usual_form(typed: str, day: str) -> None:
    assert parse_date(typed) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(("typed", "code"), DATES["refused"].items())
def test_refuses_what_is_no_date(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
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
    with contextlib.suppress(FieldError):
        parse_date(typed)


def test_shows_dates_in_each_language() -> None:
    date = dt.date(2026, 2, 3)
    assert (format_date(date, "zh"), format_date(date, "en")) == ("2026年2月3日", "3 February 2026")
