"""Before the call three fields are asked; how Python is getting on never moves a button."""

from calls import SCRIPT, begin
from playwright.sync_api import expect

ASKED = ".call-facts .letter-asked [data-field]:visible"
START = "[data-act=start]"


def asked(page):
    return page.locator(ASKED).evaluate_all("all => all.map(({ dataset }) => dataset.field)")


def test_three_fields_stand_before_the_start(caller):
    page = caller.open(SCRIPT)
    expect(page.locator(".call-facts")).to_have_attribute("open", "")
    assert sorted(asked(page)) == ["monthly_offer", "name", "overdue_since"]
    above = page.locator(ASKED).last.bounding_box()
    assert above["y"] < page.locator(START).bounding_box()["y"]


def test_during_the_call_they_are_folded_below_the_card(caller):
    page = caller.open(SCRIPT)
    begin(page)
    expect(page.locator(".call-facts")).not_to_have_attribute("open", "")
    card = page.locator(".call-node.is-current").bounding_box()
    assert page.locator(".call-facts").bounding_box()["y"] > card["y"] + card["height"] - 1


def test_its_status_is_in_sight_and_moves_no_button(caller):
    page = caller.open(SCRIPT)
    begin(page)
    places = "() => [...document.querySelectorAll('.call-node button, .call-node .button')]"
    places += ".map((each) => each.getBoundingClientRect().top)"
    before = page.evaluate(places)
    status = page.locator(".call-engine .engine-status")
    status.evaluate("line => { line.textContent = 'x'; }")
    expect(status).to_be_in_viewport(ratio=1)
    assert page.evaluate(places) == before
