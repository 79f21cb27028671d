"""Conditions of a letter compare amounts, whichever language they are said in."""

import datetime as dt

import pytest

from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.told import PaperRequest
from one_letter import content_with_letter

CONTENT = content_with_letter(
    fields=[{"id": "asked", "kind": "money"}, {"id": "left", "kind": "money"}],
    blocks=[
        {
            "id": "too-much",
            "role": "paragraph",
            "when": "asked_fen > left_fen",
            "text": {"zh": "多", "en": "more"},
        }
    ],
)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ({"asked": "10000", "left": "9999.99"}, ["too-much"]),
        ({"asked": "9000", "left": "1万"}, []),
        ({"asked": "500"}, ["too-much"]),
        ({"left": "500"}, []),
        ({}, []),
    ],
)
def test_compares_amounts_and_counts_a_missing_one_as_nothing(
    typed: dict[str, str], shown: list[str]
) -> None:
    request = PaperRequest(typed, {}, dt.date(2026, 11, 22), "zh")
    assert [block["id"] for block in render_letter(CONTENT, "note", request)["blocks"]] == shown


def test_the_blank_takes_no_amount_for_greater() -> None:
    assert blank_letter(CONTENT, "note") == []
