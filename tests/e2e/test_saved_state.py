"""A real storage that is full: the page works and says so, and saves once there is room again."""

import pytest
from playwright.sync_api import expect

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


@pytest.mark.bad_day("storage-full")
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
