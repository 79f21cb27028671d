"""A long letter for chat boxes: part after part, ticked once it is copied."""

import pytest
from letters import open_proposal, words
from playwright.sync_api import expect
from sharing import words as say

NO_CLIPBOARD = """
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.execCommand = () => false;
"""
HEADS = """
  [...document.querySelectorAll(".letter-live .letter-paper tr:has(th)")]
    .map((row) => [...row.cells].map((cell) => cell.textContent))
"""


@pytest.fixture
def page(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return open_proposal(either)


def open_parts(page):
    page.locator("[data-act=copy-parts]").click()
    window = page.get_by_role("dialog", name=say(page, "parts_title"))
    expect(window).to_be_visible()
    return window


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_all_parts_together_are_the_letter(page):
    page.locator(".letter-tools [data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    whole = words(clipboard(page))
    window = open_parts(page)
    parts = window.locator(".part")
    total = parts.count()
    assert total > 2
    # A part that goes on with a table begins with the table's head once more.
    heads = [words("".join(head)) for head in page.evaluate(HEADS)]
    together = ""
    for at in range(total):
        parts.nth(at).get_by_role("button").click()
        expect(parts.nth(at)).to_have_class("part copied")
        expect(parts.nth(at).get_by_role("button")).to_contain_text("✓")
        part = words(clipboard(page)).removeprefix(f"({at + 1}/{total})")
        again = [head for head in heads if part.startswith(head) and head in together]
        together += part.removeprefix(*again) if again else part
    assert together == whole
    expect(window.get_by_role("status")).to_have_text(
        say(page, "parts_all").replace("{total}", str(total))
    )


def test_what_was_copied_is_not_kept(page):
    window = open_parts(page)
    window.locator(".part button").first.click()
    expect(window.locator(".part.copied")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    expect(page.locator("[data-act=copy-parts]")).to_be_focused()
    expect(open_parts(page).locator(".part.copied")).to_have_count(0)


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


def test_where_copying_is_refused_the_part_is_shown_and_not_ticked(phone):
    phone.begin_with(NO_CLIPBOARD)
    page = open_proposal(phone)
    window = open_parts(page)
    window.locator(".part button").first.click()
    by_hand = page.locator("dialog.copy-dialog textarea")
    expect(by_hand).to_be_visible()
    assert words(by_hand.input_value()).startswith("(1/")
    expect(window.locator(".part.copied")).to_have_count(0)


def test_touch_targets(page):
    for box in open_parts(page).locator("button").all():
        assert box.bounding_box()["height"] >= 44
