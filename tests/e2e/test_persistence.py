"""The browser is asked not to clear what is kept, at a sensible moment; what it may do is said."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.bad_day("storage-evicted")

# Stands in for a browser that has promised nothing yet, and counts how often it is asked.
ASKED = """
  window.asked = 0;
  let kept = false;
  Object.defineProperty(navigator, 'storage', { value: {
    persisted: async () => kept,
    persist: async () => { window.asked += 1; kept = true; return kept; },
  } });
"""


def asked(page):
    return page.evaluate("window.asked")


def test_asked_once_with_the_first_thing_to_keep(phone):
    phone.begin_with(ASKED)
    page = phone.open()
    tick = page.locator("#read-contract input")
    expect(page.locator(".checklist-status")).to_be_visible()
    assert asked(page) == 0
    tick.check()
    page.wait_for_function("window.asked === 1")
    page.locator("#write-down-balance input").check()
    tick.uncheck()
    page.wait_for_timeout(200)
    assert asked(page) == 1
