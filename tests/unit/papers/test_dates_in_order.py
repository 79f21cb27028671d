"""Dates of a paper that must lie ahead, or after another: wherever they come from."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import LOAN, MONEY

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def faults(content: EngineContent, new_date: str, **known: Any) -> dict[str, str]:
    """What the request for an extension says of its two days."""
    request = PaperRequest({"new_date": new_date}, known, TODAY, "en")
    errors = render_letter(content, "extension-request", request)["errors"]
    return {
        error["field"]: error["code"]
        for error in errors
        if error["field"] in ("due_date", "new_date")
    }


def loan_due(day: str) -> dict[str, Any]:
    return {**MONEY, "loans": [{**LOAN, "next_due": day}]}


@pytest.mark.parametrize(
    ("due", "new", "found"),
    [
        ("2026-12-10", "2026-12-11", {}),
        ("2026-12-10", "2026-12-10", {"new_date": "extension-not-later"}),
        ("2026-12-10", "2026-11-25", {"new_date": "extension-not-later"}),
        ("2026-11-22", "2026-12-10", {}),
        ("2026-11-21", "2026-12-10", {"due_date": "date_past"}),
        ("2026-12-10", "", {"new_date": "required"}),
    ],
)
def test_an_extension_is_asked_for_ahead(
    content: EngineContent, due: str, new: str, found: dict[str, str]
) -> None:
    assert faults(content, new, facts={"due_date": due}) == found
    assert faults(content, new, money=loan_due(due)) == found
