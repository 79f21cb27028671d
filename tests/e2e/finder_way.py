"""The way through the finder's questions, for the tests that walk it."""

import re

from playwright.sync_api import expect

FINDER = "start/find-your-situation/"
# The longest way, and where it leads.
WAY = {
    "q-urgent": "none",
    "q-late": "under-three-months",
    "q-asked": "never",
    "q-money": "monthly",
    "q-reader": "borrower",
}
OUTCOME = "find-first-request"
STORED = "JSON.parse(localStorage.getItem('wsd-guide:state')).finder"


def asked(page):
    return page.locator("[data-question]:visible")


def choose(page, question, option):
    expect(asked(page)).to_have_attribute("data-question", question)
    asked(page).locator(f"button[value={option}]").click()


def walk(page, **changed):
    for question, option in WAY.items():
        choose(page, question, changed.get(question, option))


def shown(page, outcome):
    expect(page.locator(".finder-outcome:visible")).to_have_count(1)
    return expect(page.locator(f"#{outcome}")).to_be_visible()


def change(page, question):
    page.locator(f"[data-change={question}]").click()


def expect_numbers(page, *expected):
    """Wait until the line above a question names these numbers and no other."""
    words = r"\D+".join(map(str, expected))
    expect(page.locator(".finder-progress")).to_have_text(re.compile(rf"^\D*{words}\D*$"))
