"""Printing: the whole page, only the list, or only the letter; then all as before."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.both

# The browser's own dialog would wait for a person.
NO_DIALOG = "window.print = () => { window.printed = document.documentElement.dataset.print; };"


@pytest.fixture
def page(either):
    either.begin_with(NO_DIALOG)
    return either.open()


@pytest.mark.bad_day("no-printer")
def test_only_the_letter(page):
    page.locator("[name=name]").fill("王小明")
    page.locator("[data-act=print]").last.click()
    expect(page.locator("html")).to_have_attribute("data-print", "letter")
    page.emulate_media(media="print")
    expect(page.locator(".letter-live .letter-paper")).to_be_visible()
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    for hidden in ("h1", ".letter-form", ".letter-blank", ".checklist", ".letter-send", ".toast"):
        expect(page.locator(hidden).locator("visible=true")).to_have_count(0)
    assert page.evaluate("window.printed") == "letter"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).not_to_have_attribute("data-print", "letter")


def test_only_the_list_with_its_ticks(page):
    page.locator("#read-contract input").check()
    page.locator(".checklist-tools [data-act=print]").click()
    page.emulate_media(media="print")
    expect(page.locator("#read-contract input")).to_be_visible()
    expect(page.locator("#read-contract input")).to_be_checked()
    for hidden in (
        "h2",
        ".item-more",
        ".letter-form",
        ".letter-paper",
        ".checklist-tools",
        ".copy-link",
    ):
        expect(page.locator(hidden).locator("visible=true")).to_have_count(0)
    assert page.evaluate("window.printed") == "checklist"


def test_the_whole_page_is_unfolded_and_folded_again(page):
    why = page.locator("#read-contract .item-more")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(why.locator("p").first).to_be_visible()
    expect(page.locator(".printed-from")).to_be_visible()
    # The letter is there once, not once more as a blank.
    expect(page.locator(".letter-paper").locator("visible=true")).to_have_count(1)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(why).not_to_have_attribute("open", "")


def test_paper_carries_the_address_of_the_page_it_came_from(either):
    page = either.context.new_page()
    # Not the address the build was told, and nothing that came with the link.
    page.goto(f"{either.url()}?from=chat#identify-lender")
    page.emulate_media(media="print")
    printed = page.locator(".printed-from")
    expect(printed).to_be_visible()
    assert printed.inner_text().split()[-1].split("：")[-1] == either.url()


def test_without_scripts_paper_carries_the_published_address(make_reader):
    page = make_reader("zh", java_script_enabled=False).open()
    page.emulate_media(media="print")
    expect(page.locator(".printed-from")).to_contain_text("/guides/first-application/")
