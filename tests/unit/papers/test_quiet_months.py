"""An amount that the average of the year carries, and the months off season do not."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import FACTS, MONEY, TODAY


def budget(*, seasonal: bool) -> dict[str, Any]:
    """Return 1,500 a month less 900 of costs, and 13,500 a year in three months of it."""
    sales = {"id": "sales.o1", "group": "sales", "label": "冷饮"}
    rent = {"id": "home.rent", "group": "home", "label": "", "amount": "900", "period": "month"}
    base = {**sales, "amount": "1500", "period": "month"}
    extra = {**sales, "id": "sales.o2", "amount": "13500", "period": "season", "months": [6, 7, 8]}
    return {"entries": [base, *([extra] if seasonal else []), rent], "margin": "0"}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def beside(
    content: EngineContent, letter: str, field: str, own: dict[str, str], **told: Any
) -> list[dict[str, Any]]:
    known = {
        "facts": {**FACTS, **told.get("facts", {})},
        "money": {**MONEY, "plan": None, "budget": told["budget"]},
    }
    request = PaperRequest(own, known, dt.date.fromisoformat(TODAY), "zh")
    notes = render_letter(content, letter, request)["notes"]
    return [
        {key: note[key] for key in ("code", "message")} for note in notes if note["field"] == field
    ]


@pytest.mark.parametrize(
    "said",
    [
        (True, "600", None),
        (True, "600.01", "above_quiet_month"),
        (True, "1725", "above_quiet_month"),
        (True, "1725.01", "above_available"),
        (False, "600", None),
        (False, "600.01", "above_available"),
    ],
)
@pytest.mark.parametrize(
    "where",
    [
        ("written-agreement-request", "plan_instalment", "plan_"),
        ("hardship-request", "monthly_offer", "offer_"),
    ],
)
def test_what_is_said_of_an_amount(
    content: EngineContent,
    where: tuple[str, str, str],
    said: tuple[bool, str, str | None],
) -> None:
    letter, field, prefix = where
    seasonal, amount, code = said
    typed = {field: amount}
    told = {"facts": typed} if field == "monthly_offer" else {}
    found = beside(content, letter, field, typed, budget=budget(seasonal=seasonal), **told)
    codes = [each["code"] for each in found if each["code"].startswith(prefix + "above")]
    assert codes == ([prefix + code] if code else [])


def test_the_months_are_named(content: EngineContent) -> None:
    found = beside(
        content,
        "written-agreement-request",
        "plan_instalment",
        {"plan_instalment": "1000"},
        budget=budget(seasonal=True),
    )
    words = {"each": "1,000.00元", "months": "9月到次年5月"}
    message = content.message("note_plan_above_quiet_month", "zh", **words)
    assert found == [{"code": "plan_above_quiet_month", "message": message}]


def test_what_is_told_stands_in_for_a_statement(content: EngineContent) -> None:
    """Whoever wrote down income and costs, and never opened the money tools, is told as well."""
    told = {"income": "3000", "expenses": "2600", "available": ""}
    offers = {"400": [], "400.01": ["offer_above_available"]}
    assert {
        offer: [
            note["code"]
            for note in render_letter(
                content,
                "hardship-request",
                PaperRequest(
                    {},
                    {"facts": {**FACTS, **told, "monthly_offer": offer}},
                    dt.date.fromisoformat(TODAY),
                    "zh",
                ),
            )["notes"]
            if note["field"] == "monthly_offer"
        ]
        for offer in offers
    } == offers


def test_twelve_months_that_fall_short_are_no_season(content: EngineContent) -> None:
    """Then the average falls short too, and is told of; unless the reader put it higher."""
    facts = {"available": "9000", "monthly_offer": "8000"}
    found = beside(
        content, "hardship-request", "monthly_offer", {}, budget=budget(seasonal=True), facts=facts
    )
    assert [each["code"] for each in found] == []
