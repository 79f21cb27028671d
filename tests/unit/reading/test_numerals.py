from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.errors import NumeralError
from negotiation.reading.numerals import read_number

DIGITS = "零一二三四五六七八九"
CAPITALS = str.maketrans("零一二三四五六七八九十百千", "〇壹贰叁肆伍陆柒捌玖拾佰仟")


def below_ten_thousand(number: int) -> str:
    text = ""
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            text += DIGITS[digit] + unit
        elif text and number % place:
            text += "" if text.endswith("零") else "零"
    return text


def in_chinese(number: int) -> str:
    text = ""
    for place, unit in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part = number // place % 10_000
        if text and part and part < 1_000 and not text.endswith("零"):
            text += "零"
        text += below_ten_thousand(part) + (unit if part else "")
    return text or "零"


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_every_whole_number_written_out_is_read(number: int) -> None:
    text = in_chinese(number)
    assert (read_number(text), read_number(text.translate(CAPITALS))) == (number, number)


@given(
    st.decimals(min_value=0, max_value=9999, places=4), st.sampled_from("万千百亿"), st.booleans()
)
def test_a_unit_multiplies(number: Decimal, unit: str, spaced: bool) -> None:
    zeros = {"亿": 8, "万": 4, "千": 3, "百": 2}[unit]
    assert read_number(f"{number}{' ' if spaced else ''}{unit}") == number * 10**zeros


@given(st.text(alphabet="零一三五九十百千万亿两点.,0159 wk", max_size=70))
def test_any_mixture_is_read_or_refused(text: str) -> None:
    try:
        number = read_number(text)
    except NumeralError:
        return
    assert number >= 0


@pytest.mark.parametrize(
    "text",
    ["三五万", "3万50", "1.5万5", "五千三万", "三千零五百", "3万5万", "1,2", "12 34", "二五"],
)
def test_what_has_two_readings_is_not_read(text: str) -> None:
    with pytest.raises(NumeralError) as caught:
        read_number(text)
    assert caught.value.ambiguous
