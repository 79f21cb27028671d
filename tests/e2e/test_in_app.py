"""Inside a chat app: what it lacks is explained, and the rest works."""

import pytest
from playwright.sync_api import expect
from sharing import ITEM, WECHAT, words

pytestmark = pytest.mark.bad_day("in-chat-app")

NOTE = ".in-app-note"
# As such browsers are: no clipboard but the old one, no share sheet, and printing does nothing.
INSIDE = """
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  navigator.share = undefined;
  window.printed = 0;
  window.print = () => { window.printed += 1; };
  document.execCommand = () => { window.copied = document.activeElement.value; return true; };
"""
NO_DIALOGS = """
  delete HTMLDialogElement.prototype.showModal;
  delete HTMLDialogElement.prototype.close;
"""


@pytest.fixture(params=["zh", "en"])
def inside(request, make_reader):
    reader = make_reader(request.param, user_agent=WECHAT)
    reader.begin_with(INSIDE)
    return reader


def test_printing_leads_to_a_browser(inside):
    page = inside.open()
    page.locator(".checklist-tools [data-act=print]").click()
    window = page.get_by_role("dialog", name=words(page, "in_app_title"))
    expect(window).to_be_visible()
    expect(window).to_contain_text(words(page, "app_wechat"))
    window.locator("button.primary").click()
    assert page.evaluate("[window.copied, window.printed]") == [inside.url(), 0]
    expect(page.locator("html[data-print]")).to_have_count(0)


def test_where_dialogs_are_unknown(inside):
    inside.begin_with(NO_DIALOGS)
    page = inside.open()
    page.locator(f"#{ITEM} a.copy-link").click()
    page.locator(".toast-action").click()
    window = page.locator(".share-dialog")
    expect(window).to_be_in_viewport()
    window.get_by_role("button", name=words(page, "close"), exact=True).click()
    expect(window).to_have_count(0)
