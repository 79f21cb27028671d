import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.content import EngineContent, UnknownIdError
from negotiation.steps.checklist import advise

ITEMS = {
    "one": [],
    "two": ["one"],
    "three": ["two", "elsewhere"],
    "four": [],
}
CONTENT = EngineContent(
    {
        "checklists": {
            "list": [
                {"id": "first", "title": {}, "items": ["one", "two"]},
                {"id": "second", "title": {}, "items": ["three", "four"]},
            ]
        },
        "items": {
            key: {
                "kind": "task",
                "text": {"zh": f"做{key}", "en": f"Do {key}"},
                "why": {"zh": "因为", "en": "Because"},
                "after": after,
            }
            for key, after in ITEMS.items()
        },
        "messages": {
            "en": {
                "next_first": "first",
                "next_after": "after {item}",
                "next_in_order": "in order",
            }
        },
    }
)
STATES = st.dictionaries(
    st.sampled_from([*ITEMS, "unknown"]), st.sampled_from(["done", "not-applicable", "open", "??"])
)


def test_starts_with_the_first_item() -> None:
    assert advise(CONTENT, "list", {}, "en") == {
        "done": 0,
        "total": 4,
        "groups": [{"id": "first", "done": 0, "total": 2}, {"id": "second", "done": 0, "total": 2}],
        "next": {"item": "one", "text": "Do one", "why": "Because", "reason": "first"},
    }


def test_names_the_forerunner_that_was_done() -> None:
    advice = advise(CONTENT, "list", {"one": "done"}, "en")
    assert advice["next"] == {
        "item": "two",
        "text": "Do two",
        "why": "Because",
        "reason": "after Do one",
    }


def test_passes_over_items_that_wait_for_open_ones() -> None:
    states = {"one": "not-applicable", "four": "done"}
    advice = advise(CONTENT, "list", states, "en")
    assert (advice["done"], advice["total"], advice["next"]["item"]) == (1, 3, "two")


def test_a_forerunner_outside_the_list_never_blocks() -> None:
    advice = advise(CONTENT, "list", {"one": "done", "two": "done"}, "en")
    assert advice["next"]["item"] == "three"


def test_nothing_is_next_when_all_is_done() -> None:
    assert advise(CONTENT, "list", dict.fromkeys(ITEMS, "done"), "en")["next"] is None


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(UnknownIdError):
        advise(CONTENT, "none", {}, "en")


@given(STATES)
def test_whatever_is_stored_the_counts_hold(states: dict[str, str]) -> None:
    advice = advise(CONTENT, "list", states, "en")
    open_items = [key for key in ITEMS if states.get(key) not in ("done", "not-applicable")]
    assert 0 <= advice["done"] <= advice["total"] <= len(ITEMS)
    assert (advice["next"] is None) == (not open_items)
    assert advice["next"] is None or advice["next"]["item"] in open_items
