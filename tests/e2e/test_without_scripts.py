"""With JavaScript off the page is complete: list, blank letter, links to places."""

import pytest
from playwright.sync_api import expect
from starting import time_passes

pytestmark = pytest.mark.bad_day("no-scripts")


@pytest.fixture
def plain(make_reader, request):
    return make_reader(request.param, java_script_enabled=False)


both = pytest.mark.parametrize("plain", ["zh", "en"], indirect=True)


@both
def test_list_and_blank_letter_are_there(plain):
    page = time_passes(plain.open())
    expect(page.locator("#read-contract")).to_be_visible()
    expect(page.locator(".next-step")).to_be_visible()
    expect(page.locator(".letter-blank .letter-paper")).to_be_visible()
    expect(page.locator(".notice:visible")).to_have_count(2)
    expect(page.locator(".letter-live")).to_be_hidden()
    expect(page.locator(".checklist-tools, .checklist-status").first).to_be_hidden()


@both
def test_shared_item_is_in_view_and_its_link_is_plain(plain):
    page = plain.context.new_page()
    page.goto(plain.url() + "#identify-lender")
    expect(page.locator("#identify-lender")).to_be_in_viewport()
    page.locator("#contact-log a.copy-link").click()
    expect(page).to_have_url(plain.url() + "#contact-log")
    expect(page.locator("#contact-log")).to_be_in_viewport()


@both
def test_language_link_keeps_the_page(plain):
    page = plain.open()
    page.locator("a.language-link").click()
    expect(page).to_have_url(plain.url(lang="en" if plain.lang == "zh" else "zh"))
