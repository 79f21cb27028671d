"""A long text cut for chat boxes: nothing lost, nothing too long, cut where one would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from negotiation.writing.chat_parts import chat_parts


def test_short_text_is_one_part_without_a_mark() -> None:
    assert chat_parts("一段。\n\n又一段。", "zh", 20) == ["一段。\n\n又一段。"]


def test_cut_between_paragraphs() -> None:
    assert chat_parts("一二三四\n\n五六七八\n\n九十", "zh", 11) == [
        "（1/2）\n一二三四\n\n五六七八",
        "（2/2）\n九十",
    ]


def test_cut_between_lines_then_sentences_then_anywhere() -> None:
    assert chat_parts("甲乙\n丙丁戊。己庚。辛壬癸子丑寅", "zh", 5) == [
        "（1/5）\n甲乙",
        "（2/5）\n丙丁戊。",
        "（3/5）\n己庚。",
        "（4/5）\n辛壬癸子丑",
        "（5/5）\n寅",
    ]


def test_a_table_that_is_cut_has_its_head_on_every_part() -> None:
    table = "期 款\n1 甲乙\n2 丙丁\n3 戊己"
    assert chat_parts(f"表：\n\n{table}\n\n完。\n甲乙丙丁", "zh", 14, heads=["期 款"]) == [
        "（1/3）\n表：\n\n期 款\n1 甲乙",
        "（2/3）\n期 款\n2 丙丁\n3 戊己",
        "（3/3）\n完。\n甲乙丙丁",
    ]


def test_a_head_that_leaves_no_room_is_not_said_again() -> None:
    table = "第几期 款\n1 甲乙丙丁\n2 戊己庚辛"
    assert chat_parts(table, "zh", 12, heads=["第几期 款"]) == [
        "（1/2）\n第几期 款\n1 甲乙丙丁",
        "（2/2）\n第几期 款\n2 戊己庚辛",
    ]
    assert chat_parts(table, "zh", 11, heads=["第几期 款"]) == [
        "（1/3）\n第几期 款",
        "（2/3）\n1 甲乙丙丁",
        "（3/3）\n2 戊己庚辛",
    ]


def test_english_sentences_keep_their_spaces() -> None:
    assert chat_parts("One two. Three four. Five.", "en", 20) == [
        "(1/2)\nOne two. Three four.",
        "(2/2)\nFive.",
    ]


@given(st.text(st.sampled_from("甲乙。！.a \n"), max_size=200), st.integers(5, 40))
def test_nothing_is_lost_and_nothing_too_long(text: str, length: int) -> None:
    parts = [re.sub(r"^（\d+/\d+）\n", "", part) for part in chat_parts(text, "zh", length)]
    assert all(len(part) <= length for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
