"""Every reader of one value: no separator joins two, and none takes long over a long text."""

import datetime as dt
import re
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from negotiation.reading.amounts import parse_yuan
from negotiation.reading.dates import format_date, parse_date
from negotiation.reading.errors import FieldError, NumeralError
from negotiation.reading.fields import read_count
from negotiation.reading.masking import read_id_number
from negotiation.reading.numerals import read_number
from negotiation.reading.percent import read_percent
from negotiation.reading.rates import read_rate
from negotiation.reading.times import read_time

REFUSED = (FieldError, NumeralError)
EXAMPLE = "11010519491231002X"  # the worked example of GB 11643-1999


def rate(text: str) -> Decimal:
    return read_rate(text, "year", "percent", 365).percent


def rate_in_fen(text: str) -> Decimal:
    return read_rate(text, "month", "percent", 365).percent


def any_percent(text: str) -> Decimal:
    return read_percent(text, 10**12)


def any_count(text: str) -> int:
    return read_count(text, 10**15, 0)


class Reader(NamedTuple):
    """Its function, texts of one value each, and whether plain figures are values, too."""

    read: Callable[[str], Any]
    values: tuple[str, ...]
    figures: bool = True


READERS = {
    "amount": Reader(
        parse_yuan, ("3000", "1,200.50", "3万", "三千五", "12元5角", "5千", "¥99", "五")
    ),
    "number": Reader(read_number, ("3000", "1,200", "3万", "三千五", "5千", "五")),
    "percent": Reader(any_percent, ("30", "12.5%", "三成", "三成五", "百分之三十")),
    "rate": Reader(rate, ("14.6", "14.6%", "年利率18%", "日万分之五", "0.04", "百分之十八")),
    "rate in 分": Reader(rate_in_fen, ("1分2", "月息一分", "八厘五", "1.2")),
    "count": Reader(any_count, ("12", "24个月", "十二期", "3")),
    "date": Reader(
        parse_date, ("2026-1-3", "2026年1月3日", "20260131", "3 Jan 2026"), figures=False
    ),
    "time": Reader(read_time, ("9:3", "14点", "7时8分", "9:30"), figures=False),
    "identity": Reader(read_id_number, (EXAMPLE, "E12345678", "12345", "AB123456"), figures=False),
}
# What a cell, a line or a pasted page puts between two values, and what never belongs in one.
PARTING = (
    "\t", "\n", "\r\n", "\r", "\v", "\f", "\x00", "\x1f", "\x85", "\u2028", "\u2029", "\ud800",
    "\t ", " \n", "、", ";", "；", "|", "~", "①", "½", "²", "和", "或", " 和 ", "\ufffe",
)  # fmt: skip
UNSEEN = ("\u200b", "\ufeff", "\u2060", "\u00ad", "\u200d", "\u202e", "\u200b\u200d")
WORDS_OF_RATES = ("/", "每", "约", "的", "为", "是", ":", "=", "(", ")", "单利", "合同", "rate")


def pairs(name: str) -> st.SearchStrategy[tuple[str, str]]:
    reader = READERS[name]
    value = st.sampled_from(reader.values)
    if reader.figures:
        value |= st.integers(0, 10**7).map(str)
    return st.tuples(value, value)


def assert_refused(read: Callable[[str], Any], text: str) -> None:
    try:
        value = read(text)
    except REFUSED:
        return
    pytest.fail(f"{text!r} was read as {value!r}")


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_no_separator_joins_two_values(name: str, data: st.DataObject) -> None:
    one, other = data.draw(pairs(name))
    assert_refused(READERS[name].read, one + data.draw(st.sampled_from(PARTING)) + other)


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_nothing_unseen_joins_two_figures(name: str, data: st.DataObject) -> None:
    one, other = data.draw(pairs(name))
    assume(one[-1].isdecimal() and other[0].isdecimal())
    assert_refused(READERS[name].read, one + data.draw(st.sampled_from(UNSEEN)) + other)


@pytest.mark.parametrize("name", ["rate", "rate in 分"])
@given(data=st.data())
def test_words_that_a_rate_may_carry_join_none(name: str, data: st.DataObject) -> None:
    one, other = data.draw(st.tuples(*[st.decimals(0, 99, places=1).map(str)] * 2))
    assert_refused(READERS[name].read, one + data.draw(st.sampled_from(WORDS_OF_RATES)) + other)


