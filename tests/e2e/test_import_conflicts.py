"""A file that says something else than the device: seen side by side, chosen one by one."""

import json

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.bad_day("foreign-file")

PATH = "about/my-data/"
HERE = {
    "schema": 3,
    "items": {"read-contract": "done"},
    "notes": {"contact-log": {"text": "打过95188，\n没人接"}},
    "facts": {"name": "王小明", "evidence": ["loan-contract"]},
    "letters": {},
    "log": {"c1": {"date": "2026-11-02", "channel": "hotline", "said": "等"}},
    "finder": {"q-late": "not-yet"},
    "money": {
        "loans": {"l1": {"creditor": "网商银行", "principal": "30000", "rate_period": "year"}}
    },
    "settings": {"language": "zh"},
    "saved": "2026-01-31T08:00:00.000Z",
}
FILE = {
    "schema": 3,
    "items": {"read-contract": "not-applicable", "identify-lender": "done"},
    "notes": {"contact-log": {"text": "<b>工单号</b> 7731"}},
    "facts": {"name": "王大明", "evidence": ["medical-papers", "bank-statements"]},
    "log": {"c1": {"date": "2026-11-09", "channel": "sms", "person": "小张"}},
    "finder": {"q-late": "paid-off"},
    "money": {
        "loans": {"l1": {"creditor": "网商银行", "principal": "28000", "rate_period": "day"}}
    },
    "settings": {"language": "en"},
}
ASKED = 7


def preview(reader):
    page = reader.open(PATH, saved=HERE)
    page.locator("#my-data-paste").fill(json.dumps(FILE))
    page.locator("[data-act=check]").click()
    return page


def entry(page: Page, path: list[str]):
    name = json.dumps(path, separators=(",", ":")).replace('"', '\\"')
    return page.locator(f'.my-data-conflict:has([name="{name}"])')


def test_both_values_stand_there_in_words(either):
    page = preview(either)
    expect(page.locator(".my-data-conflict")).to_have_count(ASKED)
    note = entry(page, ["notes", "contact-log", "text"])
    assert note.locator(".my-data-value").all_inner_texts() == [
        HERE["notes"]["contact-log"]["text"],
        FILE["notes"]["contact-log"]["text"],
    ]
    # No id where the forms have words, in whichever language.
    shown = page.locator(".my-data-conflict-list").inner_text()
    ids = ["q-late", "paid-off", "not-applicable", "contact-log", "medical-papers", "rate_period"]
    assert [key for key in [*ids, "c1", "l1", "hotline", "null"] if key in shown] == []
    assert "28000" in shown
    for label in page.locator(".my-data-conflict label").all():
        assert label.bounding_box()["height"] >= 44
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == page.viewport_size["width"]


def test_the_keyboard_is_enough_and_the_table_follows(phone):
    page = preview(phone)
    before = page.locator(".my-data-preview table").inner_text()
    entry(page, ["facts", "name"]).locator("[value=here]").focus()
    page.keyboard.press("ArrowDown")
    chosen = entry(page, ["facts", "name"]).locator("[value=there]")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()
    assert page.locator(".my-data-preview table").inner_text() != before
