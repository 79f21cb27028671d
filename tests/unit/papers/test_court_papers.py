"""Papers for a court: nothing is said that was not chosen, and what is no paper becomes advice."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, own_fields

# The rules of the court dates hold from the end of November 2026 on.
TODAY = dt.date(2026, 12, 1)
CLAIMS = ("principal", "interest", "penalty", "fees", "other")
DEFENCE = "statement-of-defence"
LIMITATION = ("时效", "limitation")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def rendered(
    content: EngineContent, letter: str, typed: dict[str, Any], today: dt.date = TODAY
) -> dict[str, Any]:
    """A letter of somebody who typed just this; facts and the letter's own fields alike."""
    facts = content.facts()["fields"]
    known = {key: value for key, value in typed.items() if key in facts}
    own = {key: value for key, value in typed.items() if key not in facts}
    return render_letter(content, letter, PaperRequest(own, {"facts": known}, today, "zh"))


def answers(answer: str) -> dict[str, str]:
    return {f"answer_{claim}": answer for claim in CLAIMS}


def shown(letter: dict[str, Any], *ids: str) -> set[str]:
    return {block["id"] for block in letter["blocks"]} & set(ids)


def missing(letter: dict[str, Any]) -> set[str]:
    return {each["field"] for each in letter["errors"] if each["code"] == "required"}


def test_nothing_is_chosen_beforehand_and_all_has_to_be(content: EngineContent) -> None:
    letter = rendered(content, DEFENCE, {})
    blank = {f"answer_{claim}" for claim in CLAIMS}
    assert (letter["complete"], missing(letter) & blank) == (False, blank)
    assert "没有异议。" not in letter["text"]["zh"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, {"defence-no-more"}),
        (answers("unclear"), {"defence-none-admitted"}),
        ({**answers("unclear"), "answer_fees": "agree"}, {"defence-no-more"}),
    ],
)
def test_claims_not_contested_are_spoken_of_only_where_there_may_be_some(
    content: EngineContent, typed: dict[str, Any], expected: set[str]
) -> None:
    letter = rendered(content, DEFENCE, typed)
    assert shown(letter, "defence-no-more", "defence-none-admitted") == expected


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("agree", ((True, True), False, True)),
        ("dispute", ((False, False), True, True)),
        ("unclear", ((False, False), False, True)),
        ("not-claimed", ((False, False), False, False)),
    ],
)
@pytest.mark.parametrize("claim", CLAIMS)
def test_only_what_was_agreed_to_is_admitted(
    content: EngineContent, claim: str, answer: str, expected: tuple[Any, ...]
) -> None:
    """What is admitted frees the plaintiff from proving it (Civil Procedure Interpretation, 92)."""
    other = {**answers("unclear"), f"answer_{claim}": answer}
    letter = rendered(content, DEFENCE, other)
    # Whether it is admitted in either language, a reason is asked for, and it is told at all.
    assert (
        ("没有异议。" in letter["text"]["zh"], "I do not contest" in letter["text"]["en"]),
        f"why_{claim}" in missing(letter),
        bool(shown(letter, f"defence-{claim}")),
    ) == expected


def test_a_reason_is_asked_for_where_something_is_disputed(content: EngineContent) -> None:
    letter = rendered(content, DEFENCE, {**answers("unclear"), "answer_fees": "dispute"})
    reasons = {f"why_{claim}" for claim in CLAIMS}
    assert reasons - set(letter["unasked"]) == {"why_fees"}


def test_limitation_is_raised_only_where_it_was_ticked(content: EngineContent) -> None:
    points = ["not-mine", "paid-uncounted", "too-high", "no-notice"]
    for ticked, raised in (([], False), (points, False), ([*points, "limitation"], True)):
        text = rendered(content, DEFENCE, {**answers("unclear"), "points": ticked})["text"]
        said = text["zh"] + text["en"].lower()
        assert [word in said for word in LIMITATION] == [raised, raised]
    blank = blank_letter(content, DEFENCE)
    assert not shown({"blocks": blank}, "defence-limitation")


@pytest.mark.parametrize(
    ("letter", "field", "advice", "ground"),
    [
        ("jurisdiction-objection", "grounds", "only-far", "other-court"),
        ("small-claims-objection", "grounds", ["want-appeal"], ["want-appeal", "expert"]),
        ("missed-date-request", "causes", ["forgot"], ["forgot", "hospital"]),
    ],
)
def test_without_a_ground_there_is_advice_and_no_paper(
    content: EngineContent, letter: str, field: str, advice: Any, ground: Any
) -> None:
    signed = {block["id"] for block in blank_letter(content, letter)}
    found = {}
    for name, given in (("advice", advice), ("paper", ground), ("nothing", None)):
        reply = rendered(content, letter, {field: given} if given else {})
        found[name] = (reply["advice"], shown(reply, *signed) != set())
    assert found == {"advice": (True, False), "paper": (False, True), "nothing": (False, True)}