# 1 200 and 1,200.50; commas in fours, too, as 3,0000.
GROUPED = re.compile(r"[1-9]\d{0,2}(( \d{3})+|(,\d{3})+|(,\d{4})+)(\.\d+)?")
PLAIN = st.integers(0, 10**7).map(str) | st.decimals(0, 10**5, places=2).map(str)


@pytest.mark.parametrize("name", [name for name, reader in READERS.items() if reader.figures])
@given(PLAIN, st.sampled_from([" ", "\u00a0", "　", ",", "，", "'", "’", "_", "  ", ", "]), PLAIN)
def test_a_space_or_comma_only_groups(name: str, one: str, between: str, other: str) -> None:
    text = f"{one}{between}{other}"
    sign = {"\u00a0": " ", "　": " ", "，": ",", "'": ",", "’": ",", "_": ","}.get(between, between)
    if not GROUPED.fullmatch(f"{one}{sign}{other}"):
        assert_refused(READERS[name].read, text)


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        (parse_yuan, "3000\t500", "two_values"),
        (parse_yuan, "300\t500", "two_values"),
        (parse_yuan, "3000'500", "amount_ambiguous"),
        (parse_yuan, "12.30 500", "amount_ambiguous"),
        (parse_yuan, "3万 5", "amount_ambiguous"),
        (parse_yuan, "3000①", "amount_unreadable"),
        (rate, "9.6/12", "two_values"),
        (rate, "14.6是18", "two_values"),
        (rate, "14.6\n18", "two_values"),
        (rate, "0.04 500", "rate_ambiguous"),
        (any_percent, "3 0", "percent_unreadable"),
        (any_count, "12\t24", "two_values"),
        (parse_date, "2026-1-3\t1", "two_values"),
        (parse_date, "2026\t1\t31", "two_values"),
        (read_time, "9:3\t0", "two_values"),
        (read_id_number, "E12345678 E87654321", "two_values"),
        (read_id_number, "E12345678\tE87654321", "two_values"),
    ],
)
def test_says_why(read: Callable[[str], Any], text: str, code: str) -> None:
    with pytest.raises(REFUSED) as caught:
        read(text)
    assert caught.value.code == code  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (parse_yuan, "\t3000\n", 300_000),
        (parse_yuan, "1 亿 2000 万", 12_000_000_000),
        (parse_yuan, "3 万 5 千元", 3_500_000),
        (parse_yuan, "1'200.50", 120_050),
        (rate, ".5%", Decimal("0.5")),
        (rate, "年利率为 14.6 %（单利）", Decimal("14.6")),
        (any_percent, "百分之 三十", 30),
        (any_percent, "30 %", 30),
        (parse_date, "2026-01-31\t08:30", dt.date(2026, 1, 31)),
        (read_id_number, "110105-19491231-002x", EXAMPLE),
        (read_id_number, "E 12345678", "E12345678"),
    ],
)
def test_one_value_is_still_read(read: Callable[[str], Any], text: str, value: object) -> None:
    assert read(text) == value


@pytest.mark.parametrize("name", [name for name in READERS if name != "number"])
@pytest.mark.parametrize(
    "filling", [" ", "\t", "\n", "¥", "1 ", "一", "(", "per ", "年", "9", ",", "1,", "\u0301\u0316"]
)
def test_a_long_text_is_refused_at_once(name: str, filling: str) -> None:
    started = time.process_time()
    with pytest.raises(FieldError) as caught:
        READERS[name].read(f"2{filling * 20_000}x")
    assert (caught.value.code, caught.value.values["limit"]) == ("value_too_long", 200)
    assert time.process_time() - started < 1


def test_nothing_of_a_long_value_is_used_and_its_length_is_told() -> None:
    with pytest.raises(FieldError) as caught:
        parse_yuan("1" * 201)
    assert (caught.value.keep, caught.value.values) == (None, {"limit": 200, "length": 201})


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 12, 31)), st.sampled_from(["zh", "en"]))
def test_outer_space_changes_no_date(date: dt.date, lang: str) -> None:
    assert parse_date(f"\t {format_date(date, lang)}\r\n") == date


def test_a_name_too_long_is_used_in_part_and_said(ask: Callable[..., Any]) -> None:
    owed = {"id": "a", "creditor": "行" * 300, "principal": "10\t20"}
    result = ask("loans", loans=[owed])
    codes = {(*error["path"], error["code"]) for error in result["errors"]}
    assert codes == {("loans", 0, "creditor", "too_long"), ("loans", 0, "principal", "two_values")}
