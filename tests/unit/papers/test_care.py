"""Warnings about what hurts the reader who writes it."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.care import care_for_text
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import MONEY

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def codes(content: EngineContent, text: str) -> list[str]:
    return [note["code"] for note in care_for_text(content, text, "zh")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("我承认是恶意拖欠", "care-confession"),
        ("I never meant to repay", "care-confession"),
        ("我放弃抗辩", "care-waiver"),
        ("我保证按时还", "care-promise"),
        ("我不想活了", "care-despair"),
        ("朋友可以代办证明", "care-forgery"),
        ("再逼我就同归于尽", "care-threat"),
    ],
)
def test_warns(content: EngineContent, text: str, code: str) -> None:
    assert codes(content, text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "我没有恶意拖欠",
        "他骂我是老赖",
        "I did not default on purpose",
        "订单减少，收入少了一半",
        "",
    ],
)
def test_says_nothing(content: EngineContent, text: str) -> None:
    assert codes(content, text) == []


def test_a_denial_does_not_cover_a_later_confession(content: EngineContent) -> None:
    assert codes(content, "我没有恶意拖欠。其实就是恶意拖欠") == ["care-confession"]


def notes(content: EngineContent, **known: Any) -> list[tuple[str | None, str]]:
    request = PaperRequest({}, known, TODAY, "en")
    letter = render_letter(content, "hardship-request", request)
    return [(note["field"], note["code"]) for note in letter["notes"]]


def test_an_offer_beyond_the_budget(content: EngineContent) -> None:
    known = {"money": {**MONEY, "plan": None}}
    assert notes(content, facts={"monthly_offer": "1896.43"}, **known) == []
    assert notes(content, facts={"monthly_offer": "1896.44"}, **known) == [
        ("monthly_offer", "offer_above_available")
    ]


def test_a_plan_the_budget_does_not_carry(content: EngineContent) -> None:
    plan = {"id": "p", "kind": "equal-instalments", "months": "6"}
    assert notes(content, money={**MONEY, "plan": plan}) == [
        ("monthly_offer", "offer_above_available"),
        (None, "plan_not_carried"),
    ]


def test_numbers_that_do_not_belong_into_the_text(content: EngineContent) -> None:
    facts = {"story": "身份证11010519491231002X", "name": "卡4111111111111111"}
    assert notes(content, facts=facts) == [("name", "card_in_text"), ("story", "id_in_text")]
