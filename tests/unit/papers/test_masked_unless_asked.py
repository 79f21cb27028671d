"""Of an identity number only the ends are shown, unless the whole of it is asked for."""

import json
from typing import Any

import pytest

from negotiation.api import API_VERSION, dispatch

pytestmark = pytest.mark.usefixtures("site")

NUMBER = "11010519491231002X"


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ({}, False),
        ({"mask": True}, False),
        ({"mask": None}, False),
        ({"mask": "no"}, False),
        ({"mask": False}, True),
    ],
)
def test_a_letter_hides_the_middle(asked: dict[str, Any], whole: bool) -> None:
    request = {
        "api": API_VERSION,
        "op": "letter.render",
        "lang": "zh",
        "today": "2026-11-22",
        "letter": "helper-authorisation",
        "fields": {},
        "known": {"facts": {"id_number": NUMBER}},
        **asked,
    }
    reply = json.loads(dispatch(json.dumps(request)))
    assert (NUMBER in json.dumps(reply["result"]["blocks"])) is whole
