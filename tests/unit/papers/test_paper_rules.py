"""Answers that contradict each other never make a complete paper: the report says so beside one."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from negotiation.writing.values import say_yuan

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(
    content: EngineContent, letter: str, typed: dict[str, Any], lang: str = "zh"
) -> dict[str, Any]:
    """A letter of somebody who typed just this; facts and the letter's own fields alike."""
    facts = content.facts()["fields"]
    known = {key: value for key, value in typed.items() if key in facts}
    own = {key: value for key, value in typed.items() if key not in facts}
    return render_letter(content, letter, PaperRequest(own, {"facts": known}, TODAY, lang))


def found(letter: dict[str, Any]) -> dict[str | None, str]:
    """What stands in the way, but for fields that are only empty."""
    errors = {each["field"]: each["code"] for each in letter["errors"]}
    return {key: code for key, code in errors.items() if code != "required"}


CLAIMS = ("principal", "interest", "penalty", "fees", "other")
CONTRADICTIONS: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    ("lump-sum-offer", {"owed": "10000", "lump_sum": "12000"}, {"lump_sum": "lump-not-less"}),
    ("lump-sum-offer", {"owed": "10000", "lump_sum": "10000"}, {"lump_sum": "lump-not-less"}),
    ("lump-sum-offer", {"owed": "10000", "lump_sum": "9999.99"}, {}),
    ("lump-sum-offer", {"fund_source": ["other"]}, {"fund_detail": "lump-source-untold"}),
    ("lump-sum-offer", {"fund_source": ["other"], "fund_detail": "退回的押金"}, {}),
    (
        "lump-sum-offer",
        {"fund_state": "coming", "pay_by": "2026-11-22"},
        {"pay_by": "lump-still-coming"},
    ),
    ("lump-sum-offer", {"fund_state": "in-hand", "pay_by": "2026-11-22"}, {}),
    (
        "call-follow-up",
        {"proposed": "at-once", "owed": "10000", "lump_sum": "12000"},
        {"lump_sum": "call-lump-not-less"},
    ),
    (
        "call-follow-up",
        {"proposed": "monthly", "monthly_offer": "500", "owed": "10000", "lump_sum": "12000"},
        {},
    ),
    ("call-follow-up", {"proposed": "at-once"}, {"lump_sum": "call-lump-untold"}),
    (
        "call-follow-up",
        {"proposed": "later", "review_on": "2026-11-22"},
        {"review_on": "call-review-not-later"},
    ),
    ("call-follow-up", {"proposed": "later", "review_on": "2026-11-23"}, {}),
    (
        "written-agreement-request",
        {"talked_on": "2026-11-20", "plan_first": "2026-11-19"},
        {"plan_first": "agreement-before-the-talk"},
    ),
    ("written-agreement-request", {"talked_on": "2026-11-20", "plan_first": "2026-11-20"}, {}),
    (
        "settlement-proof-request",
        {"reduced": "by-agreement", "settled_on": "2026-11-19", "reduced_on": "2026-11-20"},
        {"reduced_on": "settled-before-the-reduction"},
    ),
    (
        "settlement-proof-request",
        {"reduced": "by-agreement", "final_payment": "900.01", "reduced_sum": "900"},
        {"final_payment": "settled-above-the-reduction"},
    ),
    (
        "settlement-proof-request",
        {"reduced": "in-full", "final_payment": "900.01", "reduced_sum": "900"},
        {},
    ),
    ("call-follow-up", {"proposed": "monthly"}, {"monthly_offer": "call-offer-untold"}),
    (
        "hardship-request",
        {"owed": "3000", "monthly_offer": "5000"},
        {"monthly_offer": "offer-above-owed"},
    ),
    ("hardship-request", {"owed": "3000", "monthly_offer": "3000"}, {}),
    (
        "repayment-proposal",
        {"owed": "10000", "monthly_offer": "5000", "months": "12"},
        {"months": "offer-far-above-owed"},
    ),
    (
        "repayment-proposal",
        {"income": "5000", "available": "6000"},
        {"available": "available-above-income"},
    ),
    (
        "extension-request",
        {"due_date": "2026-12-10", "overdue_since": "2026-10-01"},
        {"overdue_since": "extension-too-late"},
    ),
    (
        "extension-request",
        {"due_amount": "3000", "part_amount": "3000"},
        {"part_amount": "extension-nothing-left"},
    ),
    (
        "extension-request",
        {"due_amount": "30000", "owed": "20000"},
        {"due_amount": "extension-above-owed"},
    ),
    (
        "helper-authorisation",
        {"valid_from": "2026-12-20", "valid_until": "2026-12-01"},
        {"valid_until": "helper-ends-before"},
    ),
    ("helper-authorisation", {"valid_from": "2026-12-20", "valid_until": "2026-12-20"}, {}),
    (
        "helper-authorisation",
        {"name": "张三", "helper_name": "张三"},
        {"helper_name": "helper-is-self"},
    ),
    (
        "helper-authorisation",
        {"id_number": "11010519491231002X", "helper_id_number": "11010519491231002x"},
        {"helper_id_number": "helper-same-number"},
    ),
    ("hardship-without-offer", {"review_on": "2026-11-22"}, {"review_on": "review-not-later"}),
    (
        "progress-letter",
        {"left_principal": "900", "left_interest": "200", "left_total": "1000"},
        {"left_total": "left-parts-above-total"},
    ),
    (
        "progress-letter",
        {"left_principal": "900", "left_interest": "100", "left_total": "1000"},
        {},
    ),
    (
        "progress-letter",
        {"left_principal": "900", "left_total": "800"},
        {"left_total": "left-part-above-total"},
    ),
    (
        "progress-letter",
        {"next_amount": "900", "left_total": "800"},
        {"next_amount": "next-above-left"},
    ),
    (
        "progress-letter",
        {"next_state": "may-fall-short", "next_amount": "900", "can_pay": "900"},
        {"can_pay": "not-short"},
    ),
    (
        "progress-letter",
        {"agreement_date": "2026-10-01", "last_paid": "2026-09-30"},
        {"last_paid": "paid-before-agreement"},
    ),
    ("progress-letter", {"due_date": "2026-11-01"}, {"due_date": "date_past"}),
    (
        "second-proposal",
        {"old_instalment": "900", "monthly_offer": "1000"},
        {"monthly_offer": "second-asks-for-more"},
    ),
    ("second-proposal", {"due_date": "2026-11-21"}, {"due_date": "date_past"}),
    ("second-proposal", {"due_date": "2026-11-22"}, {}),
    (
        "second-proposal",
        {"old_instalment": "900", "part_amount": "901"},
        {"part_amount": "second-part-above-whole"},
    ),
    (
        "personal-statement",
        {"overdue_since": "2026-10-01", "settled_on": "2026-09-01", "state_now": "paid"},
        {"settled_on": "statement-settled-before"},
    ),
    ("settlement-proof-request", {"form": "paper"}, {"address": "settled-where-to"}),
    ("settlement-proof-request", {"form": "electronic"}, {}),
    (
        "written-agreement-request",
        {"plan_first": "2027-01-10", "plan_last": "2026-12-10"},
        {"plan_last": "agreement-ends-before"},
    ),
    ("bank-complaint", {"demands": ["other"]}, {"demand_more": "complaint-demand-untold"}),
    (
        "outside-complaint",
        {"addressee": "hotline", "wishes": ["arrangement"], "creditor_name": "示例资产公司"},
        {"wishes": "outside-arrangement-sold"},
    ),
    (
        "outside-complaint",
        {"addressee": "mediation-body", "wishes": ["arrangement"], "creditor_name": "示例资产公司"},
        {},
    ),
    ("outside-complaint", {"addressee": "hotline", "wishes": ["arrangement"]}, {}),
    (
        "collection-complaint",
        {"addressee": "regulator"},
        {"complained_on": "collection-bank-first-untold"},
    ),
    ("collection-complaint", {"addressee": "regulator", "complained_on": "2026-11-01"}, {}),
    ("collection-complaint", {"addressee": "bank"}, {}),
    (
        "outside-complaint",
        {"bank_answer": "none-yet", "bank_words": "不予受理"},
        {"bank_words": "outside-no-answer"},
    ),
    (
        "credit-record-objection",
        {"wrong_entry": "2026年3月逾期1次", "right_entry": "2026年3月逾期1次"},
        {"right_entry": "record-nothing-differs"},
    ),
    (
        "payment-order-objection",
        {"grounds": ["amount-wrong"], "amount_in_order": "9000", "amount_by_me": "9000"},
        {"amount_by_me": "objection-not-less"},
    ),
    ("payment-order-objection", {"amount_in_order": "9000", "amount_by_me": "9000"}, {}),
    (
        "payment-order-objection",
        {"name": "张三", "applicant": "张三"},
        {"applicant": "objection-by-oneself"},
    ),
    (
        "statement-of-defence",
        {"name": "张三", "plaintiff": "张三"},
        {"plaintiff": "defence-by-oneself"},
    ),
    (
        "statement-of-defence",
        {f"answer_{claim}": "not-claimed" for claim in CLAIMS},
        {"answer_principal": "defence-nothing-claimed"},
    ),
    (
        "statement-of-defence",
        {"answer_fees": "agree", "points": ["not-mine"], "points_details": "我没有签过"},
        {"points": "defence-agreed-not-mine"},
    ),
    (
        "statement-of-defence",
        {"answer_fees": "agree", "points": ["limitation"]},
        {"points": "defence-agreed-limitation"},
    ),
    ("statement-of-defence", {"answer_fees": "unclear", "points": ["limitation"]}, {}),
    (
        "statement-of-defence",
        {f"answer_{claim}": "agree" for claim in CLAIMS} | {"points": ["too-high"]},
        {"points": "defence-too-high-settled"},
    ),
    (
        "statement-of-defence",
        {f"answer_{claim}": "agree" for claim in CLAIMS}
        | {"answer_fees": "unclear", "points": ["too-high"]},
        {},
    ),
    (
        "statement-of-defence",
        {f"answer_{claim}": "agree" for claim in CLAIMS}
        | {"points": ["paid-uncounted"], "points_details": "2026年3月5日还款两千元"},
        {"points": "defence-agreed-paid"},
    ),
    (
        "statement-of-defence",
        {f"answer_{claim}": "agree" for claim in CLAIMS}
        | {
            "answer_interest": "dispute",
            "why_interest": "多算了一个月",
            "points": ["paid-uncounted"],
            "points_details": "2026年3月5日还款两千元",
        },
        {},
    ),
    (
        "statement-of-defence",
        {"points": ["paid-uncounted"]},
        {"points_details": "defence-details-missing"},
    ),
    (
        "court-mediation-request",
        {"monthly_offer": "500"},
        {"first_payment": "mediation-no-first-day"},
    ),
    ("court-mediation-request", {"monthly_offer": "500", "first_payment": "2026-12-20"}, {}),
    (
        "jurisdiction-objection",
        {"lawsuit_court": "甲法院", "right_court": "甲法院"},
        {"right_court": "jurisdiction-same-court"},
    ),
    (
        "jurisdiction-objection",
        {"grounds": "no-connection"},
        {"clause": "jurisdiction-clause-untold"},
    ),
    (
        "jurisdiction-objection",
        {"grounds": "no-clause", "clause": "第十条"},
        {"clause": "jurisdiction-clause-but-none"},
    ),
    ("jurisdiction-objection", {"grounds": "other-court", "clause": "第十条"}, {}),
    # Half the average yearly wage is the limit, Civil Procedure Law (2023), article 165.
    (
        "small-claims-objection",
        {"grounds": ["over-limit"], "amount_claimed": "50000", "yearly_wage": "100000"},
        {"amount_claimed": "small-not-above"},
    ),
    (
        "small-claims-objection",
        {"grounds": ["over-limit"], "amount_claimed": "50000.01", "yearly_wage": "100000"},
        {},
    ),
    ("small-claims-objection", {"grounds": ["expert"]}, {"details": "small-details-missing"}),
    (
        "missed-date-request",
        {"began_on": "2026-11-05", "ended_on": "2026-11-04"},
        {"ended_on": "missed-ended-before-began"},
    ),
    (
        "missed-date-request",
        {"began_on": "2026-11-05", "missed_on": "2026-11-04"},
        {"began_on": "missed-began-after"},
    ),
    ("evidence-list", {"name": "张三"}, {"evidence": "evidence-none"}),
    ("evidence-list", {"name": "张三", "evidence_more": "照片"}, {}),
    ("evidence-list", {"name": "张三", "evidence": ["loan-contract"]}, {}),
]


