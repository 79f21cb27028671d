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


SENT_TO_TWO = {
    "c1": {"paper": "collection-complaint", "party": "bank", "date": "2026-11-01"},
    "c2": {"paper": "collection-complaint", "party": "regulator", "date": "2026-11-10"},
}


def replies(page):
    return [note["party"] for note in stored(page)["log"].values() if note.get("reply")]


def test_of_two_it_went_to_it_is_asked_who_answered(either, root):
    page = open_with(either, "papers/collection-complaint/", facts=FACTS, log=SENT_TO_TWO)
    page.locator(".letter-sent [data-act=replied]").click()
    window = page.locator("dialog.log-window")
    who = window.get_by_label(words(page, "log_replied_party"))
    expect(who).to_have_value("regulator")
    expect(who.locator("option")).to_have_text(
        [words(page, "log_option_party_regulator"), words(page, "log_option_party_bank")]
    )
    assert who.bounding_box()["height"] >= 44
    assert fits_the_screen(page)
    assert violations(page, root) == []
    who.focus()
    page.keyboard.press("ArrowDown")
    expect(who).to_have_value("bank")
    window.locator("button.primary").click()
    expect(page.locator(".letter-sendings li")).to_have_count(3)
    assert replies(page) == ["bank"]
    # Left as it stands, it is the one written to last.
    page.locator(".letter-sent [data-act=replied]").click()
    window.locator("button.primary").click()
    expect(page.locator(".letter-sendings li")).to_have_count(4)
    assert replies(page) == ["bank", "regulator"]
