"""Beside the cards of the phone script: the figures that are said, and the notes."""

import re

from calls import FACTS, SCRIPT, START_MS, begin, card, choose, kept, log_of
from playwright.sync_api import expect


def test_the_readers_figures_are_said(caller):
    page = caller.open(SCRIPT, saved=kept(facts=FACTS))
    begin(page)
    choose(page, "call-identity")
    expect(card(page).locator(".call-say p:lang(zh)").first).to_contain_text(
        "张三", timeout=START_MS
    )
    choose(page, "call-situation")
    choose(page, "call-request")
    expect(card(page).locator(".call-say")).to_contain_text("800元")
    expect(page.locator(".call-facts > summary")).to_contain_text("800")
    # Changed in the midst of the call, it is said at once.
    page.locator(".call-facts > summary").click()
    field = page.locator(".call-facts [data-field=monthly_offer]")
    field.locator("[data-act=change]").click()
    field.locator("input").fill("950")
    expect(card(page).locator(".call-say")).to_contain_text("950元")
    page.reload()
    expect(page.locator(".call-facts [name=monthly_offer]")).to_have_value("950")


def test_a_note_lands_in_the_contact_log(caller):
    page = caller.open(SCRIPT)
    begin(page)
    page.locator("[data-note=person] input").fill("8001")
    choose(page, "call-identity")
    expect(page.locator("[data-note=person]")).to_be_hidden()
    page.locator("[data-note=said] textarea").fill("再问问")
    choose(page, "call-else")
    page.reload()
    expect(page.locator("[data-note=said] textarea")).to_have_value("再问问")
    log = log_of(page)
    assert list(log) == ["c1"]
    entry = log["c1"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry.pop("date"))
    assert re.fullmatch(r"\d\d:\d\d", entry.pop("time"))
    assert entry == {"channel": "hotline", "party": "bank", "person": "8001", "said": "再问问"}
