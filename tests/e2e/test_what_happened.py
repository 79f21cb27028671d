"""What happened is chosen from sentences: their blanks come and stay, an empty one is marked."""

from papers import open_with, paper
from playwright.sync_api import expect
from test_accessibility import violations

HARDSHIP = "papers/hardship-request/"
FIELD = "[data-field=happened]"
SINCE = f"{FIELD} [name='shop-closed.since']"


def test_blanks_stand_under_what_is_ticked_and_the_empty_one_is_marked(either, root):
    page = open_with(either, HARDSHIP)
    expect(page.locator(f"{FIELD} :checked")).to_have_count(0)
    expect(page.locator(SINCE)).to_be_hidden()
    page.locator(f"{FIELD} [value=shop-closed]").check()
    page.locator(SINCE).fill("2026-06")
    page.locator(f"{FIELD} [value=takings-fell]").check()
    expect(page.locator(f"{FIELD} .event:visible")).to_have_count(2)
    page.locator("[name=story]").focus()
    marked = page.locator(f"{FIELD} [aria-invalid=true]")
    expect(marked).to_have_attribute("name", "takings-fell.since")
    expect(page.locator(f"{FIELD} .event:has([aria-invalid]) .field-error")).to_be_visible()
    expect(paper(page)).to_contain_text("2026年6月")
    assert violations(page, root) == []
