"""The journey shows the next thing: the rest is folded, and printed and read all the same."""

import json

import pytest
from papers import open_with
from playwright.sync_api import Page, expect
from sharing import WECHAT
from test_accessibility import violations

PATH = "start/my-journey/"
DAY = "2026-11-29"
LATE = {"q-urgent": "none", "q-late": "under-three-months", "q-asked": "never"}
OWN = {"q-reader": "borrower"}
ANSWERS = {
    "court": {"q-urgent": "court-paper"},
    "order": {"q-urgent": "payment-order"},
    "threat": {"q-urgent": "threat"},
    "fee": {"q-urgent": "fee-first"},
    "unsure": {"q-urgent": "not-sure"},
    "monthly": {**LATE, "q-money": "monthly", "q-reader": "borrower"},
    "split": {**LATE, "q-money": "split"},
    "lump": {**LATE, "q-late": "not-yet", "q-money": "lump"},
    "refused": {**LATE, "q-late": "three-months-on", "q-asked": "refused", **OWN},
    "nothing left": {**LATE, "q-money": "nothing", **OWN},
    "broken": {**LATE, "q-asked": "broken"},
    "keeping": {**LATE, "q-asked": "keeping"},
    "paid-off": {"q-urgent": "none", "q-late": "paid-off"},
    "nothing known": {**dict.fromkeys(LATE, "not-sure"), "q-urgent": "none"},
}
OPEN = "folds => folds.filter(fold => fold.open && !fold.hidden).map(fold => fold.id)"


def height(page: Page) -> int:
    return page.evaluate("document.documentElement.scrollHeight")


def open_stages(page: Page):
    return page.locator("[data-stage]").evaluate_all(OPEN)


@pytest.mark.both
def test_unanswered_it_offers_the_finder_and_a_short_list(caller):
    page = caller.open(PATH)
    expect(page.locator(".notice[data-when=unanswered] a.primary")).to_be_visible()
    expect(page.locator("li[data-item]:visible")).to_have_count(0)
    expect(page.locator("[data-general]:visible")).to_have_count(3)
    assert height(page) <= 2000
    page.locator("[data-general] a").first.click()
    expect(page.locator("li#write-down-balance")).to_be_in_viewport()
    page.locator("li#write-down-balance [type=checkbox]").check()
    expect(page.locator("[data-general]:visible")).to_have_count(2)


# English is taller for every answer, by some 500 px.
@pytest.mark.both
@pytest.mark.parametrize(
    ("lang", "answers"), [*(("en", each) for each in ANSWERS), ("zh", "court")]
)
def test_whatever_was_answered_it_is_a_few_screens(make_reader, lang, answers):
    page = open_with(make_reader(lang), PATH, DAY, finder=ANSWERS[answers])
    expect(page.locator(".next-step")).to_be_visible()
    assert height(page) <= 4000


def test_the_deadline_comes_first_then_the_next_thing_then_its_stage(either):
    page = open_with(
        either, PATH, DAY, finder=ANSWERS["court"], dates={"date-claim-arrived": "2026-11-20"}
    )
    expect(page.locator(".journey-dates a.due")).to_be_visible()
    parts = [".journey-dates a.due", ".next-step", "#journey-urgent", "#journey-dates"]
    tops = [page.locator(part).bounding_box()["y"] for part in parts]
    assert tops == sorted(tops)
    assert open_stages(page) == ["journey-urgent"]


def test_the_stage_of_what_is_next_stands_open_and_none_closes_by_itself(phone):
    done = {"read-contract": "done", "identify-lender": "done", "write-down-balance": "done"}
    page = open_with(phone, PATH, DAY, finder=ANSWERS["monthly"], items=done)
    expect(page.locator("my-journey")).to_have_attribute("data-started", "")
    assert open_stages(page) == ["journey-debt"]
    page.locator("li#match-payments [type=checkbox]").check()
    expect(page.locator("#journey-papers")).to_have_attribute("open", "")
    assert open_stages(page) == ["journey-debt", "journey-papers"]
    expect(page.locator("#journey-contact .group-count")).to_be_visible()
    page.reload()
    expect(page.locator("#journey-papers")).to_have_attribute("open", "")
    assert open_stages(page) == ["journey-papers"]


def test_the_rest_of_a_long_stage_is_folded_below_it(phone):
    page = open_with(phone, PATH, DAY, finder=ANSWERS["court"])
    rest = page.locator("#journey-urgent .journey-rest")
    expect(page.locator("#journey-urgent .journey-rows > li:visible")).to_have_count(6)
    last = rest.locator("li[data-item]").last
    expect(last).to_be_hidden()
    rest.locator("> summary").click()
    expect(last).to_be_visible()
    # One that is ticked stays where it is.
    before = last.get_attribute("id")
    last.locator("[type=checkbox]").check()
    expect(rest.locator("li[data-item]").last).to_have_attribute("id", before)


def test_a_link_opens_the_folds_around_its_place(phone):
    page = open_with(phone, PATH, DAY, finder=ANSWERS["monthly"])
    page.goto(phone.url(f"{PATH}#check-after-paying"))
    page.reload()
    expect(page.locator("li#check-after-paying")).to_be_in_viewport()


def test_without_scripts_and_on_paper_all_is_there(make_reader, phone):
    plain = make_reader("zh", java_script_enabled=False).open(PATH)
    every = plain.locator("li[data-item]:visible").count()
    assert every > 100
    page = phone.open(PATH)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator("li[data-item]:visible")).to_have_count(every)


def test_in_a_chat_app_the_notice_takes_one_line(make_reader):
    for lang in ("zh", "en"):
        page = make_reader(lang, user_agent=WECHAT).open(PATH)
        note = page.locator(".in-app-note")
        assert note.bounding_box()["height"] <= 48
        note.locator("summary").click()
        expect(note.locator("p").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_and_no_wider_than_a_phone(caller, root, scheme):
    page = open_with(caller, PATH, DAY, finder=ANSWERS["court"], dates={"date-due": "2026-12-10"})
    page.emulate_media(color_scheme=scheme)
    expect(page.locator(".journey-dates a.due")).to_be_visible()
    assert violations(page, root) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert json.dumps(open_stages(page)) == '["journey-urgent"]'
