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


def test_said_once_where_things_are_kept(inside):
    page = inside.open()
    note = page.locator(NOTE)
    expect(note).to_have_count(1)
    expect(note).to_contain_text(words(page, "app_wechat"))
    note.get_by_role("button").click()
    expect(note).to_have_count(0)
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(note).to_have_count(0)


def test_not_said_where_nothing_is_kept_or_in_a_browser(inside, phone):
    expect(inside.open("about/independence/").locator(NOTE)).to_have_count(0)
    expect(phone.open().locator(NOTE)).to_have_count(0)


@pytest.mark.parametrize(
    "button", [".checklist-tools [data-act=print]", ".letter [data-act=print]"]
)
def test_printing_leads_to_a_browser(inside, button):
    page = inside.open()
    page.locator(button).first.click()
    window = page.get_by_role("dialog", name=words(page, "in_app_title"))
    expect(window).to_be_visible()
    expect(window).to_contain_text(words(page, "app_wechat"))
    window.locator("button.primary").click()
    assert page.evaluate("[window.copied, window.printed]") == [inside.url(), 0]
    expect(page.locator("html[data-print]")).to_have_count(0)


@pytest.mark.bad_day("no-printer")
def test_a_browser_that_cannot_print_at_all(phone):
    phone.begin_with("window.print = undefined;")
    page = phone.open()
    page.locator(".checklist-tools [data-act=print]").click()
    expect(page.get_by_role("dialog", name=words(page, "in_app_title"))).to_be_visible()


def test_copying_the_old_way(inside):
    page = inside.open()
    page.locator(f"#{ITEM} a.copy-link").click()
    expect(page.locator(".toast")).to_be_visible()
    assert page.evaluate("window.copied") == f"{inside.base}s/{ITEM}/"
    page.locator(".toast-action").click()
    page.evaluate("window.copied = ''")
    page.locator(".share-dialog button.primary").click()
    expect(page.locator(".share-dialog [role=status]")).not_to_be_empty()
    assert page.evaluate("window.copied") == f"{inside.base}s/{ITEM}/"


def test_where_dialogs_are_unknown(inside):
    inside.begin_with(NO_DIALOGS)
    page = inside.open()
    page.locator(f"#{ITEM} a.copy-link").click()
    page.locator(".toast-action").click()
    window = page.locator(".share-dialog")
    expect(window).to_be_in_viewport()
    window.get_by_role("button", name=words(page, "close"), exact=True).click()
    expect(window).to_have_count(0)
