"""More ways to pass a link on: the share sheet, a QR code, the reading list."""

import re

import pytest
from playwright.sync_api import expect
from sharing import ITEM, SHARE_SHEET, open_share, read_qr, tool, words


@pytest.fixture
def page(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    either.begin_with(SHARE_SHEET)
    return either.open()


def test_where_the_window_does_not_arrive_that_is_said(phone):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open()
    page.route("**/*.js", lambda route: route.abort())
    phone.allow("net::ERR_FAILED")
    page.locator(f"#{ITEM} a.copy-link").click()
    page.locator(".toast-action").click()
    expect(page.locator(".toast-text")).to_have_text(words(page, "not_loaded"))
    assert page.evaluate("navigator.clipboard.readText()") == f"{phone.base}s/{ITEM}/"


def test_qr_code_leads_to_the_place(page, either):
    window = open_share(page)
    library = re.compile(r"/uqr\.js$")
    assert not [url for url in either.watch.requests if library.search(url)]
    tool(window, page, "share_qr").click()
    figure = window.locator("figure")
    expect(figure.get_by_role("img")).to_be_visible()
    assert read_qr(figure) == f"{either.base}s/{ITEM}/"
    assert len([url for url in either.watch.requests if library.search(url)]) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_qr_code_is_dark_on_light_with_a_quiet_zone(make_reader, scheme):
    reader = make_reader("zh", color_scheme=scheme)
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open()
    window = open_share(page)
    tool(window, page, "share_qr").click()
    expect(window.locator("svg")).to_be_visible()
    fills = window.locator("svg > :is(rect, path)").evaluate_all(
        "parts => parts.map(part => getComputedStyle(part).fill)"
    )
    assert fills == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    first = window.locator("svg path").get_attribute("d")
    assert str(first).startswith("M4 4h7v1h-7z")


def test_qr_code_on_paper_with_nothing_else(page):
    page.evaluate("() => { window.print = () => {}; }")
    window = open_share(page)
    tool(window, page, "share_qr").click()
    tool(window, page, "share_print").click()
    page.emulate_media(media="print")
    expect(window.locator("svg")).to_be_visible()
    expect(window.locator(".share-address")).to_be_visible()
    for hidden in ("article", ".share-tools", ".window > button"):
        expect(page.locator(hidden).locator("visible=true")).to_have_count(0)


def test_no_code_when_its_library_cannot_be_had(page, either):
    either.allow("Failed to load resource|ERR_FAILED")
    page.route(re.compile(r"/uqr\.js$"), lambda route: route.abort())
    window = open_share(page)
    tool(window, page, "share_qr").click()
    expect(window.locator("[role=status]")).to_have_text(words(page, "share_qr_failed"))


def test_by_keyboard_and_back_to_the_link(page):
    link = page.locator(f"#{ITEM} a.copy-link")
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name=words(page, "share_title"))).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".share-tools button").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(link).to_be_focused()
