"""More ways to pass a link on: the share sheet, a QR code, the reading list."""

import re

import pytest
from playwright.sync_api import expect
from sharing import ITEM, SHARE_SHEET, STEP, open_share, read_qr, tool, words

NO_COPYING = """
  Object.defineProperty(navigator, 'clipboard', { value: undefined });
  document.execCommand = () => false;
"""


@pytest.fixture
def page(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    either.context.add_init_script(SHARE_SHEET)
    return either.open()


def test_copied_again_inside_the_window(page, either):
    window = open_share(page)
    page.evaluate("navigator.clipboard.writeText('')")
    tool(window, page, "share_copy").click()
    expect(window.locator("[role=status]")).to_have_text(words(page, "copied"))
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == window.locator(".share-address").inner_text() == f"{either.base}s/{ITEM}/"


def test_where_the_window_does_not_arrive_that_is_said(phone):
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open()
    page.route("**/*.js", lambda route: route.abort())
    phone.allow("net::ERR_FAILED")
    page.locator(f"#{ITEM} a.copy-link").click()
    page.locator(".toast-action").click()
    expect(page.locator(".toast-text")).to_have_text(words(page, "not_loaded"))
    assert page.evaluate("navigator.clipboard.readText()") == f"{phone.base}s/{ITEM}/"


def test_the_share_sheet_gets_title_and_address_only(page, either):
    window = open_share(page, f"#{STEP} a.headerlink")
    tool(window, page, "share_system").click()
    step = page.locator(f"#{STEP}").evaluate("h => h.childNodes[1].textContent.trim()")
    title = page.locator("h1").evaluate("h => h.firstChild.textContent.trim()")
    assert page.evaluate("window.shared") == [
        {"title": f"{step} · {title}", "url": f"{either.base}s/{STEP}/"}
    ]


def test_closing_the_share_sheet_says_nothing(page):
    refuse = "async () => { throw new DOMException('', 'AbortError'); }"
    page.evaluate(f"() => {{ navigator.share = {refuse}; }}")
    window = open_share(page)
    tool(window, page, "share_system").click()
    expect(window.locator("[role=status]")).to_be_empty()


def test_without_a_share_sheet_there_is_no_button_for_it(phone):
    phone.context.add_init_script("navigator.share = undefined;")
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = phone.open()
    window = open_share(page)
    expect(tool(window, page, "share_system")).to_have_count(0)
    expect(tool(window, page, "share_qr")).to_be_visible()


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


def test_where_copying_is_refused_the_window_shows_the_address(phone):
    phone.context.add_init_script(NO_COPYING)
    page = phone.open()
    page.locator(f"#{ITEM} a.copy-link").click()
    expect(page.locator(".share-address")).to_have_text(f"{phone.base}s/{ITEM}/")


def test_a_heading_of_every_page_is_shared_by_its_page(page, either):
    window = open_share(page, "#letter a.headerlink")
    expect(window.locator(".share-address")).to_have_text(f"{either.url()}#letter")
    expect(tool(window, page, "reading_add")).to_have_count(0)


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
