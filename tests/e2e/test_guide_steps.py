"""A guide opens as its map; one step is open at a time, and the browser's "back" goes along."""

import re

from guides import COURT, STEPS, expect_open
from playwright.sync_api import expect


def test_it_opens_as_its_map(stepper):
    page = stepper.open(COURT)
    expect_open(page, [])
    expect(page.locator(".guide-keep")).to_be_visible()
    expect(page.locator(".guide-stages")).to_be_visible()
    expect(page.locator(".guide-bar")).to_be_hidden()


def test_a_step_is_open_alone_and_leads_on(stepper):
    page = stepper.open(COURT)
    steps = page.evaluate(STEPS)
    page.locator("[data-step] a").first.click()
    for at, step in enumerate(steps):
        expect(page).to_have_url(re.compile(f"#{step}$"))
        expect_open(page, [step])
        expect(page.locator(".guide-at")).to_contain_text(str(at + 1))
        expect(page.locator(f"#{step}")).to_be_in_viewport()
        if at:
            expect(page.locator(f"#{step}")).to_be_focused()
        if step != steps[-1]:
            page.locator(".guide-next").click()
    expect(page.locator(".guide-next")).to_be_hidden()
    page.locator(".guide-previous").click()
    expect(page).to_have_url(re.compile(f"#{steps[-2]}$"))


def test_back_goes_to_the_step_before_and_to_the_map(stepper):
    page = stepper.open(COURT)
    steps = page.evaluate(STEPS)
    page.locator("[data-step] a").nth(1).click()
    page.locator(".guide-next").click()
    expect(page.locator(f"#{steps[2]}")).to_be_focused()
    page.go_back()
    expect(page.locator(f"#{steps[1]}")).to_be_focused()
    expect_open(page, [steps[1]])
    page.go_back()
    expect(page.locator(f"[data-step={steps[1]}] a")).to_be_focused()
    expect_open(page, [])


def test_the_map_is_one_tap_away(stepper):
    page = stepper.open(COURT)
    page.locator("[data-step] a").nth(1).click()
    page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    back = page.locator(".guide-bar a")
    expect(back).to_be_in_viewport()
    back.click()
    expect_open(page, [])
    expect(page.locator("#steps")).to_be_in_viewport()
