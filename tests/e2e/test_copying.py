"""Copying the letter: by the clipboard, by the old way, or by hand."""

import pytest
from playwright.sync_api import expect

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', { value: undefined });"
NO_COMMAND = "document.execCommand = () => false;"
REMEMBER = """
  document.execCommand = (name) => {
    window.copied = [name, document.activeElement.value];
    return true;
  };
"""


def write(page):
    page.locator("[name=name]").fill("王小明")
    page.locator("[name=story]").fill("六月起订单减少。")
    # Copying waits for Python however long it takes; these tests are about what comes then.
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明", timeout=60_000)


@pytest.mark.parametrize(
    ("act", "words"), [("copy", "申请人：王小明"), ("copy-gloss", "Borrower: 王小明")]
)
def test_to_the_clipboard(phone, act, words):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open()
    # Both can be copied where both are shown.
    page.locator("[data-act=language] [value=both]").check()
    write(page)
    # Pressed at once: the newest words are copied, not the ones before.
    page.locator("[name=name]").fill("王小明明")
    page.locator(f"[data-act={act}]").click()
    expect(page.locator(".toast")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"{words}明" in copied
    assert "六月起订单减少。" in copied
    assert "\n\n" in copied


def test_the_old_way(phone):
    phone.begin_with(NO_CLIPBOARD + REMEMBER)
    page = phone.open()
    write(page)
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    name, copied = page.evaluate("window.copied")
    assert name == "copy"
    assert "申请人：王小明" in copied
    expect(page.locator(".copy-source")).to_have_count(0)


@pytest.mark.bad_day("in-chat-app")
def test_by_hand(either):
    either.begin_with(NO_CLIPBOARD + NO_COMMAND)
    page = either.open()
    write(page)
    page.locator("[data-act=copy]").click()
    dialog = page.locator("dialog.copy-dialog")
    expect(dialog).to_be_visible()
    chosen = dialog.locator("textarea").evaluate(
        "area => area.value.slice(area.selectionStart, area.selectionEnd)"
    )
    assert "申请人：王小明" in chosen
    dialog.locator("button").click()
    expect(dialog).to_have_count(0)
