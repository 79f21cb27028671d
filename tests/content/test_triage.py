"""The real finder: everybody gets somewhere, the urgent at once."""

import re
from typing import Any

import pytest

from knowledge_base.finder.tree import combinations, leads, unfold, ways
from knowledge_base.schema.triage import MOST_QUESTIONS
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent
from negotiation.steps.triage import assess


def test_every_combination_leads_on_and_every_outcome_is_reached(
    site: Site, engine: EngineContent
) -> None:
    reached = set()
    for answers in combinations(engine):
        found = assess(engine, answers)
        assert (found["next"] is None) != (found["outcome"] is None)
        reached.add(found["outcome"])
    outcomes = {outcome.id for outcome in site.content.triage.outcomes}
    assert reached == {None, *outcomes}


def test_urgent_cases_are_decided_by_the_first_answer(site: Site, engine: EngineContent) -> None:
    urgent = {outcome.id for outcome in site.content.triage.outcomes if outcome.urgent}
    tree = unfold(engine)
    first = tree["nodes"][tree["start"]]
    decided = {place for place in ways(tree, first).values() if isinstance(place, str)}
    assert decided == urgent


def test_a_payment_order_shows_its_days(site: Site) -> None:
    assert site.content.triage.outcome("find-payment-order").deadline == "payment-order-days"


def test_walking_the_unfolded_tree_is_assessing(engine: EngineContent) -> None:
    tree = unfold(engine)
    for answers in combinations(engine):
        assert walk(tree, answers) == assess(engine, answers)


def walk(tree: dict[str, Any], answers: dict[str, str]) -> dict[str, Any]:
    place, answered = tree["start"], []
    while isinstance(place, int):
        node = tree["nodes"][place]
        led = ways(tree, node)
        if answers.get(node["ask"]) not in led:
            return {"next": node["ask"], "outcome": None, "answered": answered}
        answered.append(node["ask"])
        place = led[answers[node["ask"]]]
    return {"next": None, "outcome": place, "answered": answered}


def test_at_most_five_questions_are_asked(engine: EngineContent) -> None:
    asked = [len(assess(engine, answers)["answered"]) for answers in combinations(engine)]
    assert max(asked) == MOST_QUESTIONS


def test_where_an_answer_may_lead_is_where_some_path_leads(
    site: Site, engine: EngineContent
) -> None:
    tree = unfold(engine)
    last = {question.id for question in site.content.triage.questions if question.wording}
    found = leads(tree, last)
    expected: dict[str, dict[str, set[str]]] = {}
    for answers in combinations(engine):
        asked = assess(engine, answers)
        further = asked["next"] or asked["outcome"]
        before = [question for question in asked["answered"] if question not in last]
        if before and further not in last:
            expected.setdefault(before[-1], {}).setdefault(answers[before[-1]], set()).add(further)
    assert {key: found[key] for key in expected} == expected
    assert set(found) - set(expected) == last


@pytest.mark.parametrize(
    ("outcome_id", "linked"),
    [
        # A frozen account is often the first that a reader hears of enforcement.
        (
            "find-court-paper",
            {
                "money-frozen-now",
                "paper-court-mediation",
                "paper-defence",
                "paper-missed-date",
                "small-claims",
                "what-stays-protected",
            },
        ),
        # A first word or payment may restart the limitation of an old debt.
        ("find-long-late", {"limitation-restarts"}),
        ("find-before-due", {"journey-dates", "paper-later-start", "help-living"}),
        ("find-refused", {"pay-what-you-can"}),
    ],
)
def test_what_to_read_before_acting_is_linked(
    site: Site, outcome_id: str, linked: set[str]
) -> None:
    expect = site.content.triage.outcome(outcome_id).expect
    for text in (expect.zh, expect.en):
        assert set(re.findall(r"\[\[link ([a-z0-9-]+)", text)) == linked


def test_whoever_has_nothing_left_is_shown_where_to_talk(site: Site) -> None:
    guides = site.content.triage.outcome("find-nothing-left").guides
    assert set(guides) == {
        "help-living",
        "help-strain",
        "work-out-your-budget",
        "first-application",
    }
