"""An offer beyond the reader's own budget, and a budget that leaves nothing for repayment."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.paper_rules import over_budget
from negotiation.papers.told import PaperRequest
from paper_facts import TODAY
from paper_readers import PEOPLE


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def letter_of(content: EngineContent, letter: str, reader: str, **facts: str) -> dict[str, Any]:
    known = {**PEOPLE[reader], "facts": {**PEOPLE[reader]["facts"], **facts}}
    request = PaperRequest({}, known, dt.date.fromisoformat(TODAY), "zh")
    return render_letter(content, letter, request)


@pytest.mark.parametrize(
    ("known", "over"),
    [
        ({"monthly_offer": 20001, "available": 20000}, True),
        ({"monthly_offer": 20000, "available": 20000}, False),
        ({"monthly_offer": 1, "available": -60000}, True),
        ({"monthly_offer": 20000}, False),
        ({"available": 20000}, False),
        ({}, False),
    ],
)
def test_what_is_not_known_is_over_no_budget(known: dict[str, int], over: bool) -> None:
    assert over_budget(known) is over


@pytest.mark.parametrize(("offer", "words"), [("1896.43", 1), ("1896.44", 0)])
def test_a_letter_can_tell_though_it_asks_for_no_budget(
    content: EngineContent, offer: str, words: int
) -> None:
    letter = letter_of(content, "hardship-request", "offers-too-much", monthly_offer=offer)
    assert letter["text"]["zh"].count("扣除基本生活和必要经营支出后") == words


def test_the_statement_leaves_no_less_than_nothing_for_repayment(content: EngineContent) -> None:
    letter = letter_of(content, "hardship-without-offer", "below-zero")
    tables = [block["table"] for block in letter["blocks"] if block["table"]]
    sums = [row[2] for row in tables[0]["zh"]["rows"][-3:]]
    assert sums == ["−500.00元", "100.00元", "0.00元"]


@pytest.mark.parametrize(
    ("reader", "key", "available"),
    [
        ("below-zero", "note_offer_nothing_left", ""),
        ("offers-too-much", "note_offer_above_available", "1,896.43元"),
    ],
)
def test_the_note_names_no_sum_below_nothing(
    content: EngineContent, reader: str, key: str, available: str
) -> None:
    letter = letter_of(content, "hardship-without-offer", reader, monthly_offer="2000")
    found = [note["message"] for note in letter["notes"] if note["field"] == "monthly_offer"]
    assert found == [content.message(key, "zh", offer="2,000.00元", available=available)]
