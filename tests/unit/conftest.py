"""Shared by the tests of the money tools: a request in, the reply out."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION, dispatch

Ask = Callable[..., dict[str, Any]]
LOAN = {
    "id": "a",
    "creditor": "网商银行",
    "principal": "12000",
    "rate": "12",
    "method": "equal-instalments",
    "months_left": "12",
    "next_due": "2026-12-22",
}
WAGES = {"id": "wages", "group": "earnings", "amount": "5000", "period": "month"}
RENT = {"id": "rent", "group": "home", "amount": "3000", "period": "month"}


@pytest.fixture
def ask(site: Site) -> Ask:
    """`ask(op, **request)` serves a money request and returns its result."""
    del site  # only has to be there: it writes the content that the engine reads

    def serve(op: str, **request: Any) -> dict[str, Any]:
        base = {"api": API_VERSION, "lang": "en", "today": "2026-11-22", "op": f"money.{op}"}
        reply = json.loads(dispatch(json.dumps({**base, **request})))
        assert reply["ok"], reply
        return dict(reply["result"])

    return serve


@pytest.fixture
def faults() -> Callable[..., list[tuple[Any, ...]]]:
    """`faults(result, kind)`: paths and codes of a reply's errors (or notes) as tuples."""

    def read(result: dict[str, Any], kind: str = "errors") -> list[tuple[Any, ...]]:
        return [(*fault["path"], fault["code"]) for fault in result[kind]]

    return read


@pytest.fixture
def loan() -> dict[str, Any]:
    """A loan in order: 12,000 yuan at 12 % in twelve instalments."""
    return dict(LOAN)


@pytest.fixture
def budget() -> dict[str, Any]:
    """5,000 yuan of wages, 3,000 of rent: 1,750 left after the margin."""
    return {"entries": [dict(WAGES), dict(RENT)]}
