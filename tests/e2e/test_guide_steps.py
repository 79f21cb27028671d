"""A guide opens as its map; one step is open at a time, and its ticks are the checklist's."""

import re

from guides import COURT, OPEN, STEPS
from playwright.sync_api import expect


def test_it_opens_as_its_map(stepper):
    page = stepper.open(COURT)
    assert page.evaluate(OPEN) == []
    expect(page.locator(".guide-keep")).to_be_visible()
    expect(page.locator(".guide-stages")).to_be_visible()
    expect(page.locator(".guide-bar")).to_be_hidden()


def test_a_step_is_open_alone_and_leads_on(stepper):
    page = stepper.open(COURT)
    steps = page.evaluate(STEPS)
    page.locator("[data-step] a").first.click()
    for at, step in enumerate(steps):
        expect(page).to_have_url(re.compile(f"#{step}$"))
        assert page.evaluate(OPEN) == [step]
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
    assert page.evaluate(OPEN) == [steps[1]]
    page.go_back()
    expect(page.locator(f"[data-step={steps[1]}] a")).to_be_focused()
    assert page.evaluate(OPEN) == []


def test_the_map_is_one_tap_away(stepper):
    page = stepper.open(COURT)
    page.locator("[data-step] a").nth(1).click()
    page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)")
    back = page.locator(".guide-bar a")
    expect(back).to_be_in_viewport()
    back.click()
    assert page.evaluate(OPEN) == []
    expect(page.locator("#steps")).to_be_in_viewport()


def test_its_ticks_are_those_of_the_checklist(stepper):
    page = stepper.open(COURT)
    step = page.locator("[data-items]").first.get_attribute("data-step")
    page.locator(f"[data-step={step}] a").click()
    boxes = page.locator(f"[data-part={step}] .step-ticks input")
    for box in boxes.all():
        box.check()
    page.locator(".guide-bar a").click()
    expect(page.locator(f"[data-step={step}]")).to_have_class("is-done")
    expect(page.locator(f"[data-step={step}] .guide-done")).not_to_be_empty()
    item = boxes.first.get_attribute("data-tick")
    expect(page.locator(f"#{item} input")).to_be_checked()


def test_whoever_comes_back_is_where_they_were(stepper):
    page = stepper.open(COURT)
    steps = page.evaluate(STEPS)
    page.locator("[data-step] a").nth(3).click()
    expect(page.locator(f"#{steps[3]}")).to_be_in_viewport()
    page = stepper.open(COURT)
    assert page.evaluate(OPEN) == [steps[3]]
    expect(page.locator(".guide-received")).to_be_hidden()
    page.locator(".guide-bar a").click()
    page = stepper.open(COURT)
    assert page.evaluate(OPEN) == []


def test_all_of_it_at_once_is_one_tap_and_remembered(stepper):
    page = stepper.open(COURT)
    parts = page.locator("[data-part]").count()
    page.locator(".guide-all").click()
    assert len(page.evaluate(OPEN)) == parts
    page = stepper.open(COURT)
    assert len(page.evaluate(OPEN)) == parts
    page.locator(".guide-all").click()
    assert page.evaluate(OPEN) == []


def test_where_folded_words_cannot_be_found_nothing_is_folded(caller):
    page = caller.open(COURT)
    assert len(page.evaluate(OPEN)) == page.locator("[data-part]").count()
    page.locator(".guide-all").click()
    assert page.evaluate(OPEN) == []
    expect(page.locator("#check-court-paper")).to_be_hidden()
