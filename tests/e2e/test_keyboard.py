"""Everything can be reached and used with the keyboard alone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.both


def tab_to(page, selector, limit=60):
    """Press Tab until `selector` has the focus."""
    for _press in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} was not reached")


def focus_start(page, selector):
    """Put the starting point of Tab before an element, as following a link to it does."""
    page.evaluate("hash => { location.hash = hash; }", selector)


def test_list(either):
    page = either.open()
    focus_start(page, "#checklist")
    tab_to(page, "#read-contract input")
    page.keyboard.press("Space")
    expect(page.locator("#read-contract input")).to_be_checked()
    tab_to(page, "#read-contract a.copy-link", 1)
    tab_to(page, "#read-contract summary", 1)
    page.keyboard.press("Enter")
    tab_to(page, "#read-contract .item-na", 6)
    page.keyboard.press("Enter")
    expect(page.locator("#read-contract")).to_have_attribute("data-state", "not-applicable")
    page.locator("[data-act=reset]").focus()
    page.keyboard.press("Enter")
    tab_to(page, ".toast-action", 1)
    page.keyboard.press("Enter")
    expect(page.locator("#read-contract")).to_have_attribute("data-state", "not-applicable")
    expect(page.locator("[data-act=reset]")).to_be_focused()


def test_letter(either):
    page = either.open()
    focus_start(page, "#letter")
    tab_to(page, "[name=name]", 3)
    page.keyboard.insert_text("王小明")
    tab_to(page, "[name=reason]", 5)
    page.keyboard.press("ArrowDown")
    tab_to(page, "[name=happened]", 3)
    page.keyboard.press("Space")
    tab_to(page, "[name='shop-closed.since']", 1)
    page.keyboard.insert_text("2026-06")
    tab_to(page, ".letter-fold[data-purpose=terms] > summary", 16)
    page.keyboard.press("Enter")
    tab_to(page, "[name=requests]", 3)
    page.keyboard.press("Space")
    tab_to(page, ".letter-language input", 30)
    tab_to(page, "[data-act=copy]", 3)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    expect(page.locator("[name=requests]").first).to_be_checked()


def test_focus_is_always_visible(phone):
    page = phone.open()
    focus_start(page, "#checklist")
    for _press in range(12):
        page.keyboard.press("Tab")
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) != "none", page.evaluate("document.activeElement.outerHTML")
