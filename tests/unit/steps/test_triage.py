import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch
from negotiation.content import EngineContent
from negotiation.steps.triage import assess

QUESTIONS = {
    "hurry": ["order", "none", "not-sure"],
    "late": ["no", "yes", "not-sure"],
    "asked": ["never", "refused", "not-sure"],
    "reader": ["self", "helper", "not-sure"],
}
RULES: list[dict[str, Any]] = [
    {"when": {"hurry": ["order"]}, "outcome": "urgent"},
    {"when": {"asked": ["refused"], "late": ["yes", "not-sure"]}, "outcome": "refused"},
    {"when": {"late": ["no"]}, "outcome": "early"},
    {"when": {}, "outcome": "first"},
]
OUTCOMES = {"urgent", "refused", "early", "first"}


def content(rules: list[dict[str, Any]] = RULES) -> EngineContent:
    return EngineContent(
        {
            "triage": {
                "questions": QUESTIONS,
                "wording": ["reader"],
                "rules": rules,
                "urgent": ["urgent"],
            }
        }
    )


ANSWERS = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from([*options, "unknown"]) for key, options in QUESTIONS.items()}
)


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({}, ("hurry", None, [])),
        ({"hurry": "order"}, (None, "urgent", ["hurry"])),
        ({"hurry": "none"}, ("asked", None, ["hurry"])),
        ({"hurry": "none", "asked": "refused"}, ("late", None, ["hurry", "asked"])),
        ({"asked": "refused", "late": "yes"}, ("hurry", None, [])),
        ({"hurry": "wrong"}, ("hurry", None, [])),
        (
            {"hurry": "none", "asked": "refused", "late": "yes"},
            ("reader", None, ["hurry", "asked", "late"]),
        ),
        (
            {"hurry": "none", "asked": "never", "late": "no", "reader": "helper"},
            (None, "early", ["hurry", "asked", "late", "reader"]),
        ),
        (
            {"reader": "self", "late": "yes", "asked": "not-sure", "hurry": "not-sure"},
            (None, "first", ["hurry", "asked", "late", "reader"]),
        ),
    ],
)
def test_asks_or_decides(
    answers: dict[str, str], found: tuple[str | None, str | None, list[str]]
) -> None:
    expected = dict(zip(("next", "outcome", "answered"), found, strict=True))
    assert assess(content(), answers) == expected


def test_changing_an_early_answer_keeps_the_later_ones() -> None:
    answers = {"hurry": "order", "asked": "refused", "late": "yes", "reader": "self"}
    assert assess(content(), answers)["answered"] == ["hurry"]
    changed = assess(content(), {**answers, "hurry": "none"})
    assert (changed["outcome"], changed["answered"]) == (
        "refused",
        ["hurry", "asked", "late", "reader"],
    )


def test_a_dead_end_shows_as_neither_question_nor_outcome() -> None:
    ended = assess(content(RULES[:1]), {"hurry": "none", "reader": "self"})
    assert (ended["next"], ended["outcome"]) == (None, None)


@given(ANSWERS, st.randoms())
def test_order_and_unknown_ids_change_nothing(answers: dict[str, str], random: Any) -> None:
    shuffled = list({**answers, "no-such-question": "x"}.items())
    random.shuffle(shuffled)
    assert assess(content(), dict(shuffled)) == assess(content(), answers)


@given(ANSWERS)
def test_either_asks_something_new_or_decides(answers: dict[str, str]) -> None:
    found = assess(content(), answers)
    assert (found["next"] is None) != (found["outcome"] is None)
    assert found["next"] not in found["answered"]
    assert all(answers[key] in QUESTIONS[key] for key in found["answered"])
    # Only what was used counts: the rest may be forgotten.
    assert assess(content(), {key: answers[key] for key in found["answered"]}) == found


@given(st.data())
def test_answering_what_is_asked_ends(data: st.DataObject) -> None:
    answers: dict[str, str] = {}
    found = assess(content(), answers)
    while found["next"] is not None:
        answers[found["next"]] = data.draw(st.sampled_from(QUESTIONS[found["next"]]))
        found = assess(content(), answers)
    assert len(answers) <= len(QUESTIONS)
    assert found["outcome"] in OUTCOMES


def test_the_page_asks_through_the_door(site: object) -> None:  # noqa: ARG001 - writes the content
    request = {"api": API_VERSION, "op": "triage.assess", "lang": "zh", "today": "2026-11-22"}
    reply = json.loads(dispatch(json.dumps({**request, "answers": {"q-urgent": 7}})))
    assert reply["result"] == {"next": "q-urgent", "outcome": None, "answered": []}
    refused = json.loads(dispatch(json.dumps({**request, "answers": []})))
    assert refused["error"]["code"] == "bad-request"
