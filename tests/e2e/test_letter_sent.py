"""A paper says that nothing has been sent until the reader notes it; then what came of it."""

import pytest
from papers import FACTS, fits_the_screen, open_with, stored
from playwright.sync_api import expect
from sharing import words
from test_accessibility import violations


@pytest.fixture
def page(either):
    return open_with(either, "papers/bank-complaint/", facts=FACTS)


def note(page, act, **fields):
    page.locator(f".letter-sent [data-act={act}]").click()
    window = page.locator("dialog.log-window")
    for kind, value in fields.items():
        if kind == "choose":
            window.locator("select").select_option(value)
        else:
            window.locator(kind).first.fill(value)
    window.locator("button.primary").click()


def test_from_not_sent_to_answered(page, root):
    expect(page.locator(".letter-send")).to_be_visible()
    expect(page.locator(".letter-unsent")).to_be_visible()
    expect(page.locator("[data-act=replied]")).to_be_hidden()
    note(page, "sent", choose="app-chat")
    expect(page.locator(".letter-sendings li")).to_have_count(1)
    expect(page.locator(".letter-send")).to_be_hidden()
    expect(page.locator(".letter-after a").last).to_be_visible()
    note(page, "sent", choose="post")
    expect(page.locator(".letter-sendings li")).to_have_count(2)
    expect(page.locator(".letter-turned-down")).to_be_hidden()
    note(page, "replied", choose="refused", textarea="不同意")
    expect(page.locator(".letter-sendings li")).to_have_count(3)
    expect(page.locator(".letter-turned-down")).to_be_visible()
    assert fits_the_screen(page)
    assert violations(page, root) == []
    page.reload()
    expect(page.locator(".letter-sendings li")).to_have_count(3)
    papers = [entry.get("paper") or entry.get("reply") for entry in stored(page)["log"].values()]
    assert papers == ["bank-complaint"] * 3


def test_undo_and_another_tab(either, page):
    other = either.open("papers/bank-complaint/")
    note(page, "sent", choose="sms")
    expect(other.locator(".letter-sendings li")).to_have_count(1)
    page.locator(".toast-action").click()
    expect(other.locator(".letter-sendings li")).to_have_count(0)
    expect(page.locator(".letter-unsent")).to_be_visible()


def test_what_is_not_saved_is_not_called_noted(page):
    page.evaluate(
        "() => { Storage.prototype.setItem ="
        " () => { throw new DOMException('', 'QuotaExceededError'); }; }"
    )
    note(page, "sent", choose="sms")
    expect(page.locator(".toast-text")).to_have_text(words(page, "only_here"))
    expect(page.locator(".letter-sendings li")).to_have_count(1)
