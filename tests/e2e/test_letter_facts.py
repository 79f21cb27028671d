"""A paper asks only for what it still needs; what is known stands as rows that can be changed."""

import pytest
from papers import (
    FACTS,
    MONEY,
    expect_known,
    fits_the_screen,
    open_with,
    paper,
    row,
    stored,
    unfold,
)
from playwright.sync_api import expect
from test_accessibility import violations
from test_keyboard import tab_to

HARDSHIP = "papers/hardship-request/"
PROPOSAL = "papers/repayment-proposal/"


@pytest.fixture
def page(either):
    page = open_with(either, HARDSHIP, facts=FACTS, money=MONEY, items={"income-proof": "done"})
    expect_known(page, owed="30,920.35")
    return page


def test_what_is_known_is_a_row_and_the_rest_is_asked(page, root):
    expect_known(page, name="王小明", months="36", monthly_offer="1,062.35")
    expect(row(page, "evidence")).to_be_visible()
    # The paper can do without it.
    phone = page.locator(".letter-fold [data-field=phone] input")
    expect(phone).to_be_hidden()
    unfold(page, "contact")
    expect(phone).to_be_visible()
    expect(page.locator(".letter-known :is(input, textarea, select):visible")).to_have_count(0)
    expect(paper(page)).to_contain_text("30,920.35元")
    assert fits_the_screen(page)
    assert violations(page, root) == []
    # Nothing worked out was written down as if the reader had typed it.
    assert stored(page)["facts"] == FACTS


def test_once_nothing_is_asked_the_letter_is_one_touch_away(either):
    happened = ["job-lost", "job-lost.since:2026-06"]
    told = {**FACTS, "phone": "0571-00000000", "evidence_more": "照片", "happened": happened}
    page = open_with(either, HARDSHIP, facts=told, money=MONEY, items={"income-proof": "done"})
    expect_known(page, owed="30,920.35")
    link = page.locator(".letter-asked-none a")
    assert link.bounding_box()["height"] >= 44
    link.click()
    # Below the bar that stays, past all the rows.
    top = paper(page).bounding_box()["y"]
    assert page.locator(".md-header").bounding_box()["height"] <= top < 200


def test_rows_are_there_before_python(phone):
    phone.allow("Failed to load resource")
    phone.context.route("**/worker.js", lambda route: route.abort())
    page = open_with(phone, HARDSHIP, facts=FACTS, money=MONEY)
    expect_known(page, name="王小明", reason="生意收入减少", requests="延长还款时间")
    expect(page.locator(".letter-asked [data-field=owed] input")).to_be_visible()
    row(page, "name").locator("[data-act=change]").click()
    page.locator("[name=name]").fill("李大山")
    page.reload()
    expect_known(page, name="李大山")


def test_tables_are_tables_and_fit_a_phone(either):
    page = open_with(either, PROPOSAL, facts=FACTS, money=MONEY)
    tables = page.locator(".letter-live .letter-table[lang=zh]")
    expect(tables).to_have_count(2)
    expect(tables.first.locator("tbody tr")).to_have_count(36)
    expect(tables.first.locator("thead th").first).to_have_attribute("role", "columnheader")
    assert fits_the_screen(page)
    frame = tables.first
    frame.focus()
    expect(frame).to_be_focused()


def test_with_the_keyboard_alone(page):
    unfold(page, "papers")
    page.locator("[name=evidence_more]").focus()
    tab_to(page, ".letter-fold[data-purpose=seldom] summary", 1)
    tab_to(page, ".letter-known summary", 1)
    tab_to(page, "[data-field=name] [data-act=change]", 2)
    page.keyboard.press("Enter")
    expect(page.locator("[name=name]")).to_be_focused()
    page.keyboard.insert_text("李大山")
    tab_to(page, "[data-field=name] [data-act=done]", 2)
    page.keyboard.press("Enter")
    expect(row(page, "name").locator("[data-act=change]")).to_be_focused()
    expect_known(page, name="李大山")
