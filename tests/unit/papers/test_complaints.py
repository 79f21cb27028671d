"""Complaints and the request for mediation: what they ask for, attach and say by whom they go."""

import datetime as dt
import re
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import FACTS, LOG, TICKED, TODAY

NUMBERS = {"zh": re.compile(r"附件(\d+)"), "en": re.compile(r"Annex (\d+)")}
# Somebody who talked with the bank and never complained to it.
TALKED = {"name": "张三", "phone": "0571-00000000"}
WISH = {"what_happened": "谈了两次，没有谈成。", "wishes": ["arrangement"]}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(content: EngineContent, letter: str, own: dict[str, Any], **known: Any) -> Any:
    request = PaperRequest(own, known, dt.date.fromisoformat(TODAY), "zh")
    return render_letter(content, letter, request)


def missing(result: Any) -> list[str]:
    return [error["field"] for error in result["errors"]]


def test_mediation_does_not_ask_for_a_complaint(content: EngineContent) -> None:
    own = {**WISH, "addressee": "mediation-body"}
    result = rendered(content, "outside-complaint", own, facts=TALKED)
    assert missing(result) == []
    assert {"outside-parties", "outside-talked-first"} <= {
        block["id"] for block in result["blocks"]
    }
    assert "outside-bank-first" not in {block["id"] for block in result["blocks"]}
    # Nothing of a complaint is said, and no line is left open for it.
    (talked,) = [block for block in result["blocks"] if block["id"] == "outside-talked-first"]
    assert [word in talked[lang] for lang, word in (("zh", "投诉"), ("en", "complain"))] == [
        False,
        False,
    ]


def test_mediation_after_a_complaint_tells_its_day_and_number(content: EngineContent) -> None:
    facts = {**TALKED, "bank_complaint_on": "2026-11-01", "complaint_number": "TS-1"}
    own = {**WISH, "addressee": "mediation-body", "bank_answer": "not-solved"}
    result = rendered(content, "outside-complaint", own, facts=facts)
    assert missing(result) == []
    (talked,) = [block for block in result["blocks"] if block["id"] == "outside-talked-first"]
    told = {"zh": ("2026年11月1日", "TS-1"), "en": ("1 November 2026", "TS-1")}
    assert {lang: tuple(each for each in told[lang] if each in talked[lang]) for lang in told} == (
        told
    )


@pytest.mark.parametrize("addressee", ["hotline", "local-bureau", ""])
def test_the_regulator_asks_for_the_complaint_to_the_bank(
    content: EngineContent, addressee: str
) -> None:
    own = {**WISH, "addressee": addressee}
    result = rendered(content, "outside-complaint", own, facts=TALKED)
    needed = [] if addressee else ["addressee"]
    assert missing(result) == [*needed, "bank_complaint_on", "bank_answer"]
    assert not {"outside-parties", "outside-talked-first"} & {
        block["id"] for block in result["blocks"]
    }


def test_papers_for_a_request_are_not_attached_to_the_complaint(content: EngineContent) -> None:
    known = {"facts": FACTS, "states": TICKED, "log": LOG}
    numbers = {
        proof: {
            lang: [
                n
                for block in rendered(content, "bank-complaint", {"proof": proof}, **known)[
                    "blocks"
                ]
                for n in number.findall(block[lang])
            ]
            for lang, number in NUMBERS.items()
        }
        for proof in ("", "聊天截图\n短信")
    }
    assert numbers == {
        "": {"zh": [], "en": []},
        "聊天截图\n短信": {"zh": ["1", "2"], "en": ["1", "2"]},
    }


def test_the_bank_is_not_told_of_others(content: EngineContent) -> None:
    call = {"date": "2026-11-10", "channel": "call-out", "asked": "-", "said": "别家说的"}
    log = {
        **LOG,
        "c7": {**call, "party": "other"},
        "c8": {**call, "party": "regulator", "outcome": "refused"},
        "c9": {**call, "party": "court", "outcome": "promised", "due": "2026-11-12"},
    }
    result = rendered(content, "bank-complaint", {}, facts=FACTS, log=log)
    assert ["别家说的" in result["text"][lang] for lang in ("zh", "en")] == [False, False]
    listed = {
        block["id"]: len(block["zh"].splitlines())
        for block in result["blocks"]
        if block["id"] in ("complaint-contacts", "complaint-refusals", "complaint-broken")
    }
    # The table has its head above its rows.
    assert listed == {"complaint-contacts": 4, "complaint-refusals": 1, "complaint-broken": 1}


@pytest.mark.parametrize("letter", ["bank-complaint", "outside-complaint", "collection-complaint"])
def test_a_complaint_has_a_line_to_sign(content: EngineContent, letter: str) -> None:
    blocks = rendered(content, letter, {}, facts=TALKED)["blocks"]
    (sign,) = [block for block in blocks if block["role"] == "sign-off"]
    assert ("张三（签名）" in sign["zh"], "张三 (signature)" in sign["en"]) == (True, True)


def blocks_of(result: Any, *ids: str) -> dict[str, str]:
    return {block["id"]: block["zh"] for block in result["blocks"] if block["id"] in ids}


