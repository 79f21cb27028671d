"""A paper the reader has in hand is prepared; one with gaps is not, and neither is sent."""

from playwright.sync_api import expect

KEPT = {
    "schema": 3,
    "facts": {
        "name": "王小明",
        "owed": "30000",
        "reason": "business-slow",
        "story": "六月起订单减少。",
        "monthly_offer": "800",
        "first_payment": "2099-12-10",
    },
    "saved": None,
}
PREPARED = "JSON.parse(localStorage.getItem('wsd-guide:state') ?? '{}').prepared ?? {}"


def copy(page):
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible(timeout=60_000)


def test_a_whole_letter_copied(phone):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open(saved=KEPT)
    copy(page)
    assert [*page.evaluate(PREPARED)] == ["hardship-request"]


def test_a_letter_with_gaps(phone):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open()
    page.locator("[name=name]").fill("王小明")
    copy(page)
    assert page.evaluate(PREPARED) == {}
