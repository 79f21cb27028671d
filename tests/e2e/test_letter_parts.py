"""A long letter for chat boxes: part after part, ticked once it is copied."""

import pytest
from letters import open_proposal
from playwright.sync_api import expect
from sharing import words as say


@pytest.fixture
def page(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return open_proposal(either)


def open_parts(page):
    page.locator("[data-act=copy-parts]").click()
    window = page.get_by_role("dialog", name=say(page, "parts_title"))
    expect(window).to_be_visible()
    return window


def test_with_the_keyboard_alone(page):
    page.locator("[data-act=copy-parts]").focus()
    page.keyboard.press("Enter")
    window = page.get_by_role("dialog", name=say(page, "parts_title"))
    expect(window).to_be_visible()
    names = set()
    for at in range(window.locator(".part").count()):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        names.add(focused.get_attribute("aria-label"))
        page.keyboard.press("Enter")
        expect(window.locator(".part.copied")).to_have_count(at + 1)
    assert len(names) == window.locator(".part").count()


def test_touch_targets(page):
    for box in open_parts(page).locator("button").all():
        assert box.bounding_box()["height"] >= 44
