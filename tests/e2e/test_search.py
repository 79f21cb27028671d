"""The search window: fetched when it opens, used by keys alone, left and come back to."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.both

GUIDE = "guides/by-phone/"
WORDS = {"zh": "法院冻结银行卡", "en": "court freezes my bank card"}
FIELD = ".search input"
HITS = ".search-hits li:visible"
WORDS_OF_THE_SITE = re.compile(r"/search/(zh|en)\.json$")


def opened(page: Page) -> Page:
    page.locator(".search-button").click()
    expect(page.locator(FIELD)).to_be_focused()
    return page


def first_place(page: Page) -> str:
    """The address of the first place found, from the site's root."""
    expect(page.locator(HITS)).to_have_count(3)
    return page.locator(HITS).first.locator("a").get_attribute("href").rpartition("../")[2]


def test_nothing_is_fetched_before_it_opens(either):
    page = either.open(GUIDE)
    expect(page.locator(".search-button")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert [url for url in either.watch.requests if WORDS_OF_THE_SITE.search(url)] == []
    with page.expect_request(WORDS_OF_THE_SITE):
        opened(page)


def test_keys_alone(either):
    page = either.open(GUIDE)
    expect(page.locator(".search-button")).to_be_visible()
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(WORDS[either.lang])
    place = first_place(page)
    page.keyboard.press("ArrowDown")
    expect(page.locator(HITS).first.locator("a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{place}")


def test_escape_leads_back_to_the_button(phone):
    page = opened(phone.open(GUIDE))
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_have_count(0)
    expect(page.locator(".search-button")).to_be_focused()
    page.wait_for_function("() => history.state?.search === undefined")


def test_the_back_key_closes_it(phone):
    page = opened(phone.open(GUIDE))
    page.go_back()
    expect(page.locator("dialog.search")).to_have_count(0)
    assert page.url == phone.url(GUIDE)


def test_back_from_a_page_that_was_found(either):
    page = opened(either.open(GUIDE))
    page.locator(FIELD).fill(WORDS[either.lang])
    place = first_place(page)
    page.locator(HITS).first.locator("a").click()
    page.wait_for_url(f"**/{place}")
    page.go_back()
    expect(page.locator(FIELD)).to_have_value(WORDS[either.lang])
    expect(page.locator(HITS)).to_have_count(3)


def test_a_place_on_the_same_page(phone):
    page = opened(phone.open("reference/faq/"))
    page.locator(FIELD).fill("能不能只还本金")
    page.locator(HITS).first.locator("a").click()
    expect(page.locator("dialog.search")).to_have_count(0)
    expect(page.locator("#faq-only-principal")).to_be_in_viewport()
    assert page.url.endswith("#faq-only-principal")


def test_without_scripts_there_is_no_button(make_reader):
    page = make_reader("zh", java_script_enabled=False).open(GUIDE)
    expect(page.locator(".search-button")).to_be_hidden()
