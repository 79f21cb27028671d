"""The browser's own search finds what is folded away, and opens the part it stands in."""

import re

from guides import COURT, OPEN, STEPS
from playwright.sync_api import expect


def test_what_is_folded_can_be_found(stepper):
    page = stepper.open(COURT)
    states = page.evaluate(
        "() => [...new Set([...document.querySelectorAll('[data-part]')].map("
        "(part) => part.getAttribute('hidden')))]"
    )
    assert states == ["until-found"]


def test_found_words_open_their_step_and_back_leads_to_the_map(stepper):
    page = stepper.open(COURT)
    step = page.evaluate(STEPS)[4]
    # What a browser says before it shows what it found.
    page.locator(f"[data-part={step}]").evaluate(
        "(part) => part.dispatchEvent(new Event('beforematch', { bubbles: true }))"
    )
    assert page.evaluate(OPEN) == [step]
    expect(page).to_have_url(re.compile(f"#{step}$"))
    expect(page.locator(".guide-bar")).to_be_visible()
    page.go_back()
    assert page.evaluate(OPEN) == []
