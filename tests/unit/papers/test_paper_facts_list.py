"""Every shared fact in one list, whether a paper asks for it or not."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.report import list_facts
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def origins(content: EngineContent, **known: Any) -> dict[str, str]:
    listed = list_facts(content, PaperRequest({}, known, dt.date(2026, 11, 22), "en"))
    assert list(content.facts()["fields"]) == [fact["id"] for fact in listed["facts"]]
    assert listed["errors"] == []
    return {fact["id"]: fact["origin"] for fact in listed["facts"] if fact["origin"]}


def test_nothing_is_known_and_nothing_is_missing(content: EngineContent) -> None:
    assert origins(content) == {}


def test_each_fact_says_where_it_comes_from(content: EngineContent) -> None:
    money = ("loan_ref", "owed", "overdue_since", "due_date", "income", "expenses", "available",
             "monthly_offer", "months", "first_payment", "lump_sum")  # fmt: skip
    typed = set(EVERYTHING["facts"])
    assert origins(content, **EVERYTHING) == {
        **dict.fromkeys(typed, "typed"),
        **dict.fromkeys(money, "money"),
        "evidence": "checklist",
        "case_number": "log",
        "talked_on": "log",
        "talked_with": "log",
    }
