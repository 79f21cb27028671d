from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.errors import FieldError
from negotiation.reading.percent import read_percent


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        ("30", "30"),
        ("３０％", "30"),
        ("0", "0"),
        ("12.5%", "12.5"),
        ("百分之三十", "30"),
        ("三成", "30"),
        ("三成五", "35"),
        ("一半", "50"),
    ],
)
def test_reads_every_usual_form(typed: str, percent: str) -> None:
    assert read_percent(typed) == Decimal(percent)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "percent_unreadable"),
        ("half", "percent_unreadable"),
        ("-5", "percent_unreadable"),
        ("三五成", "percent_unreadable"),
        ("三成十五", "percent_unreadable"),
        ("0.0000000000001", "percent_unreadable"),
        ("101", "percent_out_of_range"),
        ("十二成", "percent_out_of_range"),
    ],
)
def test_refuses_what_is_no_share(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        read_percent(typed)
    assert caught.value.code == code


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        percent = read_percent(typed)
    except FieldError:
        return
    assert 0 <= percent <= 100
