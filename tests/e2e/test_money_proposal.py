"""Of the plans compared one can be picked for the bank; the papers to take along follow it."""

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"


@pytest.fixture
def page(either):
    page = either.open(MONEY)
    page.locator('[data-path="loans/l1/principal"]').fill("50000")
    page.locator('[data-path="loans/l1/rate"]').fill("12")
    for plan in ("pause", "equal-instalments"):
        page.locator(f'.plan[data-id="{plan}"] .plan-pick input').check()
    expect(page.locator(".comparison thead th")).to_have_count(2)
    return page


def choice(page, plan):
    return page.locator(f'.money-propose input[value="{plan}"]')


KEPT = """
(wanted) => Object.values({ ...localStorage }).some((text) => {
  try {
    const { money } = JSON.parse(text);
    const [proposed, terms] = [money.proposed ?? null, money.proposed_terms ?? null];
    return proposed === wanted.proposed && JSON.stringify(terms) === JSON.stringify(wanted.terms);
  } catch {
    return false;
  }
})
"""


def expect_kept(page, wanted):
    """Wait until it is kept: whether an old debt is in the way is asked of Python first."""
    page.wait_for_function(KEPT, arg=wanted, timeout=30_000)


NONE = {"proposed": None, "terms": None}
LEVEL = {"proposed": "equal-instalments", "terms": {"kind": "equal-instalments"}}
PAUSE = {"proposed": "pause", "terms": {"kind": "pause", "pause_months": "3"}}


def test_none_is_picked_until_the_reader_picks_one(page):
    expect(choice(page, "")).to_be_checked()
    choice(page, "pause").check()
    expect_kept(page, PAUSE)
    expect(page.locator('.plan[data-id="pause"] .plan-mark')).to_be_visible()
    expect(page.locator(".comparison .plan-mark")).to_have_count(1)
    page.locator(".paper-preview > summary").click()
    expect(page.locator(".paper-plan")).to_have_count(1)
    page.reload()
    expect(choice(page, "pause")).to_be_checked()
    choice(page, "").check()
    expect_kept(page, NONE)
    page.locator(".paper-preview > summary").click()
    expect(page.locator(".paper-plan")).to_have_count(2)


def test_undo_goes_back_to_what_was_picked_before(page):
    choice(page, "pause").check()
    expect_kept(page, PAUSE)
    page.locator(".toast-action").click()
    expect_kept(page, NONE)
    choice(page, "pause").check()
    expect_kept(page, PAUSE)
    choice(page, "equal-instalments").check()
    expect_kept(page, LEVEL)
    page.locator(".toast-action").click()
    expect(choice(page, "pause")).to_be_checked()
    expect(choice(page, "pause")).to_be_focused()
    expect_kept(page, PAUSE)


def test_a_plan_no_longer_compared_is_no_longer_proposed(page):
    choice(page, "pause").check()
    expect_kept(page, PAUSE)
    page.locator('.plan[data-id="pause"] .plan-pick input').uncheck()
    expect(choice(page, "")).to_be_checked()
    expect_kept(page, NONE)
    page.locator(".toast-action").click()
    expect(choice(page, "pause")).to_be_checked()
    expect_kept(page, PAUSE)


def test_a_plan_that_no_longer_fits_is_said_so_and_kept(page):
    page.locator('[data-path="options/lump"]').fill("20000")
    page.locator('.plan[data-id="lump-sum-reduced"] .plan-pick input').check()
    choice(page, "lump-sum-reduced").check()
    page.locator('[data-path="options/lump"]').fill("50000")
    expect(page.locator(".money-propose .field-error")).to_be_visible()
    page.locator('[data-path="options/lump"]').fill("30000")
    expect(page.locator(".money-propose .field-error")).to_be_hidden()
    expect(choice(page, "lump-sum-reduced")).to_be_checked()


def test_the_foot_of_the_page_leads_to_the_letters(page):
    foot = page.locator(".money-papers .letter-send")
    for letter in ("repayment-proposal", "extension-request", "lump-sum-offer", "later-start"):
        expect(foot.locator(f'a[href$="papers/{letter}/"]')).to_be_visible()


def test_the_last_of_two_quick_presses_counts(page):
    choice(page, "pause").check()
    choice(page, "equal-instalments").check()
    expect_kept(page, LEVEL)
    expect(choice(page, "equal-instalments")).to_be_checked()