LATE = [
    (DEFENCE, {"claim_arrived_on": "2026-11-10"}, "defence-late"),
    (DEFENCE, {"claim_arrived_on": "2026-11-20", "answer_by": "2026-11-27"}, "defence-late"),
    (DEFENCE, {"claim_arrived_on": "2026-11-20"}, None),
    ("jurisdiction-objection", {"claim_arrived_on": "2026-11-10"}, "jurisdiction-late"),
    ("jurisdiction-objection", {"claim_arrived_on": "2026-11-20"}, None),
    ("jurisdiction-objection", {"answered": "handed-in"}, "jurisdiction-answered"),
    ("small-claims-objection", {"hearing_on": "2026-12-01"}, "small-too-late"),
    ("small-claims-objection", {"hearing_on": "2026-12-02"}, None),
    ("missed-date-request", {"ended_on": "2026-11-10"}, "missed-late"),
    ("missed-date-request", {"ended_on": "2026-11-25"}, None),
]


@pytest.mark.parametrize(("letter", "typed", "code"), LATE)
def test_a_day_that_is_over_is_told_of_before_the_paper_goes(
    content: EngineContent, letter: str, typed: dict[str, str], code: str | None
) -> None:
    notes = rendered(content, letter, typed)["notes"]
    assert [each["code"] for each in notes if each.get("before")] == ([code] if code else [])


@pytest.mark.parametrize(
    ("letter", "typed", "deadline"),
    [
        (DEFENCE, {"claim_arrived_on": "2026-11-20"}, "deadline-answer"),
        ("jurisdiction-objection", {"answer_by": "2026-12-10"}, "deadline-answer"),
        ("small-claims-objection", {"hearing_on": "2026-12-20"}, "deadline-hearing"),
        ("missed-date-request", {"ended_on": "2026-11-25"}, "deadline-restoration"),
    ],
)
def test_the_last_day_stands_beside_the_date(
    content: EngineContent, letter: str, typed: dict[str, str], deadline: str
) -> None:
    [key] = typed
    notes = rendered(content, letter, typed)["notes"]
    assert [(each["field"], each["code"]) for each in notes] == [(key, deadline)]


def test_every_paper_for_a_court_ends_and_begins_as_is_the_custom(
    site: Site, content: EngineContent
) -> None:
    to_courts = [key for key, letter in site.content.letters.items() if letter.receiver == "court"]
    found = {}
    for key in to_courts:
        own = own_fields(content.letter(key)["fields"], "everything")
        if key == "payment-order-objection":
            own["court"] = "示例市示例区人民法院"
        blocks = render_letter(content, key, PaperRequest(own, EVERYTHING, TODAY, "zh"))["blocks"]
        at = next(n for n, block in enumerate(blocks) if block["role"] == "sign-off")
        party = next(block["zh"] for block in blocks if block["role"] == "details")
        found[key] = (
            blocks[at - 1]["zh"],
            len(blocks[at]["zh"].split("\n")),
            "，男，1949年12月31日出生" in party.split("\n")[0],
        )
    assert len(to_courts) > 1
    assert found == dict.fromkeys(to_courts, ("此致\n示例市示例区人民法院", 2, True))


def test_a_date_of_birth_may_lie_before_those_of_a_loan(content: EngineContent) -> None:
    typed = {"born_on": "1949-12-31", "claim_arrived_on": "1949-12-31"}
    errors = {each["field"]: each["code"] for each in rendered(content, DEFENCE, typed)["errors"]}
    assert ("born_on" in errors, errors["claim_arrived_on"]) == (False, "date_out_of_range")


def test_an_offer_stands_in_the_request_for_mediation_with_its_reservation(
    content: EngineContent,
) -> None:
    """What is conceded to settle may not be held against one (Interpretation, article 107)."""
    offer = {"monthly_offer": "500", "first_payment": "2026-12-20"}
    letter = rendered(content, "court-mediation-request", offer)
    order = [block["id"] for block in letter["blocks"]]
    assert order.index("mediation-without-prejudice") < order.index("mediation-monthly")
    assert shown(rendered(content, "court-mediation-request", {}), "mediation-monthly") == set()
