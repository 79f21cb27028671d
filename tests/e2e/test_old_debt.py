"""An old debt: the reader is told before the act, and turns back with a key."""

from letters import SAVED
from playwright.sync_api import expect

NOW = "2026-11-22T10:00:00"
PRINTS = "window.printed = false; window.print = () => { window.printed = true; };"


def test_not_sure_asks(phone):
    money = {**SAVED["money"], "chosen": ["equal-instalments"]}
    saved = {**SAVED, "facts": {**SAVED["facts"], "last_sign": "not-sure"}, "money": money}
    phone.begin_with(PRINTS)
    page = phone.open("papers/repayment-proposal/", NOW, saved=saved)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明", timeout=60_000)
    page.locator("[data-act=print]").first.click()
    window = page.locator("dialog.limitation-window")
    expect(window).to_be_visible()
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    assert page.evaluate("window.printed") is False
