"""The page that shows what is kept: see it, take it along, bring it back, erase it."""

import json

import pytest
from playwright.sync_api import Page, expect
from readers import KEY
from sharing import words

PATH = "about/my-data/"
STATE = {
    "schema": 3,
    "items": {"read-contract": "done", "contact-log": "not-applicable"},
    "facts": {"name": "王小明"},
    "saved": "2026-01-31T08:00:00.000Z",
}


def stored(page: Page):
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "null")


def with_state(reader, state=STATE):
    return reader.open(PATH, saved=state)


def expect_counts(page: Page, counts: list[str]):
    """Its code comes with the element: what it shows is there a moment after the page."""
    expect(page.locator(".my-data-counts dd")).to_have_text(counts)


def paste(page: Page, text: str):
    page.locator("#my-data-paste").fill(text)
    page.locator("[data-act=check]").click()


def test_a_file_goes_out_and_comes_back_elsewhere(either, make_reader):
    page = with_state(either)
    with page.expect_download() as found:
        page.locator("[data-act=download]").click()
    file = found.value
    assert file.suggested_filename.startswith("wangshangdai-guide-20")
    elsewhere = make_reader("en").open(PATH)
    elsewhere.locator("#my-data-file").set_input_files(file.path())
    expect(elsewhere.locator(".my-data-preview h3")).to_be_focused()
    rows = elsewhere.locator(".my-data-preview tbody tr")
    assert [row.inner_text().split("\t")[1:] for row in rows.all()] == [
        ["2", "0", "0"],
        ["1", "0", "0"],
    ]
    elsewhere.locator("[data-act=apply]").click()
    assert {key: stored(elsewhere)[key] for key in ("items", "facts")} == {
        key: STATE[key] for key in ("items", "facts")
    }
    elsewhere.locator(".toast-action").click()
    assert (stored(elsewhere)["items"], stored(elsewhere)["facts"]) == ({}, {})


def test_merge_and_replace(phone):
    page = with_state(phone)
    paste(
        page,
        json.dumps({"schema": 1, "items": {"read-contract": "not-applicable", "no-such": "done"}}),
    )
    expect(page.locator(".my-data-remarks")).to_contain_text("1")
    page.locator("[data-act=apply]").click()
    assert stored(page)["items"] == {**STATE["items"], "no-such": "done"}
    paste(page, json.dumps({"schema": 1, "items": {"read-contract": "not-applicable"}}))
    page.locator("[name=my-data-mode][value=replace]").check()
    page.locator("[data-act=apply]").click()
    assert stored(page)["items"] == {"read-contract": "not-applicable"}
    page.locator(".toast-action").click()
    assert stored(page)["items"] == {**STATE["items"], "no-such": "done"}
    assert stored(page)["facts"] == STATE["facts"]


def test_erase_in_two_steps_and_undo(either):
    page = with_state(either)
    page.evaluate("localStorage.setItem('of-others', 'x')")
    page.evaluate("localStorage.setItem('wsd-guide:damaged-2026', '{oops')")
    page.reload()
    page.locator("[data-act=erase]").press("Enter")
    expect(page.locator("[data-act=erase-not]")).to_be_focused()
    page.keyboard.press("Enter")
    assert stored(page) == STATE
    page.locator("[data-act=erase]").click()
    page.locator("[data-act=erase-now]").click()
    expect(page.locator(".my-data-erased")).not_to_be_empty()
    keys = page.evaluate("Object.keys(localStorage)")
    assert [key for key in keys if key.startswith("wsd-guide:")] == []
    assert "of-others" in keys
    expect(page.locator(".my-data-none")).not_to_be_empty()
    page.locator("[data-act=erase-undo]").click()
    assert stored(page)["facts"] == STATE["facts"]
    assert page.evaluate("localStorage.getItem('wsd-guide:damaged-2026')") == "{oops"


@pytest.mark.bad_day("borrowed-phone")
def test_nothing_is_saved_on_a_borrowed_phone(either):
    page = with_state(either)
    page.locator("[name=private]").check()
    expect(page.locator(".my-data .storage-note")).not_to_be_empty()
    expect_counts(page, [])
    # Nothing is listed, but nobody is told that nothing is there.
    expect(page.locator(".my-data-none")).to_have_text(words(page, "data_unseen"))
    page.goto(either.url())
    tick = page.locator("#write-down-balance input")
    tick.check()
    expect(page.locator("negotiation-checklist .storage-note")).not_to_be_empty()
    assert stored(page) == STATE
    page.goto(either.url(PATH))
    expect(page.locator("[name=private]")).to_be_checked()
    page.locator("[name=private]").uncheck()
    expect_counts(page, ["2", "1"])
    page.goto(either.url())
    expect(page.locator("#read-contract input")).to_be_checked()


@pytest.mark.bad_day("two-builds")
def test_what_a_newer_version_keeps_can_be_taken_along(phone):
    newer = {"schema": 99, "items": STATE["items"], "a section of tomorrow": {"a": [1]}}
    page = with_state(phone, newer)
    with page.expect_download() as found:
        page.locator("[data-act=download]").click()
    assert json.loads(found.value.path().read_text(encoding="utf-8"))["data"] == newer
    assert stored(page) == newer


@pytest.mark.bad_day("in-chat-app")
def test_inside_a_chat_app_it_is_copied(make_reader):
    agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120 MicroMessenger/8.0.50"
    reader = make_reader("zh", user_agent=agent, permissions=["clipboard-read", "clipboard-write"])
    page = with_state(reader)
    expect(page.locator("[data-act=download]")).to_be_hidden()
    expect(page.locator(".my-data-no-downloads")).not_to_be_empty()
    page.locator("[data-act=copy]").click()
    expect(page.locator(".toast")).to_be_visible()
    assert (
        json.loads(page.evaluate("navigator.clipboard.readText()"))["data"]["items"]
        == STATE["items"]
    )


def test_without_scripts(make_reader):
    page = make_reader("en", java_script_enabled=False).open(PATH)
    expect(page.locator("my-data noscript, my-data .notice").first).to_be_attached()
    expect(page.locator(".my-data-parts")).to_be_hidden()
    expect(page.locator("#my-data-loss")).to_be_visible()
