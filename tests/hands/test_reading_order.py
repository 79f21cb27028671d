"""What a screen reader says of a tool comes in the order in which it is seen."""

from itertools import pairwise

from finder_way import FINDER, WAY, choose, shown
from letters import open_proposal
from log_pages import opened as log_opened
from playwright.sync_api import expect
from test_deadlines import opened as dates_opened
from test_import_conflicts import preview
from test_search import WORDS
from test_search import opened as search_opened

from hands.order import DESCRIBED, heard, levels, seen

MONEY = "start/money/"

CHECKLIST = "guides/first-application/#checklist"
LETTER = "papers/hardship-request/"
OPEN = "root => root.querySelectorAll('details').forEach((each) => { each.open = true; })"


def in_order(page, tool):
    page.locator(tool).evaluate(OPEN)
    said = heard(page, tool)
    assert said
    assert [each.what for each in said] == [each.what for each in seen(said)]
    assert [pair for pair in pairwise(levels(page)) if pair[1] > pair[0] + 1] == []
    fields = page.locator(tool).evaluate(DESCRIBED)
    assert [each for each in fields if not (each["heard"] and each["seen"])] == []


def test_of_the_finder(hand):
    page = hand.open(FINDER)
    in_order(page, "situation-finder")
    for question, option in WAY.items():
        choose(page, question, option)
    shown(page, "find-first-request")
    in_order(page, "situation-finder")


def test_of_the_finder_where_dates_are_asked(hand):
    page = hand.open(FINDER)
    choose(page, "q-urgent", "court-paper")
    expect(page.locator(".finder-outcome:visible")).to_have_count(1)
    in_order(page, "situation-finder")


def test_of_a_checklist(hand):
    page = hand.open(CHECKLIST)
    expect(page.locator("negotiation-checklist .checklist-status")).to_be_visible()
    in_order(page, "negotiation-checklist")


def test_of_the_journey_and_its_dates(hand):
    page = dates_opened(hand)
    page.locator("#date-due").fill("2026-12-01")
    expect(page.locator(".deadline-found .deadline-day").first).to_be_visible()
    in_order(page, "my-journey")


def test_of_a_letter(hand):
    in_order(hand.open(LETTER), "negotiation-letter")
    in_order(open_proposal(hand), "negotiation-letter")


def test_of_the_money_page(hand):
    page = hand.open(MONEY)
    in_order(page, ".md-content:has(money-tools)")
    page.locator('[data-path="loans/l1/principal"]').fill("50000")
    page.locator('[data-path="loans/l1/rate"]').fill("12")
    for plan in ("pause", "equal-instalments"):
        page.locator(f'.plan[data-id="{plan}"] .plan-pick input').check()
    expect(page.locator(".comparison thead th")).to_have_count(2)
    in_order(page, ".md-content:has(money-tools)")


def test_of_the_contact_log(hand):
    in_order(log_opened(hand), "contact-log")


def test_of_what_is_kept(hand):
    page = preview(hand)
    expect(page.locator(".my-data-conflict").first).to_be_visible()
    in_order(page, "my-data")


def test_of_the_search(hand):
    page = search_opened(hand.open("about/privacy/"))
    page.locator("dialog[open] input").fill(WORDS[hand.lang])
    expect(page.locator(".search-hits li:visible")).to_have_count(3)
    in_order(page, "dialog[open]")
