import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.amounts import MAX_FEN, format_yuan, parse_yuan
from negotiation.reading.errors import FieldError


@pytest.mark.parametrize(
    ("typed", "fen"),
    [
        ("3000", 300_000),
        ("0", 0),
        ("12,300.00", 1_230_000),
        ("１２，３００", 1_230_000),
        ("￥1,200.5", 120_050),
        ("¥ 99.99元", 9_999),
        ("人民币 5 000", 500_000),
        ("3.25万", 3_250_000),
        ("1.00001万", 1_000_010),
        ("2千", 200_000),
        (".5", 50),
        ("8.", 800),
        ("300块钱", 30_000),
        ("CNY 1,000.10", 100_010),
        ("100000000000", MAX_FEN),
        ("三万", 3_000_000),
        ("两万", 2_000_000),
        ("三千五百", 350_000),
        ("三千五", 350_000),
        ("二百五", 25_000),
        ("十五", 1_500),
        ("一百零五", 10_500),
        ("二〇〇〇", 200_000),
        ("3万5", 3_500_000),
        ("3w5", 3_500_000),
        ("3万5千", 3_500_000),
        ("3万5000", 3_500_000),
        ("3万500", 3_050_000),
        ("三万零五", 3_000_500),
        ("三万五千零二十", 3_502_000),
        ("三点五万", 3_500_000),
        ("3。5万", 3_500_000),
        ("1.2亿", 12_000_000_000),
        ("一亿两千万", 12_000_000_000),
        ("1.2千万", 1_200_000_000),
        ("3,0000", 3_000_000),
        ("三块五", 350),
        ("12元零5分", 1_205),
        ("五毛", 50),
        ("人民币壹拾贰万叁仟肆佰伍拾陆元柒角捌分", 12_345_678),
        ("叁萬元整", 3_000_000),
    ],
)
def test_reads_what_people_type(typed: str, fen: int) -> None:
    assert parse_yuan(typed) == fen


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "amount_unreadable"),
        ("很多", "amount_unreadable"),
        ("万", "amount_unreadable"),
        ("约3万", "amount_unreadable"),
        ("3-5万", "amount_unreadable"),
        ("3万多", "amount_unreadable"),
        ("3000元/月", "amount_unreadable"),
        ("三五万", "amount_ambiguous"),
        ("三四千", "amount_ambiguous"),
        ("3万50", "amount_ambiguous"),
        ("1亿5000", "amount_ambiguous"),
        ("1.5万5", "amount_ambiguous"),
        ("三千零五百", "amount_ambiguous"),
        ("5千3万", "amount_ambiguous"),
        ("1,2万", "amount_ambiguous"),
        ("100,00", "amount_ambiguous"),
        ("3000 5000", "amount_ambiguous"),
        ("12元30", "amount_ambiguous"),
        ("3万块5", "amount_ambiguous"),
        ("12.3.4", "amount_unreadable"),
        ("1e15", "amount_unreadable"),
        ("NaN", "amount_unreadable"),
        ("3000😀", "amount_unreadable"),
        ("<b>1</b>", "amount_unreadable"),
        ("-1", "amount_negative"),
        ("−20元", "amount_negative"),
        ("负五百", "amount_negative"),
        ("0.001", "amount_too_precise"),
        ("12.345678901234", "amount_too_precise"),
        ("1000000000000000", "amount_too_large"),
        ("100000000000.01", "amount_too_large"),
        ("9" * 200, "amount_too_large"),
    ],
)
def test_refuses_what_is_no_amount(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        parse_yuan(typed)
    assert caught.value.code == code


@given(st.integers(min_value=0, max_value=MAX_FEN), st.sampled_from(["zh", "en"]))
def test_what_is_shown_can_be_typed_again(fen: int, lang: str) -> None:
    assert parse_yuan(format_yuan(fen, lang)) == fen


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        fen = parse_yuan(typed)
    except FieldError:
        return
    assert 0 <= fen <= MAX_FEN


def test_shows_amounts_in_each_language() -> None:
    assert (format_yuan(123_456_789, "zh"), format_yuan(5, "en")) == (
        "1,234,567.89元",
        "CNY 0.05",
    )
