import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch

pytestmark = pytest.mark.usefixtures("site")

BASE = {"api": API_VERSION, "lang": "zh", "today": "2026-11-22"}


def ask(**request: Any) -> Any:
    return json.loads(dispatch(json.dumps({**BASE, **request})))


MONEY = {"op": "money.answers", "loans": [{"principal": "1", "next_due": "2026-12-22"}]}
NO_LETTER = {"op": "letter.render", "letter": "x", "fields": {}, "known": {}}


@pytest.mark.parametrize(
    ("request_text", "code"),
    [
        ("", "bad-json"),
        ("{", "bad-json"),
        ("[1]", "bad-request"),
        ("{}", "api-version"),
        (json.dumps({**BASE, "api": API_VERSION + 1}), "api-version"),
        (json.dumps({**BASE, "op": "no"}), "unknown-op"),
        (json.dumps({**BASE, "op": "letter.render", "lang": "fr"}), "bad-request"),
        (json.dumps({**BASE, "op": "letter.render", "letter": 3, "fields": {}}), "bad-request"),
        (json.dumps({**BASE, "op": "letter.render", "letter": "x", "fields": []}), "bad-request"),
        (json.dumps({**BASE, "op": "letter.render", "letter": "x", "fields": {}}), "bad-request"),
        (json.dumps({**BASE, **NO_LETTER}), "unknown-id"),
        (json.dumps({**BASE, **MONEY, "today": "22 November 2026"}), "bad-request"),
        (json.dumps({**BASE, **MONEY, "today": "9999-12-31"}), "bad-request"),
        (json.dumps({**BASE, **MONEY, "today": "0001-01-01"}), "bad-request"),
        (
            json.dumps({**BASE, "op": "checklist.advise", "checklist": "x", "states": {}}),
            "unknown-id",
        ),
    ],
)
def test_refuses(request_text: str, code: str) -> None:
    reply = json.loads(dispatch(request_text))
    assert (reply["ok"], reply["error"]["code"]) == (False, code)


def test_refusals_never_repeat_what_was_typed() -> None:
    reply = ask(op="letter.render", letter="secret-answer", fields={"name": "secret"}, known={})
    assert "secret" not in json.dumps(reply)


def test_serves_the_real_letter() -> None:
    reply = ask(op="letter.render", letter="hardship-request", fields={}, known={})
    assert reply["ok"] is True
    assert set(reply["result"]) == {
        "complete", "blocks", "text", "parts", "errors", "notes", "advice", "facts",
        "unasked", "options", "limitation",
    }  # fmt: skip


def test_serves_the_real_checklist() -> None:
    reply = ask(op="checklist.advise", checklist="first-application", states={"x": 5})
    assert reply["result"]["done"] == 0


@given(
    st.recursive(
        st.none() | st.text() | st.integers(),
        lambda inner: st.dictionaries(
            st.sampled_from(["api", "op", "lang", "today", "letter", "fields", "states"]), inner
        ),
        max_leaves=8,
    )
)
def test_any_json_gets_an_answer(value: Any) -> None:
    assert json.loads(dispatch(json.dumps(value)))["ok"] in (True, False)
