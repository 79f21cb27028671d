"""My journey: what applies, what is done, what is next; the same ticks as everywhere else."""

import json
import re

import pytest
from folds import unfold_all
from playwright.sync_api import Page, expect
from readers import KEY
from sharing import open_share, words

PATH = "start/my-journey/"
LATE = {
    "q-urgent": "none",
    "q-late": "under-three-months",
    "q-asked": "never",
    "q-money": "monthly",
}
NEVER = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})"

FULL = """
  Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };
"""
# An empty page, where it runs as well, has no storage.
PRIVATE = "try { sessionStorage.setItem('wsd-guide:private', 'yes'); } catch {}"


def stored(page: Page):
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY) or "{}")


def with_answers(reader, answers=LATE, **sections):
    state = {"schema": 1, "finder": answers, **sections}
    return unfold_all(reader.open(PATH, saved=state))


def shown(page: Page):
    return [stage.get_attribute("id") for stage in page.locator("[data-stage]:visible").all()]


def row(page: Page, item: str):
    return page.locator(f"li#{item}")


def test_without_answers_everything_is_shown(either):
    page = unfold_all(either.open(PATH))
    expect(page.locator(".notice[data-when=unanswered] a")).to_be_visible()
    expect(page.locator("[data-stage]:visible")).to_have_count(page.locator("[data-stage]").count())
    visible = page.locator("li[data-item]:visible").evaluate_all(
        "all => all.map(e => e.dataset.item)"
    )
    every = page.locator("li[data-item]").evaluate_all("all => all.map(e => e.dataset.item)")
    assert sorted(visible) == sorted(set(every))


def test_without_answers_nothing_is_called_next(either):
    page = unfold_all(either.open(PATH))
    expect(page.locator("[data-when=unanswered] a.primary")).to_be_visible()
    expect(page.locator(".journey-progress")).to_be_hidden()
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(page.locator(".journey-progress")).to_be_visible()
    expect(page.locator(".next-step")).to_be_hidden()


@pytest.mark.parametrize("python", [True, False])
def test_what_the_finder_named_is_next(phone, python):
    answers = {**LATE, "q-asked": "waiting", "q-reader": "borrower"}
    page = with_answers(phone, answers)
    next_link = page.locator(".next-step a")
    expect(next_link).to_have_attribute("href", "#ask-answer-date")
    if python:
        row(page, "read-contract").locator("[type=checkbox]").check()
        expect(page.locator(".next-step-body")).to_have_attribute("aria-busy", "false")
        expect(next_link).to_have_attribute("href", "#ask-answer-date")


def test_what_is_next_follows_the_answers_though_everything_is_listed(phone):
    page = with_answers(phone)
    page.locator("[name=journey-all]").check()
    expect(page.locator("#journey-urgent")).to_be_visible()
    expect(page.locator(".next-step a")).to_have_attribute("href", "#read-contract")
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(page.locator(".next-step a")).to_have_attribute("href", "#write-down-balance")


def test_answers_decide_what_is_shown(either):
    page = with_answers(either)
    assert shown(page) == [
        "journey-debt",
        "journey-papers",
        "journey-contact",
        "journey-collectors",
        "journey-agreement",
        "journey-repay",
    ]
    expect(page.locator("li#write-answer")).to_be_hidden()
    precautions = page.locator("[data-precautions]:visible")
    expect(precautions).to_have_count(3)
    page.locator("[name=journey-all]").check()
    expect(page.locator("li#write-answer")).to_be_visible()
    page.reload()
    expect(page.locator("[name=journey-all]")).to_be_checked()


def test_paid_off(phone):
    assert shown(with_answers(phone, {"q-urgent": "none", "q-late": "paid-off"})) == [
        "journey-after",
        "journey-steady",
    ]


def test_ticked_once_ticked_everywhere(either):
    page = with_answers(either)
    guide = either.open()
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(guide.locator("#read-contract input")).to_be_checked()
    guide.locator("#identify-lender input").check()
    expect(row(page, "identify-lender").locator("[type=checkbox]")).to_be_checked()
    expect(page.locator("#journey-debt .group-count")).to_have_text("2/4")
    page.locator(".toast-action").click()
    expect(guide.locator("#read-contract input")).not_to_be_checked()
    expect(guide.locator("#identify-lender input")).to_be_checked()
    expect(row(page, "read-contract").locator("summary")).to_be_focused()


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


