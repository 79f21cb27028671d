"""The bank's plan looked over: what is not clear, and what does not add up."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

LANGUAGES = ("zh", "en")
PLAN = {
    "plan_instalment": "800",
    "plan_count": "12",
    "plan_first": "2026-12-15",
    "plan_last": "2027-11-15",
    "plan_total": "9600",
}
WORDS = ("interest", "penalty", "waived", "credit", "late", "parties", "signing")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def notes(content: EngineContent, lang: str = "zh", **typed: str) -> list[dict[str, Any]]:
    facts = {"available": typed.pop("available", "")}
    request = PaperRequest(typed, {"facts": facts}, dt.date(2026, 11, 22), lang)
    found: list[dict[str, Any]] = render_letter(content, "written-agreement-request", request)[
        "notes"
    ]
    return found


def codes(content: EngineContent, **typed: str) -> list[tuple[str | None, str]]:
    return [(note["field"], note["code"]) for note in notes(content, **typed)]


def test_nothing_is_said_of_an_untouched_form(content: EngineContent) -> None:
    assert codes(content, talked_on="2026-11-20", available="500") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_points_still_to_be_stated_are_counted(content: EngineContent, lang: str) -> None:
    (note,) = notes(content, lang, **PLAN)
    assert (note["field"], note["code"]) == (None, "plan_unclear")
    assert all(number in note["message"] for number in ("12", str(len(WORDS))))
    full = {**PLAN, **{f"plan_{key}": "说清了" for key in WORDS}}
    assert codes(content, **full) == [(None, "plan_all_there")]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, None),
        ({"plan_total": "9600.12"}, None),
        ({"plan_total": "9700"}, ("plan_total", "plan_sum_differs")),
        ({"plan_total": "900"}, ("plan_total", "plan_sum_differs")),
        ({"plan_count": ""}, None),
        ({"plan_total": "much"}, None),
        # Told as an error instead.
        ({"plan_last": "2026-12-01"}, None),
        ({"plan_last": "2028-01-15"}, ("plan_last", "plan_months_differ")),
        ({"plan_last": "", "plan_first": ""}, None),
        ({"available": "800"}, None),
        ({"available": "799.99"}, ("plan_instalment", "plan_above_available")),
    ],
)
def test_what_does_not_fit_is_told_beside_its_field(
    content: EngineContent, change: dict[str, str], found: tuple[str, str] | None
) -> None:
    beside = [note for note in codes(content, **{**PLAN, **change}) if note[0]]
    assert beside == ([found] if found else [])
