"""A full storage is told where the reader is, at whatever is ticked or typed."""

import pytest
from folds import unfold_all
from playwright.sync_api import expect
from test_saved_state import FILL, FREE

pytestmark = pytest.mark.bad_day("storage-full")

KEEPERS = {
    "a tick": ("guides/first-application/", "#identify-lender input"),
    "a letter": ("papers/repayment-proposal/", "[name=name]"),
    "money": ("start/money/", "[data-path='loans/l1/principal']"),
    "a note": ("papers/contact-log/", "[name=said]"),
    "an answer": ("start/find-your-situation/", "[data-question]:visible button"),
    "a step": ("start/my-journey/", "li[data-item]:visible .item-tick input"),
}


def act(page, target):
    """Tick, press or type: whatever keeps something there."""
    control = page.locator(target).first
    kind = control.evaluate("each => each.type")
    if kind == "checkbox":
        control.check()
    elif kind in ("text", "textarea"):
        control.fill("36000")
    else:
        control.click()
    return control


@pytest.mark.parametrize("what", KEEPERS)
def test_it_is_read_where_the_reader_is(either, what):
    path, target = KEEPERS[what]
    page = either.open(path)
    strip = page.locator(".not-saved")
    expect(strip).to_have_count(1)
    if what == "a note":
        page.locator("[data-act=add]").click()
    unfold_all(page)
    expect(strip).to_be_hidden()
    page.evaluate(FILL)
    act(page, target)
    expect(strip).to_be_visible()
    expect(strip).to_be_in_viewport(ratio=1)
    screen = page.viewport_size["width"]
    box = strip.bounding_box()
    assert (box["x"], box["width"]) == (0, screen)
    assert box["height"] <= 160
    # It tells no less than the line beside the form, and goes when there is room again.
    strip.locator("button").click()
    expect(strip).to_be_hidden()
    page.evaluate(FREE)
