import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch
from negotiation.content import EngineContent
from negotiation.steps.journey import gather

QUESTIONS = {"late": ["no", "yes", "not-sure"], "asked": ["never", "refused", "not-sure"]}
KINDS = {"read": "task", "proof": "paper", "letter": "paper", "ask": "task", "complain": "task"}
STAGES: list[dict[str, Any]] = [
    {
        "id": "prepare",
        "when": [{"late": ["yes", "not-sure"]}],
        "parts": [
            {"guide": "first", "when": [], "items": ["read", "proof"]},
            {"guide": "again", "when": [{"asked": ["refused"]}], "items": ["proof", "letter"]},
        ],
    },
    {
        "id": "talk",
        "when": [],
        "parts": [
            {
                "guide": "first",
                "when": [{"asked": ["never", "not-sure"]}],
                "items": ["ask", "read"],
            },
            {
                "guide": "refused",
                "when": [{"asked": ["refused"]}, {"late": ["no"], "asked": ["never"]}],
                "items": ["complain"],
            },
        ],
    },
    {"id": "links", "when": [], "parts": [{"guide": "page", "when": [], "items": []}]},
]


def content() -> EngineContent:
    return EngineContent(
        {
            "triage": {
                "questions": QUESTIONS,
                "wording": [],
                "urgent": [],
                "rules": [
                    {"when": {"asked": ["refused"], "late": ["yes"]}, "outcome": "find-refused"},
                    {"when": {}, "outcome": "find-first"},
                ],
            },
            "journey": {
                "unsure": "not-sure",
                "now": {"find-refused": ["ask", "complain", "proof"], "find-first": []},
                "stages": STAGES,
            },
            "items": {
                key: {
                    "kind": kind,
                    "text": {"en": key.title()},
                    "why": {"en": f"{key} why"},
                    "after": ["letter"] if key == "proof" else [],
                }
                for key, kind in KINDS.items()
            },
            "messages": {
                "en": {
                    "next_first": "first",
                    "next_after": "after {item}",
                    "next_in_order": "order",
                    "next_by_answers": "answers",
                }
            },
        }
    )


def shown(answers: dict[str, str]) -> list[tuple[str, list[str], list[str]]]:
    found = gather(content(), answers, {}, {}, "en")
    return [(stage["id"], stage["guides"], stage["items"]) for stage in found["stages"]]


LINKS: tuple[str, list[str], list[str]] = ("links", ["page"], [])


@pytest.mark.parametrize(
    ("answers", "stages"),
    [
        (
            {},
            [
                ("prepare", ["first", "again"], ["read", "proof", "letter"]),
                ("talk", ["first", "refused"], ["ask", "complain"]),
                LINKS,
            ],
        ),
        ({"late": "perhaps"}, shown({})),
        (
            {"late": "yes"},
            [("prepare", ["first"], ["read", "proof"]), ("talk", ["first"], ["ask"]), LINKS],
        ),
        (
            {"asked": "refused"},
            [
                ("prepare", ["first", "again"], ["read", "proof", "letter"]),
                ("talk", ["refused"], ["complain"]),
                LINKS,
            ],
        ),
        (
            {"late": "no", "asked": "never"},
            [("talk", ["first", "refused"], ["ask", "read", "complain"]), LINKS],
        ),
    ],
)
def test_what_applies(
    answers: dict[str, str], stages: list[tuple[str, list[str], list[str]]]
) -> None:
    assert shown(answers) == stages


def test_progress_papers_and_next() -> None:
    states = {
        "read": "done",
        "proof": "done",
        "letter": "done",
        "ask": "not-applicable",
        "x": "done",
    }
    papers = {"proof": "sent", "letter": "lost", "ask": "sent", "x": "replied"}
    assert gather(content(), {"asked": "refused"}, states, papers, "en") == {
        "situation": True,
        "stages": [
            {
                "id": "prepare",
                "guides": ["first", "again"],
                "items": ["read", "proof", "letter"],
                "done": 3,
                "total": 3,
            },
            {"id": "talk", "guides": ["refused"], "items": ["complain"], "done": 0, "total": 1},
            {"id": "links", "guides": ["page"], "items": [], "done": 0, "total": 0},
        ],
        "done": 3,
        "total": 4,
        "papers": {"to-get": 0, "have": 1, "sent": 1, "replied": 0},
        "next": {
            "item": "complain",
            "text": "Complain",
            "why": "complain why",
            "reason": "order",
        },
    }


def test_a_paper_that_is_not_at_hand_is_never_sent() -> None:
    found = gather(content(), {"late": "yes"}, {}, {"proof": "sent"}, "en")
    assert found["papers"] == {"to-get": 1, "have": 0, "sent": 0, "replied": 0}


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ({}, ("complain", "answers")),
        # What it waits for does not hold it up: the reader said where things stand.
        ({"complain": "done"}, ("proof", "answers")),
        ({"complain": "done", "proof": "not-applicable"}, ("read", "order")),
    ],
)
def test_what_the_finder_named_comes_next(
    states: dict[str, str], expected: tuple[str, str]
) -> None:
    answers = {"asked": "refused", "late": "yes"}
    found = gather(content(), answers, states, {}, "en")["next"]
    assert (found["item"], found["reason"]) == expected


def test_what_waits_for_another_comes_after_it() -> None:
    states = {"read": "done"}
    assert gather(content(), {}, states, {}, "en")["next"]["item"] == "letter"
    # Alone, without the other in the list, it waits for nothing.
    assert gather(content(), {"late": "yes"}, states, {}, "en")["next"]["item"] == "proof"


WORDS = st.sampled_from(["no", "yes", "not-sure", "never", "refused", "else"])
STATES = st.dictionaries(
    st.sampled_from([*KINDS, "gone"]), st.sampled_from(["done", "not-applicable", "open"])
)


@given(
    st.dictionaries(st.sampled_from([*QUESTIONS, "gone"]), WORDS),
    STATES,
    st.dictionaries(st.sampled_from([*KINDS, "gone"]), st.sampled_from(["sent", "replied", "?"])),
)
def test_sums_agree(
    answers: dict[str, str], states: dict[str, str], papers: dict[str, str]
) -> None:
    found = gather(content(), answers, states, papers, "en")
    listed = [item for stage in found["stages"] for item in stage["items"]]
    assert len(listed) == len(set(listed))
    for key in ("done", "total"):
        assert found[key] == sum(stage[key] for stage in found["stages"])
    ours = [item for item in listed if KINDS[item] == "paper"]
    counted = [item for item in ours if states.get(item) != "not-applicable"]
    assert sum(found["papers"].values()) == len(counted)
    open_items = [item for item in listed if states.get(item, "open") == "open"]
    assert (found["next"] is None) == (open_items == [])


def test_the_page_asks_through_the_door(site: object) -> None:  # noqa: ARG001 - writes the content
    request = {"api": API_VERSION, "op": "journey.assess", "lang": "en", "today": "2026-11-22"}
    given_all = {**request, "answers": {"q-late": "paid-off", "x": 7}, "states": {}, "papers": {}}
    reply = json.loads(dispatch(json.dumps(given_all)))
    assert [stage["id"] for stage in reply["result"]["stages"]][-2:] == [
        "journey-after",
        "journey-steady",
    ]
    refused = json.loads(dispatch(json.dumps({**given_all, "papers": []})))
    assert refused["error"]["code"] == "bad-request"