def test_a_paper_goes_its_way_and_back(either):
    page = with_answers(either)
    paper = row(page, "income-proof")
    tick, step = paper.locator("[type=checkbox]"), paper.locator("select")
    expect(step).to_have_value("to-get")
    tick.check()
    expect(step).to_have_value("have")
    assert stored(page)["papers"] == {}
    step.select_option("sent")
    assert (stored(page)["items"], stored(page)["papers"]) == (
        {"income-proof": "done"},
        {"income-proof": "sent"},
    )
    page.locator(".toast-action").click()
    expect(step).to_have_value("have")
    step.select_option("replied")
    # Unticked in a guide's checklist, it is to get again, and ticked again only at hand.
    guide = either.open()
    for ticked in (False, True):
        guide.locator("#income-proof input").set_checked(ticked)
        expect(step).to_have_value("have" if ticked else "to-get")


def test_not_applicable_is_not_counted(phone):
    page = with_answers(phone)
    count = page.locator("#journey-debt .group-count")
    expect(count).to_have_text("0/4")
    paper = row(page, "match-payments")
    paper.locator("summary").click()
    paper.locator(".item-na").click()
    expect(count).to_have_text("0/3")


def test_note_and_date_stay_and_reach_no_address(either):
    page = with_answers(either)
    item = row(page, "contact-log")
    item.locator("summary").click()
    item.locator("textarea").fill("打过95188，工单号未给")
    item.locator("[type=date]").fill("2026-11-20")
    item.locator("[type=date]").blur()
    expect(item.locator(".item-noted")).to_contain_text("打过95188")
    other = unfold_all(either.open(PATH))
    expect(other.locator("#contact-log .item-noted")).to_contain_text("2026-11-20")
    page.reload()
    unfold_all(page)
    expect(row(page, "contact-log").locator(".item-noted")).to_contain_text("工单号")
    item.locator("summary").click()
    expect(item.locator("textarea")).to_have_value("打过95188，工单号未给")
    assert not re.search(r"[?#]|%E5|95188", page.url)
    assert "95188" not in page.title()


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


def test_only_what_is_still_to_do(phone):
    page = with_answers(phone, items={"read-contract": "done", "identify-lender": "not-applicable"})
    expect(row(page, "read-contract")).to_be_hidden()
    expect(row(page, "identify-lender")).to_be_hidden()
    # What is ticked now stays until the list is opened again.
    row(page, "write-down-balance").locator("[type=checkbox]").check()
    expect(row(page, "write-down-balance")).to_be_visible()
    row(page, "match-payments").locator("[type=checkbox]").check()
    page.reload()
    unfold_all(page)
    expect(row(page, "write-down-balance")).to_be_hidden()
    expect(page.locator("#journey-debt .journey-stage-done")).to_be_visible()
    page.locator("[name=journey-done]").check()
    expect(row(page, "read-contract")).to_be_visible()


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


def test_storage_forbidden(phone):
    phone.allow("no")
    phone.context.add_init_script(NEVER)
    page = unfold_all(phone.open(PATH))
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(row(page, "read-contract")).to_have_attribute("data-state", "done")
    expect(page.locator("my-journey .storage-note span")).not_to_be_empty()


@pytest.mark.parametrize("fault", [NEVER, FULL, PRIVATE], ids=["never", "full", "private"])
def test_what_is_not_saved_is_not_called_noted(either, fault):
    """The warning stands at the end of a long page; here is where one looks."""
    either.allow("no")
    either.context.add_init_script(fault)
    page = unfold_all(either.open(PATH))
    notice = page.locator(".toast-text")
    row(page, "read-contract").locator("[type=checkbox]").check()
    expect(notice).to_have_text(words(page, "only_here"))
    page.locator(".toast-close").click()
    page.locator("#date-due").fill("2026-12-01")
    page.locator("#date-due").blur()
    page.locator("#date-due").fill("2026-12-02")
    page.locator("#date-due").blur()
    expect(notice).to_have_text(words(page, "only_here"))


@pytest.mark.parametrize(
    "saved", ["{oops", '{"schema":99}', '{"schema":1,"papers":{"income-proof":7}}']
)
def test_odd_storage(phone, saved):
    page = unfold_all(phone.open(PATH, saved=saved))
    row(page, "income-proof").locator("[type=checkbox]").check()
    expect(row(page, "income-proof").locator("select")).to_have_value("have")


def test_without_scripts(make_reader):
    page = make_reader("zh", java_script_enabled=False).open(PATH)
    expect(page.locator("[data-stage]").first).to_be_visible()
    visible = page.locator("li[data-item]:visible")
    assert visible.count() > 100
    expect(page.locator("#income-proof .paper-boxes")).to_be_visible()
    expect(page.locator("select:visible")).to_have_count(0)
