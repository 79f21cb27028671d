"""A file that says something else than the device: seen side by side, chosen one by one."""

import json

import pytest
from playwright.sync_api import Page, expect
from readers import KEY

pytestmark = pytest.mark.bad_day("foreign-file")

PATH = "about/my-data/"
LOAN = {"creditor": "网商银行"}
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


def stored(page: Page, *sections: str):
    state = json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))
    return {section: state[section] for section in sections or HERE if section != "saved"}


def preview(reader, here=HERE, file=FILE):
    page = reader.open(PATH, saved=here)
    page.locator("#my-data-paste").fill(json.dumps(file))
    page.locator("[data-act=check]").click()
    return page


def entry(page: Page, path: list[str]):
    name = json.dumps(path, separators=(",", ":")).replace('"', '\\"')
    return page.locator(f'.my-data-conflict:has([name="{name}"])')


def choose(page: Page, path: list[str], side: str):
    entry(page, path).locator(f"[value={side}]").check()


def apply(page: Page):
    page.locator("[data-act=apply]").click()
    expect(page.locator(".toast-action")).to_be_visible()


def test_both_values_stand_there_in_words(reader):
    page = preview(reader)
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


def test_what_only_ids_tell_apart_has_words_too(either):
    def sections(terms, plans, letter, share):
        return {
            "schema": 3,
            "log": {"c1": {"date": "2026-11-02", "paper": letter}},
            "money": {
                "loans": {"l1": {"creditor": "网商银行"}},
                "adjust": {"shares": {"l1": share}},
                "plans": plans,
                "proposed": terms["kind"],
                "proposed_terms": terms,
            },
        }

    one = sections(
        {"kind": "extension", "add_months": "6"},
        {"extension": {"months": "6"}, "penalty-waived": {"months": "7"}},
        "hardship-request",
        "500",
    )
    other = sections(
        {"kind": "stepped", "busy_months": ["1", "2"], "months": "24"},
        {"extension": {"months": "8"}, "penalty-waived": {"months": "9"}},
        "extension-request",
        "600",
    )
    page = preview(either, one, other)
    expect(page.locator(".my-data-conflict")).to_have_count(5)
    shown = page.locator(".my-data-conflict-list").inner_text()
    ids = ["kind", "paper:", "paper：", "l1", "c1", "stepped", "add_months", "busy_months"]
    assert [key for key in [*ids, "hardship-request", "penalty-waived"] if key in shown] == []
    # Two plans, two names.
    legends = page.locator(".my-data-conflict legend").all_inner_texts()
    assert len(set(legends)) == len(legends)


def test_untouched_the_device_keeps_its_own_and_gains_the_rest(either):
    page = preview(either)
    apply(page)
    assert stored(page) == {
        **{key: value for key, value in HERE.items() if key != "saved"},
        "items": {"read-contract": "done", "identify-lender": "done"},
        # Another day, another channel: another contact.
        "log": {**HERE["log"], "c2": FILE["log"]["c1"]},
    }


def test_one_by_one_and_undone(either):
    page = preview(either)
    choose(page, ["facts", "name"], "there")
    choose(page, ["log", "c1"], "there")
    choose(page, ["money", "loans", "l1"], "both")
    choose(page, ["finder", "q-late"], "there")
    choose(page, ["finder", "q-late"], "here")
    apply(page)
    assert stored(page, "facts", "log", "money", "finder", "notes") == {
        "facts": {**HERE["facts"], "name": "王大明"},
        "log": FILE["log"],
        "money": {
            "loans": {"l1": HERE["money"]["loans"]["l1"], "l2": FILE["money"]["loans"]["l1"]}
        },
        "finder": HERE["finder"],
        "notes": HERE["notes"],
    }
    page.locator(".toast-action").click()
    assert stored(page) == {key: value for key, value in HERE.items() if key != "saved"}


@pytest.mark.parametrize(("side", "winner"), [("here", HERE), ("there", FILE)])
def test_all_at_once(phone, side, winner):
    page = preview(phone)
    page.locator(f"[data-all={side}]").click()
    expect(page.locator(f".my-data-conflict [value={side}]:checked")).to_have_count(ASKED)
    apply(page)
    assert stored(page, "facts", "log", "money", "finder", "notes", "settings") == {
        **{key: winner[key] for key in ("facts", "log", "money", "finder", "notes")},
        "settings": HERE["settings"],
    }


def test_replacing_asks_nothing(phone):
    page = preview(phone)
    page.locator("[name=my-data-mode][value=replace]").check()
    expect(page.locator(".my-data-conflicts")).to_be_hidden()
    page.locator("[name=my-data-mode][value=merge]").check()
    expect(page.locator(".my-data-conflict").first).to_be_visible()


def test_the_keyboard_is_enough_and_the_table_follows(phone):
    page = preview(phone)
    before = page.locator(".my-data-preview table").inner_text()
    entry(page, ["facts", "name"]).locator("[value=here]").focus()
    page.keyboard.press("ArrowDown")
    chosen = entry(page, ["facts", "name"]).locator("[value=there]")
    expect(chosen).to_be_checked()
    expect(chosen).to_be_focused()
    assert page.locator(".my-data-preview table").inner_text() != before


def test_another_tab_alters_what_is_asked(phone):
    page = preview(phone)
    choose(page, ["items", "read-contract"], "there")
    other = phone.open()
    other.locator("#read-contract input").uncheck()
    expect(page.locator(".my-data-conflict")).to_have_count(ASKED - 1)
    apply(page)
    assert stored(page, "items") == {"items": FILE["items"]}


def test_another_file_begins_anew(phone):
    page = preview(phone)
    choose(page, ["facts", "name"], "there")
    page.locator("[data-act=check]").click()
    expect(entry(page, ["facts", "name"]).locator("[value=here]")).to_be_checked()
