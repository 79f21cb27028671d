"""What the tests of the phone script share: walking from card to card, and what is kept."""

from playwright.sync_api import expect

SCRIPT = "papers/phone-script/"
FACTS = {"name": "张三", "monthly_offer": "800", "owed": "32500"}
# Python starts in the background; on a busy machine that takes its time.
START_MS = 60_000


def card(page):
    """The card that is shown; before the script's code has come, the page shows them all."""
    return page.locator("call-script:has([data-live]:not([hidden])) .call-node:visible")


def choose(page, to):
    card(page).locator(f".call-next a[href='#{to}']").click()
    expect(card(page)).to_have_attribute("id", to)


def begin(page):
    page.locator("[data-act=start]").click()
    expect(card(page)).to_have_attribute("id", "call-open")


def kept(**sections):
    return {"schema": 3, "saved": None, **sections}
