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
