"""Read without a line: after one visit, in a browser that was closed in between."""

import pytest
from offline import CONTACTS, GUIDE, KEPT, LETTER, SAVES_DATA, Phone, until, until_kept
from playwright.sync_api import Page, expect

ONE_PAGE = f"async () => (await ({KEPT})()).zh.files === 1"
FAILED = "Failed to load resource|net::ERR_|wasm|download-failed"


def without_a_line(phone: Phone) -> None:
    phone.host.up = False
    phone.watch.allowed.append(FAILED)


def expect_title(page: Page) -> None:
    expect(page.locator("article h1")).to_be_visible()


@pytest.mark.bad_day("no-line")
def test_pages_of_both_languages_the_search_and_short_addresses_after_one_visit(make_phone):
    phone = make_phone(prefix="/some/guide/", search=True, locale="en-GB")
    until_kept(phone.open())
    without_a_line(phone)
    phone.restart()
    page = phone.open(f"{GUIDE}?from=singlemessage")
    expect_title(page)
    page.locator("#read-contract input").check()
    page.locator(".language-link").click()
    page.wait_for_url("**/en/**")
    expect_title(page)
    expect(page.locator("#read-contract input")).to_be_checked()
    page.locator(".search-button").click()
    page.locator("dialog[open] input").fill("cannot pay")
    expect(page.locator("dialog[open] a").first).to_be_visible()
    page.goto(phone.host.base + "s/read-contract/")
    page.wait_for_url(f"**/en/{GUIDE}#read-contract")
    expect_title(page)
    page.goto(phone.host.base + CONTACTS.removesuffix("/"))
    assert page.url == phone.host.base + CONTACTS
    expect_title(page)
    page.goto(phone.host.base + "no-such-page/")
    expect(page.locator(".not-found")).to_have_count(2)


@pytest.mark.bad_day("line-slow")
def test_where_bytes_are_dear_only_what_is_opened_is_kept(make_phone):
    phone = make_phone(SAVES_DATA)
    page = phone.open()
    until_kept(page, "shell")
    page.reload()
    until(page, ONE_PAGE)
    without_a_line(phone)
    page.reload()
    expect_title(page)
    page.goto(phone.host.base + GUIDE)
    for lang, home in (("zh", ""), ("en", "en/")):
        way = page.locator(f"section[lang={lang}] a")
        expect(way).to_have_attribute("href", phone.host.base + home)
    assert page.evaluate(KEPT)["en"]["files"] == 0


@pytest.mark.bad_day("no-line")
@pytest.mark.python
def test_a_letter_is_written_without_a_line_once_a_tool_was_used(make_phone):
    phone = make_phone()
    page = phone.open(LETTER)
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    until_kept(page, "shell", "tools", "zh", "python")
    without_a_line(phone)
    phone.restart()
    page = phone.open(LETTER)
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