@pytest.mark.parametrize(("letter", "typed", "codes"), CONTRADICTIONS)
def test_a_contradiction_stands_beside_its_field(
    content: EngineContent, letter: str, typed: dict[str, Any], codes: dict[str, str]
) -> None:
    for lang in ("zh", "en"):
        result = rendered(content, letter, typed, lang)
        assert found(result) == codes
        assert not (codes and result["complete"])


def test_the_report_names_the_values_and_the_field(content: EngineContent) -> None:
    typed = {"owed": "10000", "lump_sum": "12000"}
    for lang, said in (("zh", ("12,000.00元", "10,000.00元")), ("en", ("12,000.00", "10,000.00"))):
        errors = rendered(content, "lump-sum-offer", typed, lang)["errors"]
        [error] = [each for each in errors if each["code"] == "lump-not-less"]
        assert [words in error["message"] for words in said] == [True, True]
        assert error["field"] == "lump_sum"


SHORT = {"owed": "86000", "monthly_offer": "500", "months": "12", "first_payment": "2026-12-05"}


@pytest.mark.parametrize(
    "letter", ["hardship-request", "repayment-proposal", "second-proposal", "call-follow-up"]
)
def test_an_offer_that_leaves_something_says_what_happens_with_it(
    content: EngineContent, letter: str
) -> None:
    for lang, before in (("zh", "合计"), ("en", "make ")):
        total = before + say_yuan(600_000, lang)
        result = rendered(content, letter, SHORT, lang)
        [offer] = [block[lang] for block in result["blocks"] if total in block[lang]]
        assert ("余下" in offer) or ("rest" in offer)
        notes = [(note["field"], note["code"]) for note in result["notes"]]
        assert ("months", "offer-leaves-rest") in notes
    for whole in ({"months": ""}, {"months": "172"}, {"owed": ""}):
        result = rendered(content, letter, {**SHORT, **whole})
        assert not [block for block in result["blocks"] if "余下" in block["zh"]]
        assert "offer-leaves-rest" not in [note["code"] for note in result["notes"]]


