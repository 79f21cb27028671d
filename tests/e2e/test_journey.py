"""My journey: what applies, what is done, what is next; the same ticks as everywhere else."""

import re

import pytest
from folds import unfold_all
from playwright.sync_api import Page, expect
from sharing import open_share

PATH = "start/my-journey/"
LATE = {
    "q-urgent": "none",
    "q-late": "under-three-months",
    "q-asked": "never",
    "q-money": "monthly",
}


def with_answers(reader, answers=LATE, **sections):
    state = {"schema": 1, "finder": answers, **sections}
    return unfold_all(reader.open(PATH, saved=state))


def row(page: Page, item: str):
    return page.locator(f"li#{item}")


def test_next_comes_from_python_with_a_reason(either):
    page = with_answers(either)
    next_link = page.locator(".next-step a")
    expect(next_link).to_have_attribute("href", "#read-contract")
    before = page.locator(".next-step-why").inner_text()
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(next_link).to_have_attribute("href", "#write-down-balance")
    expect(page.locator(".next-step-body")).to_have_attribute("aria-busy", "false")
    assert page.locator(".next-step-why").inner_text() != before
    next_link.click()
    expect(row(page, "write-down-balance")).to_be_in_viewport()


@pytest.mark.python
def test_without_python_the_first_open_item_is_next(phone):
    phone.allow("Failed to load resource|ERR_FAILED|wasm|download-failed")
    phone.context.route(re.compile(r"\.wasm"), lambda route: route.abort())
    page = with_answers(phone)
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(page.locator(".next-step button")).to_be_visible()
    expect(page.locator(".next-step a")).to_have_attribute("href", "#write-down-balance")


def test_an_item_is_passed_on_without_what_was_noted_beside_it(either):
    either.context.grant_permissions(["clipboard-read", "clipboard-write"])
    notes = {"income-proof": {"text": "店里的流水", "date": "2026-11-20"}}
    page = with_answers(either, notes=notes, papers={"income-proof": "sent"})
    words = row(page, "income-proof").locator(".item-text").inner_text()
    window = open_share(page, "#income-proof .copy-link")
    address = f"{either.base}s/income-proof/"
    assert page.evaluate("navigator.clipboard.readText()") == address
    title = f"{words} · {page.locator('h1').evaluate('h => h.firstChild.textContent.trim()')}"
    expect(window.locator(".share-place")).to_have_text(title)
    expect(window.locator(".share-address")).to_have_text(address)


def test_keyboard_only(phone):
    page = with_answers(phone)
    row(page, "read-contract").locator("[type=checkbox]").focus()
    page.keyboard.press("Space")
    expect(row(page, "read-contract")).to_have_attribute("data-state", "done")
    page.keyboard.press("Tab")
    expect(row(page, "read-contract").locator(".copy-link")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(row(page, "read-contract").locator("textarea")).to_be_visible()


def test_without_scripts(make_reader):
    page = make_reader("zh", java_script_enabled=False).open(PATH)
    expect(page.locator("[data-stage]").first).to_be_visible()
    visible = page.locator("li[data-item]:visible")
    assert visible.count() > 100
    expect(page.locator("#income-proof .paper-boxes")).to_be_visible()
    expect(page.locator("select:visible")).to_have_count(0)
