"""Two tabs of one reader stay in step, and neither undoes the other."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.bad_day("two-tabs")


def test_ticks(either):
    one, two = either.open(), either.open()
    one.locator("#read-contract input").check()
    expect(two.locator("#read-contract input")).to_be_checked()
    two.locator("#identify-lender input").check()
    expect(one.locator("#identify-lender input")).to_be_checked()
    expect(one.locator("#read-contract input")).to_be_checked()
    one.locator("[data-act=reset]").click()
    expect(two.locator("#identify-lender input")).not_to_be_checked()
    one.locator(".toast-action").click()
    expect(two.locator("#identify-lender input")).to_be_checked()