@given(owed=st.integers(1, 10**9), offer=st.integers(1, 10**7), months=st.integers(1, 360))
def test_no_complete_request_hides_a_rest(
    content: EngineContent, owed: int, offer: int, months: int
) -> None:
    """Whatever the figures: they cover the debt, the letter names the rest, or it is not ready."""
    typed = {
        **SHORT, "name": "张三", "reason": "illness", "story": "生病住院。",
        "owed": f"{owed / 100:.2f}", "monthly_offer": f"{offer / 100:.2f}", "months": str(months),
    }  # fmt: skip
    result = rendered(content, "hardship-request", typed)
    names_rest = any("余下" in block["zh"] for block in result["blocks"])
    # A yuan for each instalment is rounding.
    assert names_rest == (offer * months + 100 * months < owed)
    assert result["complete"] == (offer <= owed and offer * months <= 2 * owed)


def test_a_complaint_of_collectors_without_an_account_is_told_so(content: EngineContent) -> None:
    notes = rendered(content, "collection-complaint", {"conduct": ["night"]})["notes"]
    assert [(note["field"], note["code"]) for note in notes] == [
        ("events", "collection-no-account")
    ]
    told = rendered(
        content, "collection-complaint", {"conduct": ["night"], "events": "11月2日夜里。"}
    )
    assert told["notes"] == []


def test_a_weak_ground_is_told_of(content: EngineContent) -> None:
    for lang in ("zh", "en"):
        typed = {"grounds": ["transfer-unknown"]}
        notes = rendered(content, "payment-order-objection", typed, lang)["notes"]
        assert [(n["field"], n["code"]) for n in notes] == [("grounds", "objection-weak-ground")]
