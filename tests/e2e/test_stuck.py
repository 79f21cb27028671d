"""Where the way is barred: whom to call free of charge, and what to say in Chinese."""

import pytest
from playwright.sync_api import expect

FINDER = "start/find-your-situation/"
BARRED = {
    "find-payment-order": ["12348"],
    "find-court-paper": ["12348"],
    "find-unknown-paper": ["12348"],
    "find-threat": ["110"],
    "find-refused": ["12348", "12378"],
    "find-nothing-left": ["12348"],
}
GUIDES = {"court": ["12348"], "refused": ["12348", "12378"], "collectors": ["110"]}


def numbers(place):
    return place.locator("a[href^='tel:']").evaluate_all(
        "all => all.map((each) => each.getAttribute('href').slice(4))"
    )


def said(place):
    return place.locator("blockquote > p").evaluate_all("all => all.map(({ lang }) => lang)")


def spoken(reader):
    return {"zh": ["zh"], "en": ["zh", "en"]}[reader.lang]


@pytest.mark.parametrize("outcome", BARRED)
def test_an_outcome_that_bars_the_way_ends_with_a_call(caller, outcome):
    place = caller.open(f"{FINDER}#{outcome}").locator(f"#{outcome} .stuck")
    expect(place).to_be_visible()
    assert (numbers(place), said(place)) == (BARRED[outcome], spoken(caller))


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_to_it_ends_its_troubles_with_a_call(caller, guide):
    place = caller.open(f"guides/{guide}/").locator(".stuck")
    expect(place).to_have_count(1)
    assert (numbers(place), said(place)) == (GUIDES[guide], spoken(caller))
