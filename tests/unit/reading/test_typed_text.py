"""Text is shown without what cannot be seen in it, and what parted two figures still does."""

import json
import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.reading.typed import clean_text

# The page cleans text as well:
# a test beside its module holds it to the same list.
TEXTS = json.loads((Path(__file__).parents[2] / "typed_text.json").read_text("utf-8"))
UNSEEN = st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Zs"]), min_size=1)


@pytest.mark.parametrize(("typed", "shown"), TEXTS["one line"].items())
def test_in_one_line(typed: str, shown: str) -> None:
    assert clean_text(typed, several_lines=False) == shown


@pytest.mark.parametrize(("typed", "shown"), TEXTS["several lines"].items())
def test_in_several_lines(typed: str, shown: str) -> None:
    assert clean_text(typed, several_lines=True) == shown


@given(st.text(), st.booleans())
def test_cleaned_text_is_clean(text: str, several: bool) -> None:
    cleaned = clean_text(text, several_lines=several)
    assert clean_text(cleaned, several_lines=several) == cleaned
    unseen = {char for char in cleaned if unicodedata.category(char) in {"Cc", "Cf", "Cs"}}
    assert unseen <= {"\u200d", "\n" if several else "\u200d"}


@given(st.integers(min_value=0), UNSEEN, st.integers(min_value=0), st.booleans())
def test_nothing_joins_two_figures(one: int, unseen: str, other: int, several: bool) -> None:
    cleaned = clean_text(f"收入{one}{unseen}{other}", several_lines=several)
    assert re.findall(r"\d+", cleaned) == [str(one), str(other)]


@pytest.mark.parametrize("filling", ["\u0301\u0316", "1\u200b", "a\n", "\t", "。"])
def test_a_long_text_is_shown_at_once(filling: str) -> None:
    started = time.process_time()
    clean_text(filling * 100_000, several_lines=True)
    assert time.process_time() - started < 1


@given(st.text(), UNSEEN, st.text())
def test_no_sign_that_is_seen_is_lost(one: str, unseen: str, other: str) -> None:
    seen = re.compile(r"[0-9A-Za-z一-龥，。]")
    cleaned = clean_text(one + unseen + other, several_lines=True)
    assert seen.findall(cleaned) == seen.findall(one + other)