def test_the_bank_is_spoken_to_of_its_promises_and_refusals(content: EngineContent) -> None:
    ids = ("complaint-refusals", "complaint-broken")
    assert blocks_of(rendered(content, "bank-complaint", {}, facts=FACTS, log=LOG), *ids) == {
        "complaint-refusals": "其中2026年11月12日，贵行没有同意我的请求。请写明理由。",
        "complaint-broken": (
            "2026年11月2日，贵行答应最晚2026年11月9日做到：答复（工单号：示例-工单-1）"
        ),
    }
    log = {**LOG, "c4": {**LOG["c2"], "date": "2026-11-14"}}
    refused = blocks_of(rendered(content, "bank-complaint", {}, facts=FACTS, log=log), ids[0])
    assert refused == {
        ids[0]: "其中2026年11月12日、2026年11月14日，贵行没有同意我的请求。请逐一写明理由。"
    }


@pytest.mark.parametrize("addressee", ["hotline", "mediation-body"])
def test_the_list_of_papers_begins_with_the_contact_log(
    content: EngineContent, addressee: str
) -> None:
    own = {**WISH, "addressee": addressee, "proof": "截图"}
    result = rendered(content, "outside-complaint", own, facts=FACTS, log=LOG)
    assert blocks_of(result, "outside-papers") == {"outside-papers": "附件1：联系记录\n附件2：截图"}
    bare = rendered(content, "outside-complaint", own, facts=FACTS)
    assert blocks_of(bare, "outside-papers") == {"outside-papers": "附件1：截图"}


@pytest.mark.parametrize("creditor", ["", "示例资产公司"])
def test_mediation_asks_about_the_fee(content: EngineContent, creditor: str) -> None:
    own = {**WISH, "addressee": "mediation-body"}
    facts = {**TALKED, "creditor_name": creditor}
    text = rendered(content, "outside-complaint", own, facts=facts)["text"]
    assert [text["zh"].count("如果要收费"), text["en"].count("a fee")] == [1, 1]


@pytest.mark.parametrize(
    ("addressee", "binding"),
    [
        ("", "collection-binding"),
        ("bank", "collection-binding"),
        ("regulator", "collection-binding"),
        ("creditor", "collection-binding-creditor"),
    ],
)
def test_whom_the_rules_on_collection_bind(
    content: EngineContent, addressee: str, binding: str
) -> None:
    own = {"addressee": addressee, "conduct": ["told-others"]}
    facts = {**TALKED, "creditor_name": "示例资产公司"}
    result = rendered(content, "collection-complaint", own, facts=facts)
    found = blocks_of(result, "collection-binding", "collection-binding-creditor")
    assert list(found) == [binding]
    # One word for whom it is written to, none for anybody else.
    assert [word for word in ("贵行", "贵方") if word in result["text"]["zh"]] == (
        [] if addressee == "regulator" else ["贵方"]
    )


def test_who_sold_the_debt_is_not_offered_talks_about_it(content: EngineContent) -> None:
    plain, sold = "complaint-next", "complaint-next-sold"
    for creditor, block in (("", plain), ("示例资产公司", sold)):
        facts = {**TALKED, "creditor_name": creditor}
        own = {"addressee": "bank"}
        found = blocks_of(rendered(content, "bank-complaint", own, facts=facts), plain, sold)
        assert list(found) == [block]


@pytest.mark.parametrize(
    ("letter", "addressee", "named"),
    [
        ("outside-complaint", "hotline", True),
        ("outside-complaint", "local-bureau", True),
        ("collection-complaint", "regulator", True),
        # The bank finds its customer by the loan.
        ("collection-complaint", "bank", False),
    ],
)
def test_the_regulator_is_told_who_complains(
    content: EngineContent, letter: str, addressee: str, named: bool
) -> None:
    own = {"addressee": addressee, "conduct": ["night"]}
    numbers = {"id_number": FACTS["id_number"], "address": FACTS["address"]}
    request = PaperRequest(
        own, {"facts": {**TALKED, **numbers}}, dt.date.fromisoformat(TODAY), "zh", mask=False
    )
    with_number = render_letter(content, letter, request)
    assert {
        (lang, key): value in with_number["text"][lang]
        for lang in ("zh", "en")
        for key, value in numbers.items()
    } == {(lang, key): named for lang in ("zh", "en") for key in numbers}
    before = [note["code"] for note in with_number["notes"] if note.get("before")]
    assert before == (["id_whole"] if named else [])
    bare = rendered(content, letter, own, facts=TALKED)
    assert [note["field"] for note in bare["notes"] if note["field"] == "id_number"] == (
        ["id_number"] if named else []
    )


def test_the_bank_sees_how_each_contact_ended(content: EngineContent) -> None:
    blocks = rendered(content, "bank-complaint", {}, facts=FACTS, log=LOG)["blocks"]
    (table,) = [block["table"] for block in blocks if block["id"] == "complaint-contacts"]
    at = table["zh"]["head"].index("结果")
    assert [row[at] for row in table["zh"]["rows"]] == ["答应回复或办理", "不同意", "要求马上还款"]
