"""How letters say amounts, lists and choices."""

from typing import Any

import pytest

from negotiation.writing.values import AnyChoice, say, say_list, say_yuan

WRONGS: dict[str, Any] = {
    "kind": "choices",
    "options": [
        {"id": "sum", "label": {"zh": "金额不对", "en": "The sum is wrong"}},
        {"id": "late", "label": {"zh": "晚", "en": "Late"}, "phrase": {"zh": "没晚", "en": "paid"}},
        {"id": "gone", "label": {"zh": "只想去掉", "en": "Remove it"}, "silent": True},
    ],
}


@pytest.mark.parametrize(
    ("words", "zh", "en"),
    [([], "", ""), (["a"], "a", "a"), (["a", "b"], "a、b", "a and b"),
     (["a", "b", "c"], "a、b、c", "a, b and c")],
)  # fmt: skip
def test_lists(words: list[str], zh: str, en: str) -> None:
    assert (say_list(words, "zh"), say_list(words, "en")) == (zh, en)


def test_a_negative_amount_has_a_minus_sign() -> None:
    assert (say_yuan(-150, "zh"), say_yuan(-150, "en")) == ("−1.50元", "−CNY 1.50")


def test_a_silent_choice_is_never_said() -> None:
    assert say(WRONGS, ("sum", "late", "gone"), "zh", masked=True) == "金额不对、没晚"
    assert say(WRONGS, ("gone",), "en", masked=True) == ""


def test_in_the_blank_every_condition_on_a_choice_holds() -> None:
    choice = AnyChoice()
    assert [choice == "a", choice != "a", "a" in choice, list(choice)] == [True, True, True, []]
