"""A debt that was transferred: the papers speak to the creditor it has now."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.call_script import render_script
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, LOAN, MONEY, OTHER_LOAN, own_fields

TODAY = dt.date(2026, 11, 22)
NEW = "示例资产公司"
PAPERS = [
    "hardship-request",
    "hardship-without-offer",
    "repayment-proposal",
    "second-proposal",
    "progress-letter",
    "lump-sum-offer",
    "written-agreement-request",
    "settlement-proof-request",
    "extension-request",
    "helper-authorisation",
]


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def spoken(content: EngineContent, letter: str, **facts: Any) -> list[str]:
    """Every paragraph in Chinese, but for what the reader typed."""
    own = own_fields(content.letter(letter)["fields"], "everything")
    known = {**EVERYTHING, "facts": {**FACTS, **facts}}
    blocks = render_letter(content, letter, PaperRequest(own, known, TODAY, "zh"))["blocks"]
    return [block["zh"] for block in blocks if block["role"] not in ("quote", "table")]


@pytest.mark.parametrize("letter", PAPERS)
def test_nothing_calls_the_new_creditor_a_bank(content: EngineContent, letter: str) -> None:
    told = spoken(content, letter, creditor_name=NEW)
    assert f"{NEW}：" in told
    assert [text for text in told if "网商银行" in text or "贵行" in text] == []


@pytest.mark.parametrize("letter", PAPERS)
def test_it_goes_to_the_bank_unless_another_is_named(content: EngineContent, letter: str) -> None:
    to_bank = "浙江网商银行股份有限公司："
    assert to_bank in spoken(content, letter)
    assert to_bank in [block["zh"] for block in blank_letter(content, letter)]


@pytest.mark.parametrize("letter", PAPERS)
def test_what_is_sent_is_noted_with_the_new_creditor(site: Site, letter: str) -> None:
    assert site.content.letters[letter].receivers() == {"creditor_name": {"*": "creditor"}}


SOLD = {**LOAN, "creditor": NEW}
# 43 letters: a name cut to 40 for reading is no longer this one.
LONG = "示例省示例市示例区示例路第一示例资产经营管理服务股份有限责任公司示例地区第二业务分公司"
TALKS = {
    "c1": {
        "date": "2026-11-10",
        "channel": "hotline",
        "party": "bank",
        "ref": "旧-1",
        "person": "甲",
    },
    "c2": {
        "date": "2026-11-18",
        "channel": "call-out",
        "party": "creditor",
        "ref": "新-1",
        "person": "乙",
    },
}


def render(
    content: EngineContent,
    letter: str,
    own: dict[str, str],
    loans: list[dict[str, str]],
    **known: Any,
) -> dict[str, Any]:
    typed = {**own_fields(content.letter(letter)["fields"], "everything"), **own}
    facts = {**FACTS, "creditor_name": NEW, **known.pop("facts", {})}
    money = {**MONEY, "loans": loans, "plan": None}
    told = {**EVERYTHING, "facts": facts, "money": money, "log": TALKS, **known}
    return render_letter(content, letter, PaperRequest(typed, told, TODAY, "zh"))


def test_the_letter_is_about_the_loan_of_the_whole_name(content: EngineContent) -> None:
    first = {
        **LOAN,
        "id": "l1",
        "creditor": LONG,
        "contract": "A1",
        "interest": "0",
        "penalty": "0",
    }
    second = {**OTHER_LOAN, "id": "l2", "creditor": "网商银行", "contract": "B2"}
    for loans in ([first, second], [second, first]):
        reply = render(content, "hardship-request", {}, loans, facts={"creditor_name": LONG})
        who = next(each for each in reply["blocks"] if each["id"] == "letter-who-transferred")
        assert who["zh"] == (
            "我是张三，借过一笔网商贷（合同或借据编号：A1）。据我了解，债权现在归贵方；不是的话，"
            "请告诉我。我记下的欠款合计是30,000.00元，具体金额以双方核对的明细为准。"
        )
        bank = render(content, "hardship-request", {}, loans, facts={"creditor_name": ""})
        who = next(each for each in bank["blocks"] if each["id"] == "letter-who")
        assert who["zh"] == (
            "我是张三，在贵方有一笔网商贷（合同或借据编号：B2）。我记下的欠款合计是8,000.00元，"
            "具体金额以双方核对的明细为准。"
        )


@pytest.mark.parametrize(
    ("letter", "own", "note"),
    [
        *((letter, {}, "to_creditor") for letter in PAPERS),
        ("evidence-list", {}, "transferred"),
        ("call-follow-up", {}, "to_creditor"),
        ("call-follow-up", {"talked_to": "bank"}, "transferred"),
        ("collection-complaint", {"addressee": "bank"}, "transferred"),
        ("collection-complaint", {"addressee": "regulator"}, "transferred"),
        ("collection-complaint", {"addressee": "creditor"}, "to_creditor"),
        ("bank-complaint", {}, "transferred"),
        ("outside-complaint", {"addressee": "hotline"}, "transferred"),
        ("outside-complaint", {"addressee": "mediation-body"}, "transferred"),
        ("credit-record-objection", {"addressee": "bank"}, "transferred"),
        ("personal-statement", {}, "transferred"),
        # To whoever says of himself that he reports it or asks for it.
        ("credit-record-objection", {"addressee": "bureau"}, None),
        ("payment-order-objection", {}, None),
    ],
)
def test_it_says_beside_it_whom_it_goes_to_and_why(
    content: EngineContent, letter: str, own: dict[str, str], note: str | None
) -> None:
    found = [
        each["code"]
        for each in render(content, letter, own, [SOLD])["notes"]
        if each["code"] in ("to_creditor", "transferred")
    ]
    assert found == ([note] if note else [])
    bank = render(content, letter, own, [LOAN], facts={"creditor_name": ""})
    assert {each["code"] for each in bank["notes"]}.isdisjoint({"to_creditor", "transferred"})


@pytest.mark.parametrize(
    ("letter", "own", "block", "words"),
    [
        (
            "bank-complaint",
            {},
            "complaint-who",
            (
                "我是张三，在贵行借过一笔网商贷（合同或借据编号：示例-0001），以前的工单号是旧-1。据我了解，"
                "债权已经转给示例资产公司。这是一份正式投诉，请按投诉登记，不要记成咨询。"
            ),
        ),
        (
            "outside-complaint",
            {"addressee": "mediation-body"},
            "outside-parties",
            "申请人：张三\n被申请人：示例资产公司",
        ),
        ("collection-complaint", {"addressee": "creditor"}, "collection-to-creditor", f"{NEW}："),
        (
            "written-agreement-request",
            {},
            "agreement-who-transferred",
            (
                "我是张三，借过一笔网商贷（合同或借据编号：示例-0001）。据我了解，债权现在归贵方；不是的话，"
                "请告诉我。2026年11月18日，就这笔贷款谈到了新的还款安排（和我谈的是乙），工单号是新-1。"
            ),
        ),
    ],
)
def test_it_tells_the_transfer(
    content: EngineContent, letter: str, own: dict[str, str], block: str, words: str
) -> None:
    blocks = render(content, letter, own, [SOLD])["blocks"]
    assert [each["zh"] for each in blocks if each["id"] == block] == [words]


def test_the_rule_for_banks_is_not_held_against_the_new_creditor(content: EngineContent) -> None:
    own = {"addressee": "mediation-body"}
    blocks = render(content, "outside-complaint", own, [SOLD])["blocks"]
    assert "outside-rule-mediation" not in [each["id"] for each in blocks]


def test_the_creditor_s_name_is_needed_where_it_is_the_addressee(content: EngineContent) -> None:
    for addressee, missing in (("creditor", ["creditor_name"]), ("bank", [])):
        own = {"addressee": addressee}
        reply = render(content, "collection-complaint", own, [LOAN], facts={"creditor_name": ""})
        assert [each["field"] for each in reply["errors"]] == missing


def test_the_call_goes_to_the_new_creditor(content: EngineContent) -> None:
    known = {"facts": {**FACTS, "creditor_name": NEW}, "money": {**MONEY, "loans": [SOLD]}}
    reply = render_script(content, "bank-call", PaperRequest({}, known, TODAY, "zh"))
    said = {node["id"]: node["zh"] for node in reply["nodes"]}
    assert said["call-open"] == (
        "您好，请问是示例资产公司吗？我想谈网商贷的还款。\n听说这笔债现在归贵方，请先帮我核对。\n"
        "请问您怎么称呼，工号是多少？"
    )
    notes = [(each["field"], each["code"]) for each in reply["notes"]]
    assert notes == [("creditor_name", "call_creditor")]
