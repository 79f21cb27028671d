"""The money operations as a whole: none falls over anything."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation import api
from negotiation.money import api as money_api

Ask = Callable[..., dict[str, Any]]
OPERATIONS = sorted(money_api.OPERATIONS)


@pytest.mark.parametrize(
    "request_part",
    [
        {"op": "money.answers", "loans": "x"},
        {"op": "money.answers", "loans": ["x"]},
        {"op": "money.answers", "options": []},
        {"op": "money.answers", "budget": [1]},
        {"op": "money.answers", "budget": {"entries": {}}},
        {"op": "money.answers", "adjust": {"shares": 5}},
        {"op": "money.read_table", "text": 5},
        {
            "op": "money.schedule",
            "loan": 5,
            "loans": [{"principal": "5"}],
            "plan": {"kind": "pause"},
        },
        {"op": "money.answers", "today": "2026-13-01"},
    ],
)
def test_refuses_what_no_page_sends(site: Site, request_part: dict[str, Any]) -> None:
    del site
    base = {"api": api.API_VERSION, "lang": "zh", "today": "2026-11-22"}
    reply = json.loads(api.dispatch(json.dumps({**base, **request_part})))
    assert (reply["ok"], reply["error"]["code"]) == (False, "bad-request")


TYPED = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["5", "1万", "14.6%", "日万分之四", "2026-12-05", "month", "season", "sales"]),
    st.none(),
    st.integers(),
    st.lists(st.integers(0, 13), max_size=3),
)
KEYS = [
    "id", "group", "amount", "period", "months", "creditor", "principal", "interest", "penalty",
    "rate", "rate_period", "method", "months_left", "next_due", "overdue_since", "kind",
    "busy_months", "quiet_share", "waive_interest", "pay_day", "first_date", "lump", "total",
    "token", "margin", "floor", "dependants",
]  # fmt: skip
ROW = st.dictionaries(st.sampled_from(KEYS), TYPED, max_size=8)
REQUEST = st.fixed_dictionaries(
    {},
    optional={
        "loans": st.lists(ROW, max_size=3),
        "budget": ROW | st.fixed_dictionaries({"entries": st.lists(ROW, max_size=4)}),
        "adjust": ROW | st.fixed_dictionaries({"shares": ROW}),
        "options": ROW,
        "edits": ROW | st.dictionaries(st.sampled_from(["contract", "pause", "stepped"]), ROW),
        "picked": st.none() | ROW,
        "chosen": TYPED,
        "silent": ROW,
        "plan": ROW,
        "months": TYPED,
        "text": st.text(),
    },
)


@settings(max_examples=500, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.sampled_from(OPERATIONS), REQUEST)
def test_whatever_is_typed_there_is_an_answer(
    site: Site, operation: str, request_part: dict[str, Any]
) -> None:
    del site
    base = {"api": api.API_VERSION, "lang": "zh", "today": "2026-11-22", "op": operation}
    reply = json.loads(api.dispatch(json.dumps({**base, **request_part})))
    assert reply["ok"] or reply["error"]["code"] == "bad-request"
