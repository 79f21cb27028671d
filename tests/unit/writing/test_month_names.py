"""Runs of months are named as runs, also over new year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.writing.month_names import say_months


@pytest.mark.parametrize(
    ("months", "zh", "en"),
    [
        ([1], "1月", "January"),
        ([1, 2, 3], "1月到3月", "January–March"),
        ([1, 2, 3, 4, 5, 9, 10, 11, 12], "9月到次年5月", "September–May"),
        ([1, 12], "12月到次年1月", "December–January"),
        ([3, 6, 7], "3月、6月到7月", "March and June–July"),
    ],
)
def test_named(months: list[int], zh: str, en: str) -> None:
    assert (say_months(months, "zh"), say_months(months, "en")) == (zh, en)


@given(st.sets(st.integers(1, 12), min_size=1, max_size=11).map(sorted))
def test_every_run_is_named_once(months: list[int]) -> None:
    starts = [month for month in months if (month - 2) % 12 + 1 not in months]
    assert say_months(months, "zh").count("、") == len(starts) - 1
