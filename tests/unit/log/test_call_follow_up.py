"""The message after a call tells of the newest talk with whoever gets it, and of nothing else."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.log.contact_log import contacts
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.told import PaperRequest

TODAY = dt.date(2026, 11, 22)
CALL = {"date": "2026-11-20", "time": "10:05", "channel": "hotline", "party": "bank"}
LOG = {
    "c1": {**CALL, "date": "2026-11-02", "said": "earlier"},
    "c2": {**CALL, "said": "the newest"},
    "c3": {**CALL, "party": "collector", "said": "a collector"},
    "c4": {**CALL, "date": "2026-11-21", "channel": "app-chat", "said": "a later chat"},
    "c5": {**CALL, "date": "2026-11-21", "paper": "call-follow-up"},
    "c6": {**CALL, "date": "", "said": "undated"},
    "c7": {**CALL, "date": "2026-11-22", "outcome": "no-answer"},
    "c8": {**CALL, "date": "2026-11-22", "party": "creditor", "said": "the new creditor"},
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


def test_only_dated_talks_with_that_party_count(content: EngineContent) -> None:
    said = {
        party: [talk["said"] for talk in contacts(content, LOG, TODAY, "zh", party)["talks"]]
        for party in ("bank", "creditor")
    }
    assert said == {
        "bank": ["earlier", "the newest", "a later chat"],
        "creditor": ["the new creditor"],
    }


@pytest.mark.parametrize(
    ("notes", "facts", "zh", "en"),
    [
        (
            ["c1", "c2"],
            {},
            "2026年11月20日 10:05，我和贵方客服通了电话。",
            (
                "On 20 November 2026 at 10:05 I talked with your customer service."
                " It was a phone call."
            ),
        ),
        (
            LOG,
            {},
            "2026年11月21日 10:05，我和贵方客服在线聊过。",
            "On 21 November 2026 at 10:05 I talked with your customer service. It was a chat.",
        ),
        (
            LOG,
            {"creditor_name": "示例资产公司"},
            "2026年11月22日 10:05，我和贵方通了电话。",
            "On 22 November 2026 at 10:05 I talked with you. It was a phone call.",
        ),
    ],
)
def test_the_newest_talk_is_told(
    content: EngineContent, notes: list[str], facts: dict[str, str], zh: str, en: str
) -> None:
    known = {"facts": {"name": "张三", **facts}, "log": {key: LOG[key] for key in notes}}
    reply = render_letter(content, "call-follow-up", PaperRequest({}, known, TODAY, "zh"))
    (told,) = [block for block in reply["blocks"] if block["id"] == "call-follow-call"]
    assert (told["zh"], told["en"]) == (zh, en)


def test_figures_are_those_proposed_now_not_then(content: EngineContent) -> None:
    known = {"facts": {"name": "张三", "monthly_offer": "800"}, "log": {"c1": LOG["c1"]}}
    reply = render_letter(content, "call-follow-up", PaperRequest({}, known, TODAY, "zh"))
    (offer,) = [block for block in reply["blocks"] if block["id"] == "call-follow-offer"]
    assert (offer["zh"], offer["en"]) == (
        "我现在提出的办法是：每月还款800.00元。",
        "What I propose now is to pay CNY 800.00 a month.",
    )


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
def test_only_what_the_reader_says_is_proposed_is_told(
    content: EngineContent, proposed: str, told: list[str]
) -> None:
    both = shown(content, {}, proposed=proposed, monthly_offer="800", lump_sum="5000")
    assert [block for block in both if block not in shown(content, {})] == told


def test_the_blank_to_print_is_of_a_phone_call(content: EngineContent) -> None:
    (told,) = [
        block
        for block in blank_letter(content, "call-follow-up")
        if block["id"] == "call-follow-call"
    ]
    assert "通了电话" in told["zh"]
    assert "It was a phone call." in told["en"]
