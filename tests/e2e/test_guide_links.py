"""A link opens the part that it points into, and nothing else."""

import re

import pytest
from guides import COURT, GUIDES, STEPS, expect_open
from playwright.sync_api import expect

PLACES = [
    ("court-claim-dates", "checklist"),
    ("never-hide-property", "precautions"),
    ("court-date-missed", "troubles"),
    ("ready-court-paper", "ready"),
    ("source-civil-procedure-law", "sources"),
]
# Goes to every id in the parts; those where another part is open then, or a second one.
LOST = """async () => {
  const places = [...document.querySelectorAll("[data-part] [id]")];
  const lost = [];
  for (const place of places) {
    await new Promise((done) => {
      addEventListener("hashchange", () => setTimeout(done), { once: true });
      location.hash = place.id;
    });
    const open = [...document.querySelectorAll("[data-part]:not([hidden])")];
    if (open.length !== 1 || open[0] !== place.closest("[data-part]")) lost.push(place.id);
  }
  return [places.length, lost];
}"""


@pytest.mark.parametrize(("place", "part"), PLACES)
def test_a_place_opens_its_part(stepper, place, part):
    page = stepper.context.new_page()
    page.goto(f"{stepper.url(COURT)}#{place}")
    expect_open(page, [part])
    expect(page.locator(f"#{place}")).to_be_in_viewport()


def test_a_stage_opens_its_first_step(stepper):
    page = stepper.context.new_page()
    page.goto(f"{stepper.url(COURT)}#stage-payment-order")
    expect_open(page, ["payment-order-clock"])


@pytest.mark.parametrize("guide", GUIDES)
def test_every_id_of_a_guide_can_be_reached(make_reader, guide):
    reader = make_reader("zh", folding=True)
    page = reader.open(f"guides/{guide}/")
    page.locator("html[data-guide]").wait_for()
    tried, lost = page.evaluate(LOST)
    assert tried > 10
    assert lost == []


def test_what_to_have_ready_leads_on_to_the_first_step(stepper):
    page = stepper.open(COURT)
    page.locator(".guide-before a[href='#ready']").click()
    expect_open(page, ["ready"])
    page.locator(".guide-next").click()
    first = page.evaluate(STEPS)[0]
    expect(page.locator(f"#{first}")).to_be_focused()
    expect_open(page, [first])


def test_a_note_leads_to_its_source_and_back(stepper):
    page = stepper.open(COURT)
    step = page.evaluate(STEPS)[2]
    page.locator(f"[data-step={step}] a").click()
    page.locator(f"[data-part={step}] .source-note").first.click()
    expect_open(page, ["sources"])
    page.locator(".guide-previous").click()
    expect(page).to_have_url(re.compile(f"#{step}$"))
    expect_open(page, [step])


def test_a_friends_link_says_where_it_stands_and_shows_the_limits_first(stepper):
    page = stepper.context.new_page()
    page.goto(f"{stepper.url(COURT)}#small-claims")
    note = page.locator(".guide-received")
    expect(note).to_be_in_viewport()
    limits = page.locator(".guide-keep .guide-limits li").count()
    expect(note.locator(".guide-limits li")).to_have_count(limits)
    note.locator(".button").click()
    first = page.evaluate(STEPS)[0]
    expect_open(page, [first])
    expect(note).to_be_hidden()


def test_a_link_to_the_first_step_or_from_inside_says_nothing(stepper):
    page = stepper.context.new_page()
    page.goto(stepper.url())
    steps = page.evaluate(STEPS)
    page.locator("[data-step] a").nth(2).click()
    expect(page.locator(".guide-received")).to_be_hidden()
    page = stepper.context.new_page()
    page.goto(f"{stepper.url()}#{steps[0]}")
    expect(page.locator(".guide-received")).to_be_hidden()


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
