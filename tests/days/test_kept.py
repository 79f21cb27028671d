"""What is kept goes away under an open page, or is gone when the reader comes back."""

import pytest
from papers import FACTS, open_with, stored, unfold
from playwright.sync_api import expect

LETTER = "papers/hardship-request/"


@pytest.mark.bad_day("storage-cleared")
def test_what_is_typed_after_the_browser_cleared_everything_is_kept(either):
    page = open_with(either, LETTER, facts=FACTS)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    unfold(page, "contact")
    page.evaluate("localStorage.clear()")
    page.locator("[name=phone]").fill("0571-00000000")
    page.locator("[name=phone]").blur()
    # Whoever cleared it wanted it gone; nothing of it comes back by the next word typed.
    expect(page.locator("[name=name]")).to_have_value("")
    assert stored(page)["facts"] == {"phone": "0571-00000000"}
    page.reload()
    expect(page.locator("[name=phone]")).to_have_value("0571-00000000")


@pytest.mark.bad_day("storage-evicted")
def test_who_comes_back_to_nothing_begins_anew(either):
    page = open_with(either, LETTER, facts=FACTS)
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.goto(either.url(""))
    page.goto(either.url(LETTER))
    field = page.locator("[name=name]")
    expect(field).to_have_value("")
    field.fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    page.reload()
    expect(field).to_have_value("王小明")
