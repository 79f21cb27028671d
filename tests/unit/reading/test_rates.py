from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.errors import FieldError
from negotiation.reading.rates import Rate, interest_fen, read_rate, show_percent


@pytest.mark.parametrize(
    ("typed", "percent"),
    [
        ("14.6", "14.6"),
        ("１４．６％", "14.6"),
        ("14。6", "14.6"),
        ("年利率14.6%", "14.6"),
        ("年化 14.6 %", "14.6"),
        ("百分之十四点六", "14.6"),
        ("百分之三十六", "36"),
        ("14.6% p.a.", "14.6"),
        ("14.6% a year", "14.6"),
        ("日万分之四", "14.6"),
        ("万分之五/日", "18.25"),
        ("每天万分之4", "14.6"),
        ("日息万4", "14.6"),
        ("日利率0.04%", "14.6"),
        ("0.04% per day", "14.6"),
        ("月利率1.2%", "14.4"),
        ("月息 12‰", "14.4"),
        ("14.6% APR", "14.6"),
        ("一年18%", "18"),
        ("1年18%", "18"),
        ("年化百分之十八", "18"),
        ("百分之一年", "1"),
        ("日息万五", "18.25"),
        ("一天万分之五", "18.25"),
        ("月息千八", "9.6"),
        ("一个月1.2%", "14.4"),
        ("月息1分2", "14.4"),
        ("月息一分二", "14.4"),
        ("月息1.2分", "14.4"),
        ("月利1分2厘", "14.4"),
        ("月息两分", "24"),
        ("月息一分半", "18"),
        ("月息八厘五", "10.2"),
        ("0", "0"),
        ("36", "36"),
        ("1000%", "1000"),
        ("14.600000000001", "14.600000000001"),
    ],
)
def test_reads_every_usual_form(typed: str, percent: str) -> None:
    rate = read_rate(typed, "year", "percent", 365)
    assert rate[:2] == Rate(Decimal(percent), 365)[:2]


def test_fen_are_read_where_the_form_says_month() -> None:
    assert read_rate("1分2", "month", "percent", 365).percent == Decimal("14.4")


@pytest.mark.parametrize(
    ("period", "scale", "year_days", "percent"),
    [
        ("day", "per-10000", 365, "18.25"),
        ("day", "per-10000", 360, "18"),
        ("month", "percent", 365, "60"),
        ("year", "per-10000", 365, "0.05"),
    ],
)
def test_the_form_says_what_the_text_leaves_open(
    period: str, scale: str, year_days: int, percent: str
) -> None:
    assert read_rate("5", period, scale, year_days).percent == Decimal(percent)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("很高", "rate_unreadable"),
        ("", "rate_unreadable"),
        ("1e3", "rate_unreadable"),
        ("14.6.1", "rate_unreadable"),
        ("日利率年利率5%", "rate_unreadable"),
        ("14.6% 万分之4", "rate_unreadable"),
        ("9" * 200, "rate_too_large"),
        ("3个月5%", "two_values"),
        ("30天1.5%", "two_values"),
        ("1分2", "rate_ambiguous"),
        ("2分利", "rate_ambiguous"),
        ("年息1分", "rate_ambiguous"),
        ("日息1厘", "rate_ambiguous"),
        ("月息1.2分5", "rate_ambiguous"),
        ("14,6%", "rate_ambiguous"),
        ("5万", "rate_too_large"),
        ("-5%", "rate_negative"),
        ("14.6000000000001", "rate_too_precise"),
        ("1000.01", "rate_too_large"),
        ("日5%", "rate_too_large"),
    ],
)
def test_refuses_what_is_no_rate(typed: str, code: str) -> None:
    with pytest.raises(FieldError) as caught:
        read_rate(typed, "year", "percent", 365)
    assert caught.value.code == code


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(typed: str) -> None:
    try:
        rate = read_rate(typed, "year", "percent", 365)
    except FieldError:
        return
    assert 0 <= rate.percent <= 1000


def test_interest_of_months_and_odd_days() -> None:
    rate = Rate(Decimal("14.6"), 365)
    assert (
        interest_fen(1_000_000, rate.share(1, 0)),
        interest_fen(1_000_000, rate.share(0, 10)),
        interest_fen(1_000_000, rate.share(1, 10)),
    ) == (12_167, 4_000, 16_167)


def test_interest_is_rounded_half_up() -> None:
    # CFPB sample H-25(B): 162,000.00 at 3.875 % is exactly 523.125 in the first month.
    assert interest_fen(16_200_000, Rate(Decimal("3.875"), 365).share(1, 0)) == 52_313


@pytest.mark.parametrize(("percent", "shown"), [("14.60", "14.6"), ("10", "10"), ("0", "0")])
def test_shows_no_idle_zeros(percent: str, shown: str) -> None:
    assert show_percent(Decimal(percent)) == shown
