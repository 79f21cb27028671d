"""The page that shows what is kept: take it along, bring it back elsewhere, merge and replace."""

import json

import pytest
from playwright.sync_api import Page, expect
from readers import KEY

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


@pytest.mark.bad_day("two-builds")
def test_what_a_newer_version_keeps_can_be_taken_along(phone):
    newer = {"schema": 99, "items": STATE["items"], "a section of tomorrow": {"a": [1]}}
    page = with_state(phone, newer)
    with page.expect_download() as found:
        page.locator("[data-act=download]").click()
    assert json.loads(found.value.path().read_text(encoding="utf-8"))["data"] == newer
    assert stored(page) == newer


def test_without_scripts(make_reader):
    page = make_reader("en", java_script_enabled=False).open(PATH)
    expect(page.locator("my-data noscript, my-data .notice").first).to_be_attached()
    expect(page.locator(".my-data-parts")).to_be_hidden()
    expect(page.locator("#my-data-loss")).to_be_visible()
