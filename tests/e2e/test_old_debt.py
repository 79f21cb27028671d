"""An old debt: the reader is told before the act, decides once, and no paper says a word."""

from letters import SAVED
from playwright.sync_api import expect

OLD = {**SAVED["facts"], "overdue_since": "2023-03-01"}
NOW = "2026-11-22T10:00:00"
HEARD = """
  window.heard = [];
  Object.defineProperty(navigator, "clipboard", {
    value: { writeText: (words) => Promise.resolve(window.heard.push(words)) },
  });
  window.print = () => window.heard.push("printed");
"""


def opened(reader, path, facts):
    money = {**SAVED["money"], "chosen": ["equal-instalments"]}
    saved = {**SAVED, "facts": facts, "money": money}
    reader.begin_with(HEARD)
    return reader.open(path, NOW, saved=saved)


def letter(reader, facts):
    page = opened(reader, "papers/repayment-proposal/", facts)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明", timeout=60_000)
    return page


def window_of(page):
    return page.locator("dialog.limitation-window")


def test_copying_asks_first_and_only_once(either):
    page = letter(either, OLD)
    copy = page.locator("[data-act=copy]:visible, [data-act=copy-gloss]:visible").first
    copy.click()
    window = window_of(page)
    expect(window).to_be_visible()
    expect(window.locator("a[href='tel:12348']").first).to_be_visible()
    assert page.evaluate("window.heard") == []
    window.locator("[data-act=ask-first]").click()
    expect(window).to_have_count(0)
    expect(copy).to_be_focused()
    copy.click()
    window.locator("[data-act=go-on]").click()
    expect(page.locator(".toast")).to_be_visible()
    [words] = page.evaluate("window.heard")
    assert "时效" not in words
    assert "limitation" not in words.lower()
    # Decided for this paper: printing asks no more, nor does another visit.
    page.locator("[data-act=print]").first.click()
    expect(window).to_have_count(0)
    assert page.evaluate("window.heard.length") == 2
    # Another sign of the debt is another matter.
    page.locator("[name=overdue_since]").first.evaluate(
        "field => { field.value = '2022-01-01';"
        " field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    copy.click()
    expect(window).to_be_visible()


def test_not_sure_asks(phone):
    page = letter(phone, {**SAVED["facts"], "last_sign": "not-sure"})
    page.locator("[data-act=print]").first.click()
    expect(window_of(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(window_of(page)).to_have_count(0)
    assert page.evaluate("window.heard") == []
