"""Storage that is damaged, newer, forbidden or full: the page works and says so."""

import json

import pytest
from playwright.sync_api import expect
from readers import KEY
from sharing import words

FORBIDDEN = """
  Object.defineProperty(window, "localStorage", {
    get() { throw new DOMException("denied by the browser", "SecurityError"); },
  });
"""
FILL = """
  for (let size = 2 ** 22; size >= 1; size = Math.floor(size / 2)) {
    for (;;) {
      try { localStorage.setItem("other-" + size + "-" + localStorage.length, "x".repeat(size)); }
      catch { break; }
    }
  }
"""
FREE = """
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("other-")) localStorage.removeItem(key);
  }
"""


def with_saved(reader, saved):
    """A page of a reader whose browser already holds `saved`."""
    page = reader.open()
    page.evaluate("([key, saved]) => localStorage.setItem(key, saved)", [KEY, saved])
    page.reload()
    return page


def keys(page):
    return page.evaluate("Object.keys(localStorage)")


@pytest.mark.parametrize("saved", ["{oops", "[]", '{"schema":1,"items":7}', "\\u0000"])
def test_damaged_is_set_aside(phone, saved):
    page = with_saved(phone, saved)
    expect(page.locator("negotiation-checklist .storage-note")).not_to_be_empty()
    page.locator("#read-contract input").check()
    aside = [key for key in keys(page) if key.startswith("wsd-guide:damaged-")]
    assert [page.evaluate("key => localStorage.getItem(key)", key) for key in aside] == [saved]
    page.reload()
    expect(page.locator("#read-contract input")).to_be_checked()


def test_one_damaged_note_costs_no_other(either):
    saved = '{"schema": 3,"items":{"read-contract":"done"},"log":{"c1":"oops"}}'
    page = with_saved(either, saved)
    expect(page.locator("#read-contract input")).to_be_checked()
    note = page.locator("negotiation-checklist .storage-note")
    expect(note).to_have_text(words(page, "damaged_part"))
    aside = [key for key in keys(page) if key.startswith("wsd-guide:damaged-")]
    assert [page.evaluate("key => localStorage.getItem(key)", key) for key in aside] == [saved]
    page.reload()
    expect(page.locator("#read-contract input")).to_be_checked()
    assert [key for key in keys(page) if key.startswith("wsd-guide:damaged-")] == aside


@pytest.mark.parametrize(
    "letters", [{"hardship-request": {"name": 7, "requests": "x", "reason": ["a"], "extra": "y"}}]
)
def test_entries_that_make_no_sense_are_passed_over(phone, letters):
    saved = {"schema": 1, "items": {"read-contract": "maybe", "gone": "done"}, "letters": letters}
    page = with_saved(phone, json.dumps(saved))
    expect(page.locator("#read-contract input")).not_to_be_checked()
    expect(page.locator("[name=name]")).to_have_value("")
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")


def test_newer_is_left_alone(phone):
    saved = '{"schema":99,"items":{"read-contract":"done"}}'
    page = with_saved(phone, saved)
    page.locator("#read-contract input").check()
    expect(page.locator("#read-contract input")).to_be_checked()
    expect(page.locator("negotiation-checklist .storage-note")).not_to_be_empty()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == saved


def test_forbidden(either):
    # The theme's own script wants storage, too, and complains.
    either.allow("denied by the browser")
    either.context.add_init_script(FORBIDDEN)
    page = either.open()
    page.locator("#read-contract input").check()
    expect(page.locator("#read-contract input")).to_be_checked()
    expect(page.locator("negotiation-checklist .storage-note")).not_to_be_empty()
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")


def test_full(either):
    page = either.open()
    page.locator("#read-contract input").check()
    page.evaluate(FILL)
    page.locator("#identify-lender input").check()
    note = page.locator("negotiation-checklist .storage-note")
    full = note.inner_text()
    page.locator("[name=story]").fill("六月起订单减少。")
    expect(page.locator("negotiation-letter .storage-note")).to_have_text(full)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("六月起订单减少。")
    # Room again: with the next change everything that waited is saved.
    page.evaluate(FREE)
    page.locator("#contact-log input").check()
    expect(note).not_to_have_text(full)
    page.reload()
    for item in ("read-contract", "identify-lender", "contact-log"):
        expect(page.locator(f"#{item} input")).to_be_checked()
    expect(page.locator("[name=story]")).to_have_value("六月起订单减少。")
