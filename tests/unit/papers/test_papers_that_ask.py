"""Papers that ask, inform, or offer in enforcement: contradictions, and who learns what."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.receiver import receiver_of
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, LOAN, own_fields

TODAY = dt.date(2026, 11, 22)
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(content: EngineContent, letter: str, typed: dict[str, Any]) -> dict[str, Any]:
    facts = content.facts()["fields"]
    known = {key: value for key, value in typed.items() if key in facts}
    own = {key: value for key, value in typed.items() if key not in facts}
    return render_letter(content, letter, PaperRequest(own, {"facts": known}, TODAY, "zh"))


ENFORCED = {"monthly_offer": "500", "first_payment": "2026-12-15", "enforced": "10000"}


@pytest.mark.parametrize(
    ("letter", "typed", "stops", "notes"),
    [
        ("account-request", {"form": "paper"}, {"address": "account-where-to"}, {}),
        ("account-request", {"form": "paper", "address": "示例路1号"}, {}, {}),
        (
            "transfer-check",
            {"claimant": "网商银行"},
            {"claimant": "transfer-claimant-is-bank"},
            {},
        ),
        ("transfer-check", {"heard_how": "court"}, {}, {"heard_how": "transfer-claim-served"}),
        (
            "authorisation-revocation",
            {"given_on": "2026-11-20", "ends_on": "2026-11-19"},
            {"ends_on": "revoked-before-given"},
            {"ends_on": "revoked-in-the-past"},
        ),
        ("authorisation-revocation", {"given_on": "2026-11-20", "ends_on": "2026-11-22"}, {}, {}),
        (
            "authorisation-revocation",
            {"name": "张三", "helper_name": "张三"},
            {"helper_name": "revoked-is-self"},
            {},
        ),
        ("contact-change", {}, {"phone": "contact-nothing-new"}, {}),
        ("contact-change", {"address": "示例路1号"}, {}, {}),
        (
            "contact-change",
            {"phone": "0571-00000000", "old_phone": "0571-00000000"},
            {"old_phone": "contact-same-phone"},
            {},
        ),
        (
            "contact-change",
            {"address": "示例路1号", "old_phone": "0571-00000000"},
            {"phone": "contact-old-without-new-phone"},
            {},
        ),
        ("settlement-in-enforcement", {}, {"monthly_offer": "enforcement-no-offer"}, {}),
        ("settlement-in-enforcement", ENFORCED, {}, {}),
        (
            "settlement-in-enforcement",
            {"monthly_offer": "500"},
            {"first_payment": "enforcement-start-untold"},
            {},
        ),
        (
            "settlement-in-enforcement",
            {"first_sum": "900.01", "enforced": "900"},
            {"first_sum": "enforcement-first-above-whole"},
            {},
        ),
        (
            "settlement-in-enforcement",
            {**ENFORCED, "months": "19", "first_sum": "400", "paid_since": "99.99"},
            {},
            {"months": "enforcement-leaves-rest"},
        ),
        (
            "settlement-in-enforcement",
            {**ENFORCED, "months": "19", "first_sum": "400", "paid_since": "100"},
            {},
            {},
        ),
    ],
)
def test_what_stands_in_the_way_and_what_is_told(
    content: EngineContent,
    letter: str,
    typed: dict[str, Any],
    stops: dict[str, str],
    notes: dict[str, str],
) -> None:
    result = rendered(content, letter, typed)
    errors = {each["field"]: each["code"] for each in result["errors"]}
    assert {key: code for key, code in errors.items() if code != "required"} == stops
    assert {each["field"]: each["code"] for each in result["notes"]} == notes


def test_whoever_claims_the_debt_learns_nothing_new(content: EngineContent) -> None:
    """Neither the identity number nor the loan's number, masked or whole; the bank gets both."""
    letter = content.letter("transfer-check")
    own = own_fields(letter["fields"], "everything")
    secrets = (LOAN["contract"], FACTS["id_number"])
    for addressee, told in (("bank", [True, True]), ("claimant", [False, False])):
        request = PaperRequest({**own, "addressee": addressee}, EVERYTHING, TODAY, "zh", False)
        text = render_letter(content, "transfer-check", request)["text"]
        for lang in LANGUAGES:
            assert [secret in text[lang] for secret in secrets] == told, (addressee, lang)


@pytest.mark.parametrize(
    ("addressee", "creditor", "party"),
    [
        ("bank", "", "bank"),
        ("bank", "示例资产公司", "bank"),
        ("claimant", "", "creditor"),
    ],
)
def test_the_bank_is_asked_whatever_the_reader_believes(
    content: EngineContent, addressee: str, creditor: str, party: str
) -> None:
    request = PaperRequest(
        {"addressee": addressee}, {"facts": {"creditor_name": creditor}}, TODAY, "zh"
    )
    assert receiver_of(content.letter("transfer-check"), request) == party


@pytest.mark.parametrize(
    ("addressee", "signed_to"), [("court", "示例法院"), ("applicant", "示例资产公司")]
)
def test_enforcement_is_handed_to_whoever_is_chosen(
    content: EngineContent, addressee: str, signed_to: str
) -> None:
    typed = {"addressee": addressee, "court": "示例法院", "applicant": "示例资产公司"}
    blocks = rendered(content, "settlement-in-enforcement", typed)["blocks"]
    (close,) = [block["zh"].splitlines() for block in blocks if block["id"].endswith("-close")]
    assert close == ["此致", signed_to]


def test_a_reduced_payoff_has_its_own_points(content: EngineContent) -> None:
    """In the blank both stand, with a word on striking one out."""
    lists = ("settled-points", "settled-points-reduced", "settled-strike-out", "settled-reduction")
    told = {"reduced_on": "2026-11-10", "reduced_sum": "20000"}

    def found(blocks: list[dict[str, Any]]) -> list[str]:
        return [block["id"] for block in blocks if block["id"] in lists]

    by_answer = {
        answer: found(
            rendered(content, "settlement-proof-request", {"reduced": answer, **told})["blocks"]
        )
        for answer in ("", "in-full", "by-agreement")
    }
    assert by_answer == {
        "": ["settled-points"],
        "in-full": ["settled-points"],
        "by-agreement": ["settled-reduction", "settled-points-reduced"],
    }
    assert set(found(blank_letter(content, "settlement-proof-request"))) == set(lists)
