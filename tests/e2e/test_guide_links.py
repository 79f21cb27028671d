"""A link opens the part that it points into and comes to it; the browser's ways back and across."""

import re

from guides import COURT, STEPS, expect_open
from playwright.sync_api import expect


def test_a_place_opens_its_part(stepper):
    page = stepper.context.new_page()
    page.goto(f"{stepper.url(COURT)}#ready-court-paper")
    expect_open(page, ["ready"])
    expect(page.locator("#ready-court-paper")).to_be_in_viewport()


def test_a_note_leads_to_its_source_and_back(stepper):
    page = stepper.open(COURT)
    step = page.evaluate(STEPS)[2]
    page.locator(f"[data-step={step}] a").click()
    page.locator(f"[data-part={step}] .source-note").first.click()
    expect_open(page, ["sources"])
    page.locator(".guide-previous").click()
    expect(page).to_have_url(re.compile(f"#{step}$"))
    expect_open(page, [step])


def test_the_other_language_opens_at_the_same_step(stepper):
    page = stepper.open(COURT)
    step = page.evaluate(STEPS)[2]
    page.locator(f"[data-step={step}] a").click()
    page.locator(".guide-bar").wait_for()
    other = "en" if stepper.lang == "zh" else "zh"
    page.locator(f"a[hreflang={other}]").first.evaluate("(link) => link.click()")
    expect(page).to_have_url(re.compile(f"#{step}$"))
    expect(page.locator("html")).to_have_attribute("lang", re.compile(other))
    expect_open(page, [step])
