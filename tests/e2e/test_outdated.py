"""An answer of Python to older words is marked as such, and never stands as if it were current."""

import re

import pytest
from papers import FACTS, MONEY, expect_known, open_with, paper
from playwright.sync_api import expect
from python_here import ADDRESS
from sharing import words
from test_journey import LATE

HARDSHIP = "papers/hardship-request/"
OUTDATED = re.compile(r"\bis-outdated\b")
MORTAL = """
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      window.killed = () => {
        this.terminate();
        this.dispatchEvent(new Event("error"));
      };
    }
  };
"""


def tick(page):
    page.locator("li[data-item=read-contract]:visible [type=checkbox]").first.check()


def tick_more(page):
    page.locator("li[data-item=identify-lender]:visible [type=checkbox]").first.check()


def name_in_the_facts(page):
    page.locator("my-facts .letter-known [data-field=name] [data-act=change]").click()
    page.locator("my-facts [name=name]").fill("李大山")


def name_in_the_call(page):
    page.locator(".call-facts > summary").click()
    page.locator(".call-facts [name=name]").evaluate(
        "(field) => { field.value = '李大山';"
        " field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )


def name_in_the_letter(page):
    page.locator(".letter-known [data-field=name] [data-act=change]").click()
    page.locator("[name=name]").fill("李大山")


KNOWN = {"facts": FACTS, "money": MONEY}


class Gate:
    """Holds back what the page asks, until it is opened."""

    def __init__(self, page):
        self.held = []
        self.shut = True
        page.route(f"**{ADDRESS}", self.meet)

    def meet(self, route):
        if self.shut:
            self.held.append(route)
        else:
            route.continue_()

    def open(self):
        self.shut = False
        for route in self.held:
            route.continue_()


# Where, what is on the device, what shows the answer, what to do, and what to wait for before.
PLACES = {
    "facts": ("papers/", KNOWN, "my-facts .letter-known", name_in_the_facts, "my-facts"),
    "call": ("papers/phone-script/", KNOWN, ".call-say", name_in_the_call, ".call-facts > summary"),
    "letter": (HARDSHIP, KNOWN, ".letter-live .letter-paper", name_in_the_letter, ".letter-known"),
    "journey": ("start/my-journey/", {"finder": LATE}, ".next-step-body", tick_more, None),
    "checklist": ("guides/first-application/", {}, ".next-step-body", tick_more, None),
}


@pytest.mark.parametrize("place", PLACES)
def test_outdated_while_the_next_answer_is_waited_for(phone, place):
    path, kept, shows, change, first = PLACES[place]
    page = open_with(phone, path, **kept)
    shown = page.locator(shows).first
    if first:
        expect(page.locator(first).first).to_contain_text("30,920.35")
    else:
        tick(page)
    expect(shown).to_have_attribute("aria-busy", "false")
    expect(shown).not_to_have_class(OUTDATED)
    gate = Gate(page)
    change(page)
    expect(shown).to_have_class(OUTDATED)
    expect(shown).to_have_attribute("aria-busy", "true")
    gate.open()
    expect(shown).not_to_have_class(OUTDATED)
    expect(shown).to_have_attribute("aria-busy", "false")


def test_a_letter_whose_worker_was_killed_is_not_the_newest(either):
    either.context.add_init_script(MORTAL)
    page = open_with(either, HARDSHIP, facts=FACTS, money=MONEY)
    sheet, verdict = paper(page), page.locator(".letter-verdict")
    expect(sheet).to_contain_text("王小明")
    expect(verdict).not_to_be_empty()
    page.evaluate("window.killed()")
    page.locator("[name=phone]").fill("0571-00000000")
    status = page.locator("negotiation-letter .engine-status")
    expect(status).to_contain_text(words(page, "outdated"))
    expect(sheet).to_have_class(OUTDATED)
    expect(verdict).to_be_empty()
    page.locator("negotiation-letter [data-act=retry]").click()
    expect(sheet).to_contain_text("0571-00000000")
    expect(sheet).not_to_have_class(OUTDATED)
    expect(status).to_be_empty()
    expect(verdict).not_to_be_empty()


def test_the_list_of_facts_is_tried_again(either):
    either.allow("Failed to load resource")
    either.context.route("**/worker.js", lambda route: route.abort())
    page = open_with(either, "papers/", facts=FACTS, money=MONEY)
    retry = page.locator("my-facts [data-act=retry]")
    expect(retry).to_be_visible()
    expect(page.locator("my-facts .engine-status")).not_to_be_empty()
    either.context.unroute("**/worker.js")
    retry.click()
    expect_known(page, owed="30,920.35")
    expect(page.locator("my-facts .engine-status")).to_be_empty()
    expect(retry).to_be_hidden()
