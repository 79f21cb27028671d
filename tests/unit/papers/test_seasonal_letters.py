"""Income that rises and falls is told as an average, and an uneven plan with every date of it."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.call_script import render_script
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

TODAY = dt.date(2026, 11, 22)
LOAN = {
    "id": "l1",
    "creditor": "网商银行",
    "principal": "60000",
    "interest": "0",
    "rate": "14.6",
    "method": "equal-instalments",
    "months_left": "12",
    "next_due": "2026-12-22",
}
SEASON = {
    "entries": [
        {"id": "s", "group": "sales", "amount": "60000", "period": "season", "months": [6, 7, 8]},
        {"id": "r", "group": "home", "amount": "1000", "period": "month"},
        {"id": "f", "group": "food", "amount": "800", "period": "month"},
    ]
}
ALL_YEAR = {"entries": [{**SEASON["entries"][0], "period": "year"}, *SEASON["entries"][1:]]}
STEPPED = {"id": "stepped", "kind": "stepped", "busy_months": [6, 7, 8], "quiet_share": "0"}
AVERAGE = {"zh": "全年平均", "en": "average over the year"}
OFF_SEASON = {"zh": "9月到次年5月不还", "en": "September–May"}
INCOME = ["repayment-proposal", "hardship-without-offer", "progress-letter", "second-proposal"]
UNEVEN = ["hardship-request", "call-follow-up", "outside-complaint"]
WITH_PLAN = [*UNEVEN, "repayment-proposal", "second-proposal"]
OWN = {"income_then": "9000", "addressee": "mediation-body", "plan_instalment": "9000"}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def blocks(
    content: EngineContent, letter: str, budget: dict[str, Any], **facts: str
) -> list[dict[str, Any]]:
    money = {"loans": [LOAN], "budget": budget, "plan": STEPPED}
    request = PaperRequest(OWN, {"facts": {"name": "张三", **facts}, "money": money}, TODAY, "zh")
    return list(render_letter(content, letter, request)["blocks"])


def said(rendered: list[dict[str, Any]], words: dict[str, str]) -> dict[str, bool]:
    return {lang: any(words[lang] in block[lang] for block in rendered) for lang in words}


BOTH = {"zh": True, "en": True}
NEITHER = {"zh": False, "en": False}


@pytest.mark.parametrize("letter", [*INCOME, "written-agreement-request"])
def test_an_average_is_called_one(content: EngineContent, letter: str) -> None:
    assert said(blocks(content, letter, SEASON), AVERAGE) == BOTH
    assert said(blocks(content, letter, ALL_YEAR), AVERAGE) == NEITHER


@pytest.mark.parametrize("letter", INCOME)
def test_what_was_typed_beside_an_even_budget_is_no_average(
    content: EngineContent, letter: str
) -> None:
    assert said(blocks(content, letter, ALL_YEAR, income="4000"), AVERAGE) == NEITHER


@pytest.mark.parametrize("letter", WITH_PLAN)
def test_off_season_nothing_is_paid_and_that_is_said(content: EngineContent, letter: str) -> None:
    assert said(blocks(content, letter, SEASON), OFF_SEASON) == BOTH


def tables(rendered: list[dict[str, Any]], letter: str) -> Iterator[int]:
    for block in rendered:
        if block["table"] and block["id"].endswith("-schedule"):
            assert block["table"]["zh"]["head"][1] == "日期", letter
            yield len(block["table"]["zh"]["rows"])


@pytest.mark.parametrize("letter", WITH_PLAN)
def test_an_uneven_plan_goes_along_row_by_row(content: EngineContent, letter: str) -> None:
    assert list(tables(blocks(content, letter, SEASON), letter)) == [9]


@pytest.mark.parametrize("letter", UNEVEN)
def test_a_letter_that_names_the_amount_has_no_schedule(
    content: EngineContent, letter: str
) -> None:
    assert list(tables(blocks(content, letter, SEASON, monthly_offer="900"), letter)) == []


def test_it_is_said_on_the_phone_too(content: EngineContent) -> None:
    money = {"loans": [LOAN], "budget": SEASON, "plan": STEPPED}
    request = PaperRequest({}, {"facts": {"name": "张三"}, "money": money}, TODAY, "zh")
    nodes = render_script(content, "bank-call", request)["nodes"]
    told = [
        node["id"] for node in nodes if all(OFF_SEASON[lang] in node[lang] for lang in OFF_SEASON)
    ]
    assert told == ["call-request", "call-close"]


def test_the_schedule_is_numbered_before_the_evidence(content: EngineContent) -> None:
    rendered = blocks(content, "hardship-request", SEASON, evidence_more="进货单")
    text = "\n".join(block["zh"] for block in rendered)
    assert ("见附件1。" in text, "附件1：还款计划表" in text, "进货单（附件2）" in text) == (
        True,
        True,
        True,
    )
