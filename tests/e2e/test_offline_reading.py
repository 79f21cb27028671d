"""Read without a line: after one visit, in a browser that was closed in between."""

import pytest
from offline import KEPT, SAVES_DATA, Phone, until, until_kept
from playwright.sync_api import Page, expect

GUIDE = "guides/first-application/"
ONE_PAGE = f"async () => (await ({KEPT})()).zh.files === 1"
FAILED = "Failed to load resource|net::ERR_|wasm|download-failed"


def without_a_line(phone: Phone) -> None:
    phone.host.up = False
    phone.restart()
    phone.watch.allowed.append(FAILED)


def expect_title(page: Page) -> None:
    expect(page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("prefix", ["/", "/some/guide/"])
def test_every_page_in_both_languages_after_one_visit(make_phone, prefix):
    phone = make_phone(prefix=prefix)
    until_kept(phone.open())
    without_a_line(phone)
    page = phone.open(f"{GUIDE}?from=singlemessage")
    expect_title(page)
    page.locator("#read-contract input").check()
    page.locator(".language-link").click()
    page.wait_for_url("**/en/**")
    expect_title(page)
    expect(page.locator("#read-contract input")).to_be_checked()
    page.goto(phone.host.base + "start/my-journey")
    assert page.url == phone.host.base + "start/my-journey/"
    expect_title(page)


def test_the_search_finds_without_a_line(make_phone):
    phone = make_phone()
    until_kept(phone.open())
    without_a_line(phone)
    page = phone.open()
    page.locator(".search-button").click()
    page.locator("dialog[open] input").fill("还不上")
    expect(page.locator("dialog[open] a").first).to_be_visible()


def test_short_addresses_lead_on_in_the_readers_language(make_phone):
    phone = make_phone(locale="en-GB")
    until_kept(phone.open("en/"), "shell", "tools", "en")
    without_a_line(phone)
    page = phone.open("s/read-contract/")
    page.wait_for_url(f"**/en/{GUIDE}#read-contract")
    expect_title(page)


def test_an_address_that_does_not_exist(make_phone):
    phone = make_phone()
    page = phone.open()
    until_kept(page)
    phone.host.up = False
    phone.watch.allowed.append(FAILED)
    page.goto(phone.host.base + "no-such-page/")
    expect(page.locator(".not-found")).to_have_count(2)


def test_where_bytes_are_dear_only_what_is_opened_is_kept(make_phone):
    phone = make_phone(SAVES_DATA)
    page = phone.open()
    until_kept(page, "shell")
    page.reload()
    until(page, ONE_PAGE)
    phone.host.up = False
    phone.watch.allowed.append(FAILED)
    page.reload()
    expect_title(page)
    page.goto(phone.host.base + GUIDE)
    for lang, home in (("zh", ""), ("en", "en/")):
        way = page.locator(f"section[lang={lang}] a")
        expect(way).to_have_attribute("href", phone.host.base + home)
    assert page.evaluate(KEPT)["en"]["files"] == 0


@pytest.mark.python
def test_a_letter_is_written_without_a_line_once_a_tool_was_used(make_phone):
    phone = make_phone()
    page = phone.open("papers/hardship-request/")
    page.locator("[name=name]").fill("王小明")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    until_kept(page, "shell", "tools", "zh", "python")
    without_a_line(phone)
    page = phone.open("papers/hardship-request/")
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
