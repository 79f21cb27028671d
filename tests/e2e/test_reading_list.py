"""Collecting places for somebody, sending them as one link, and receiving such a link."""

import pytest
from playwright.sync_api import expect
from sharing import ITEM, STEP, open_share, read_qr, tool, words
from starting import time_passes

PAGE = "start/reading-list/"
OWN = ".reading-own li"
RECEIVED = ".reading-received li"


def places(page, rows=OWN):
    return page.locator(rows).evaluate_all("rows => rows.map(row => row.dataset.place)")


def collected(reader, *ids):
    """A reader whose list holds some places already."""
    saved = {"schema": 1, "reading": {key: str(rank) for rank, key in enumerate(ids, 1)}}
    return reader.open(PAGE, saved=saved)


def test_collected_from_a_page(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = either.open()
    for link in (f"#{ITEM} a.copy-link", f"#{STEP} a.headerlink", "h1 a.headerlink"):
        window = open_share(page, link)
        tool(window, page, "reading_add").click()
        expect(window.locator("[role=status]")).not_to_be_empty()
        expect(tool(window, page, "reading_add")).to_have_count(0)
        tool(window, page, "close").click()
    window = open_share(page)
    tool(window, page, "reading_open").click()
    page.wait_for_url(either.url(PAGE))
    # The list's code comes a moment after its page.
    expect(page.locator(OWN)).to_have_count(3)
    assert places(page) == [ITEM, STEP, "first-application"]
    page.locator(f"{OWN} a").nth(1).click()
    page.wait_for_url(f"{either.url()}#{STEP}")


def test_moved_by_keyboard(phone):
    page = collected(phone, "court", STEP, ITEM)
    up = page.locator(f"[data-place={ITEM}] [data-by='-1']")
    up.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"[data-place={ITEM}] [data-by='-1']")).to_be_focused()
    page.keyboard.press("Enter")
    assert places(page) == [ITEM, "court", STEP]
    expect(page.locator(f"[data-place={ITEM}] [data-by='1']")).to_be_focused()
    expect(page.locator(".announcer")).to_have_text(words(page, "reading_moved").format(n=1))
    page.reload()
    assert places(page) == [ITEM, "court", STEP]


def test_one_link_for_the_list(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = collected(either, "court", STEP)
    page.locator("[data-act=copy]").click()
    page.locator(".toast-action").click()
    address = f"{either.base}s/reading-list/#list=court,{STEP}"
    assert page.evaluate("navigator.clipboard.readText()") == address
    window = page.locator("dialog.share-dialog")
    tool(window, page, "share_qr").click()
    assert read_qr(window.locator("figure")) == address


@pytest.mark.parametrize(("locale", "lang"), [("zh-CN", "zh"), ("en-GB", "en")])
def test_received_in_the_readers_language_and_kept_only_when_asked(make_reader, locale, lang):
    reader = make_reader(lang, locale=locale)
    page = collected(reader, ITEM)
    page.goto(f"{reader.base}s/reading-list/#list=court,{STEP}")
    page.wait_for_url(f"{reader.url(PAGE)}#list=court,{STEP}")
    assert places(page, RECEIVED) == ["court", STEP]
    assert places(page) == [ITEM]
    page.reload()
    assert places(page) == [ITEM]
    page.locator("[data-act=keep]").click()
    assert places(page) == [ITEM, "court", STEP]
    page.locator(".toast-action").click()
    assert places(page) == [ITEM]


def test_a_received_list_survives_the_language_switch(phone):
    page = phone.context.new_page()
    page.goto(f"{phone.url(PAGE)}#list=court,{STEP}")
    page.locator("a.language-link").click()
    page.wait_for_url(f"{phone.url(PAGE, 'en')}#list=court,{STEP}")
    assert places(page, RECEIVED) == ["court", STEP]


def test_another_link_in_the_same_tab(phone):
    page = phone.context.new_page()
    page.goto(f"{phone.url(PAGE)}#list=court")
    page.goto(f"{phone.url(PAGE)}#list={STEP}")
    expect(page.locator(RECEIVED)).to_have_attribute("data-place", STEP)
    page.goto(f"{phone.url(PAGE)}#reading-how")
    expect(page.locator(".reading-received")).to_be_hidden()


def test_without_scripts_the_page_explains_itself(make_reader):
    reader = make_reader("zh", java_script_enabled=False)
    page = time_passes(reader.open(PAGE))
    expect(page.locator(".reading .notice")).to_be_visible()
    expect(page.locator(".reading button").locator("visible=true")).to_have_count(0)
