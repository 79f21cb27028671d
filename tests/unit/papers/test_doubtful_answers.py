"""Answers that may be true and still hurt whoever signs them: a note stands beside the field."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(content: EngineContent, letter: str, typed: dict[str, Any]) -> dict[str, Any]:
    """A letter of somebody who typed just this; facts and the letter's own fields alike."""
    facts = content.facts()["fields"]
    known = {key: value for key, value in typed.items() if key in facts}
    own = {key: value for key, value in typed.items() if key not in facts}
    return render_letter(content, letter, PaperRequest(own, {"facts": known}, TODAY, "zh"))


DOUBTS: list[tuple[str, dict[str, Any], dict[str, str]]] = [
    (
        "credit-record-objection",
        {"errors": ["not-mine", "not-late"]},
        {"errors": "record-not-mine-but"},
    ),
    ("credit-record-objection", {"errors": ["not-mine", "balance"]}, {}),
    ("credit-record-objection", {"errors": ["too-old"]}, {"errors": "record-too-old-yet"}),
    (
        "payment-order-objection",
        {"grounds": ["not-mine", "paid"]},
        {"grounds": "objection-not-mine-but"},
    ),
    (
        "payment-order-objection",
        {"grounds": ["not-mine", "agreed-otherwise"]},
        {"grounds": "objection-not-mine-but"},
    ),
    ("payment-order-objection", {"grounds": ["not-mine", "not-creditor"]}, {}),
    (
        "statement-of-defence",
        {f"answer_{claim}": "agree" for claim in ("principal", "interest", "penalty", "fees")}
        | {"answer_other": "not-claimed"},
        {"answer_principal": "defence-all-agreed"},
    ),
    ("statement-of-defence", {"answer_principal": "agree"}, {}),
    ("statement-of-defence", {"points": ["limitation"]}, {"points": "defence-limitation"}),
    ("statement-of-defence", {"points": ["no-notice"]}, {"points": "defence-weak-no-notice"}),
    (
        "statement-of-defence",
        {"points": ["not-mine", "paid-uncounted"], "points_details": "2026年3月还过"},
        {"points": "defence-not-mine-but-paid"},
    ),
    (
        "statement-of-defence",
        {"answer_interest": "dispute", "why_interest": "我还不起，想分期还"},
        {"points_details": "defence-offers"},
    ),
    (
        "jurisdiction-objection",
        {"grounds": "no-clause"},
        {"grounds": "jurisdiction-where-performed"},
    ),
    (
        "missed-date-request",
        {"began_on": "2026-11-01", "ended_on": "2026-11-03", "missed_on": "2026-11-05"},
        {"ended_on": "missed-ended-in-time"},
    ),
    ("missed-date-request", {"missed": "answer"}, {"handed_in": "missed-nothing-with-it"}),
    (
        "personal-statement",
        {"settled_on": "2026-11-01", "state_now": "talking"},
        {"settled_on": "statement-settled-unsaid"},
    ),
    (
        "personal-statement",
        {"settled_on": "2026-11-01"},
        {"settled_on": "statement-settled-unsaid"},
    ),
    ("personal-statement", {"settled_on": "2026-11-01", "state_now": "paid"}, {}),
    (
        "personal-statement",
        {"owed": "0.01", "state_now": "paid"},
        {"state_now": "statement-paid-yet-owed"},
    ),
    ("personal-statement", {"owed": "0.01", "state_now": "talking"}, {}),
    (
        "helper-authorisation",
        {"valid_from": "2026-11-21"},
        {"valid_from": "helper-starts-before-today"},
    ),
    ("helper-authorisation", {"valid_from": "2026-11-22"}, {}),
]


@pytest.mark.parametrize(("letter", "typed", "codes"), DOUBTS)
def test_a_doubt_is_told_and_stops_nothing(
    content: EngineContent, letter: str, typed: dict[str, Any], codes: dict[str, str]
) -> None:
    result = rendered(content, letter, typed)
    assert {each["field"]: each["code"] for each in result["notes"]} == codes
    assert {each["code"] for each in result["errors"]} <= {"required"}


def test_advice_not_to_hand_in_is_not_followed_by_how_to_hand_in_late(
    content: EngineContent,
) -> None:
    late = {"arrived_on": "2026-10-20"}
    codes = {
        ground: [
            each["code"]
            for each in rendered(content, "payment-order-objection", {**late, "grounds": [ground]})[
                "notes"
            ]
        ]
        for ground in ("cannot-pay", "paid")
    }
    assert codes == {
        "cannot-pay": ["deadline-payment-order"],
        "paid": ["objection-late", "deadline-payment-order"],
    }


@pytest.mark.parametrize(("addressee", "spoken_to"), [("bank", True), ("bureau", False)])
def test_the_bureau_is_not_told_who_reported(
    content: EngineContent, addressee: str, spoken_to: bool
) -> None:
    """The reader sends it to the bureau when the report names somebody else."""
    typed = {"addressee": addressee, "errors": ["balance"]}
    blocks = rendered(content, "credit-record-objection", typed)["blocks"]
    who = next(block["zh"] for block in blocks if block["id"] == "objecting-who")
    assert ("贵行报送" in who, "浙江网商银行" in who) == (spoken_to, not spoken_to)
    assert ("报送" in who) == spoken_to
