"""The message after a call tells of the newest call with the bank, and of nothing else."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site import Site
from negotiation.contact_log import contacts
from negotiation.content import EngineContent, packaged_content
from negotiation.letters import render_letter
from negotiation.told import PaperRequest

TODAY = dt.date(2026, 11, 22)
CALL = {"date": "2026-11-20", "time": "10:05", "channel": "hotline", "party": "bank"}
LOG = {
    "c1": {**CALL, "date": "2026-11-02", "said": "earlier"},
    "c2": {**CALL, "said": "the newest"},
    "c3": {**CALL, "party": "collector", "said": "a collector"},
    "c4": {**CALL, "date": "2026-11-21", "channel": "app-chat", "said": "not a call"},
    "c5": {**CALL, "date": "2026-11-21", "paper": "call-follow-up"},
    "c6": {**CALL, "date": "", "said": "undated"},
}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def shown(
    content: EngineContent, log: dict[str, Any], *, proposed: str = "", **facts: str
) -> list[str]:
    known = {"facts": {"name": "张三", **facts}, "log": log}
    request = PaperRequest({"proposed": proposed}, known, TODAY, "zh")
    return [block["id"] for block in render_letter(content, "call-follow-up", request)["blocks"]]


def test_only_dated_calls_with_the_bank_count(content: EngineContent) -> None:
    calls = contacts(content, LOG, TODAY, "zh")["bank_calls"]
    assert [call["said"] for call in calls] == ["earlier", "the newest"]


def test_noting_that_it_was_sent_changes_nothing_in_it(content: EngineContent) -> None:
    before = {key: LOG[key] for key in ("c1", "c2")}
    assert shown(content, {**before, "c5": LOG["c5"]}) == shown(content, before)


def test_what_was_not_noted_is_not_told(content: EngineContent) -> None:
    ask = ["call-follow-ask", "call-follow-sign"]
    start = ["call-follow-greeting", "call-follow-who"]
    said = ["call-follow-said-label", "call-follow-said"]
    assert shown(content, {}) == [*start, "call-follow-today", *ask]
    assert shown(content, {"c1": CALL}) == [*start, "call-follow-call", *ask]
    assert shown(content, {"c2": LOG["c2"]}) == [*start, "call-follow-call", *said, *ask]


@pytest.mark.parametrize(
    ("proposed", "told"),
    [
        ("", ["call-follow-offer"]),
        ("monthly", ["call-follow-offer"]),
        ("at-once", ["call-follow-at-once"]),
        ("nothing", []),
    ],
)
def test_only_what_was_proposed_in_the_call_is_told(
    content: EngineContent, proposed: str, told: list[str]
) -> None:
    both = shown(content, {}, proposed=proposed, monthly_offer="800", lump_sum="5000")
    assert [block for block in both if block not in shown(content, {})] == told
