"""What was just typed is known to the next act, however late a slow phone's timers are."""

import json

import pytest
from papers import unfold
from playwright.sync_api import expect

pytestmark = pytest.mark.bad_day("late-timers")

# What a page puts off by more than a moment never comes: only acts are left.
LATE = """
  const soon = window.setTimeout;
  window.setTimeout = (run, delay = 0, ...rest) => soon(run, delay < 100 ? delay : 1e8, ...rest);
"""
STATE = "JSON.parse(localStorage.getItem('wsd-guide:state') ?? '{}')"


@pytest.fixture
def slow(either):
    either.begin_with(LATE)
    return either


def kept(page, section):
    return page.evaluate(f"{STATE}.{section} ?? {{}}")


def test_another_letter_the_other_language_and_the_list_know_it(slow):
    page = slow.open("papers/repayment-proposal/")
    page.locator("[name=name]").first.fill("王小明")
    page.locator(".md-header a[hreflang], a[hreflang]").first.click(force=True)
    expect(page.locator("[name=name]").first).to_have_value("王小明")
    unfold(page, "contact")
    page.locator("[name=phone]").first.fill("0571-00000000")
    page.goto(slow.url("papers/hardship-request/"))
    expect(page.locator("[name=phone]").first).to_have_value("0571-00000000")


def test_money_just_typed_is_kept_by_leaving_and_by_choosing(slow):
    page = slow.open("start/money/")
    page.locator("[data-path='loans/l1/principal']").fill("36000")
    page.locator("[data-path='loans/l1/creditor']").fill("网商银行")
    page.goto(slow.url("papers/repayment-proposal/"))
    assert kept(page, "money")["loans"] == {"l1": {"principal": "36000", "creditor": "网商银行"}}


def test_a_page_that_is_thrown_away_has_written_it(slow):
    page = slow.open("papers/repayment-proposal/")
    page.locator("[name=name]").first.fill("王小明")
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert json.loads(json.dumps(kept(page, "facts"))) == {"name": "王小明"}
