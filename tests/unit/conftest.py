"""Shared by the tests of the money tools: a request in, the reply out."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION, dispatch
from negotiation.content import packaged_content
from negotiation.money.arrears import arrears_of
from negotiation.money.budget import read_budget
from negotiation.money.budget_reply import budget_reply
from negotiation.money.desk import Desk
from negotiation.money.loans import read_loans
from negotiation.money.offers import make_offers
from negotiation.money.plans.comparison import compare, fitting
from negotiation.money.plans.rate_examples import rate_examples
from negotiation.money.plans.terms import read_options

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


BASE = {"api": API_VERSION, "lang": "en", "today": "2026-11-22"}


def _plans(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """Any plans, side by side: `plans`, or where there are none those that are proposed."""
    offers, options = make_offers(desk, request), read_options(desk, request)
    proposed = fitting(desk, offers, options) if request.get("plans") is None else []
    asked = desk.rows(request, "plans") or proposed
    plans = compare(desk, asked, offers, options).shown
    examples = rate_examples(desk, offers, options)
    return {"plans": plans, "proposed": proposed, "examples": examples}


# What `money.answers` tells in one go, each by itself and with nothing before it.
PARTS: dict[str, Callable[[Desk, Mapping[str, Any]], Any]] = {
    "loans": lambda desk, request: read_loans(desk, request).reply(desk),
    "budget": lambda desk, request: budget_reply(desk, read_budget(desk, request)),
    # What the plans for a season are made from.
    "months": lambda desk, request: {"by_month": list(read_budget(desk, request).by_month)},
    "offers": lambda desk, request: make_offers(desk, request).reply(desk),
    "plans": _plans,
    "nothing_agreed": lambda desk, request: arrears_of(desk, read_loans(desk, request), request),
}


@pytest.fixture
def ask(site: Site) -> Ask:
    """`ask(op, **request)` serves a money request, or one of PARTS, and returns its result."""
    del site  # only has to be there: it writes the content that the engine reads

    content = packaged_content()

    def serve(op: str, **request: Any) -> dict[str, Any]:
        asked = json.loads(json.dumps({**BASE, "op": f"money.{op}", **request}))
        if op in PARTS:
            today = dt.date.fromisoformat(asked["today"])
            desk = Desk(content, asked["lang"], today)
            part = PARTS[op](desk, asked) | desk.faults()
            return dict(json.loads(json.dumps(part, sort_keys=True)))
        reply = json.loads(dispatch(json.dumps(asked)))
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
