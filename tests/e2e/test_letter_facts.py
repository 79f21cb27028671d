"""A paper asks only for what it still needs; what is known stands as rows that can be changed."""

import pytest
from papers import FACTS, MONEY, expect_known, fits_the_screen, open_with, paper, row, stored
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
    expect(page.locator(".letter-asked [data-field=phone] input")).to_be_visible()
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


def test_what_few_readers_need_is_folded_away(either):
    page = open_with(either, HARDSHIP, facts=FACTS)
    fold = page.locator(".letter-seldom")
    creditor = page.locator("[name=creditor_name]")
    expect(creditor).to_be_hidden()
    fold.locator("summary").click()
    creditor.fill("示例资产公司")
    expect(paper(page)).to_contain_text("示例资产公司：")
    # It stays where it was typed; on the next visit it is known.
    page.locator("[name=phone]").focus()
    expect(fold.locator("[name=creditor_name]")).to_be_visible()
    page.reload()
    expect_known(page, creditor_name="示例资产公司")
    expect(fold.locator("[data-field=creditor_name]")).to_have_count(0)


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


def test_a_typed_fact_is_changed_in_place(page):
    name = row(page, "name")
    name.locator("[data-act=change]").click()
    expect(page.locator("[name=name]")).to_be_focused()
    page.locator("[name=name]").fill("李大山")
    expect(paper(page)).to_contain_text("李大山")
    # Still open: nothing moves away under the fingers.
    expect(page.locator("[name=name]")).to_be_focused()
    name.locator("[data-act=done]").click()
    expect(name.locator("[data-act=change]")).to_be_focused()
    expect_known(page, name="李大山")
    page.reload()
    expect_known(page, name="李大山", owed="30,920.35")


def test_a_worked_out_fact_leads_to_its_page_or_is_written_here(page):
    owed = row(page, "owed")
    owed.locator("[data-act=change]").click()
    link = owed.locator(".fact-elsewhere a")
    expect(link).to_be_focused()
    assert link.get_attribute("href").endswith("start/money/#money-owed")
    owed.locator("[data-act=write]").click()
    expect(page.locator("[name=owed]")).to_be_focused()
    page.locator("[name=owed]").fill("31000")
    expect(paper(page)).to_contain_text("31,000.00元")
    expect(owed.locator(".fact-beside")).to_contain_text("30,920.35")
    page.reload()
    expect_known(page, owed="31,000.00")
    expect(owed.locator(".fact-beside")).to_contain_text("30,920.35")
    owed.locator("[data-act=use]").click()
    expect_known(page, owed="30,920.35")
    expect(paper(page)).to_contain_text("30,920.35元")
    assert "owed" not in stored(page)["facts"]
    page.locator(".toast-action").click()
    expect(paper(page)).to_contain_text("31,000.00元")
    assert stored(page)["facts"]["owed"] == "31000"


def test_a_field_being_typed_in_stays_an_input_until_the_next_visit(page):
    page.locator("[name=phone]").fill("0571-00000000")
    expect(paper(page)).to_contain_text("0571-00000000")
    page.locator("[name=evidence_more]").focus()
    expect(page.locator(".letter-asked [name=phone]")).to_be_visible()
    page.reload()
    expect_known(page, phone="0571-00000000")


def test_what_cannot_be_used_is_asked_for_again(either):
    page = open_with(either, HARDSHIP, facts={**FACTS, "owed": "三万左右"})
    expect(page.locator(".letter-asked [data-field=owed] .field-error")).to_be_visible()
    expect(page.locator("[name=owed]")).to_have_value("三万左右")


def test_one_paper_knows_what_another_was_told(either):
    page = open_with(either, HARDSHIP)
    page.locator("[name=name]").fill("王小明")
    page.locator("[name=owed]").fill("3万")
    other = open_with(either, PROPOSAL)
    expect_known(other, name="王小明", owed="30,000.00")
    other.locator("[name=phone]").fill("0571-00000000")
    expect(page.locator("[name=phone]")).to_have_value("0571-00000000")
    expect(paper(page)).to_contain_text("0571-00000000")


def test_the_day_of_the_complaint_is_known_from_its_sending(either):
    sent = {"date": "2026-11-03", "channel": "app-chat", "party": "bank", "paper": "bank-complaint"}
    page = open_with(either, "papers/outside-complaint/", log={"c1": sent})
    expect_known(page, bank_complaint_on="2026")
    # What the bank's answer is counted by stands with it.
    expect(row(page, "bank_complaint_on").locator(".field-note")).to_be_visible()


def test_clearing_a_paper_leaves_what_all_share(either):
    page = open_with(either, "papers/bank-complaint/", facts=FACTS)
    own = page.locator(".letter-asked [data-field]:not([data-shared]) textarea").first
    own.fill("没有答复。")
    page.locator("[data-act=clear]").click()
    expect(own).to_have_value("")
    page.locator(".toast-action").click()
    expect(own).to_have_value("没有答复。")
    assert stored(page)["facts"] == FACTS


def test_care_is_said_beside_the_field_and_stops_nothing(page):
    row(page, "story").locator("[data-act=change]").click()
    page.locator("[name=story]").fill("我恶意拖欠。")
    expect(page.locator("[data-field=story] .field-note")).not_to_be_empty()
    expect(page.locator("[data-field=story] .field-error")).to_be_hidden()
    expect(paper(page)).to_contain_text("我恶意拖欠。")
    page.locator("[name=story]").fill("订单减少。")
    expect(page.locator("[data-field=story] .field-note")).to_be_empty()


def test_an_identity_number_is_masked_until_the_reader_says_otherwise(either):
    number = "11010519491231002X"
    page = open_with(either, PROPOSAL, facts={"name": "王小明", "id_number": number})
    expect(paper(page)).to_contain_text("002X")
    expect(paper(page)).not_to_contain_text(number)
    expect(row(page, "id_number")).not_to_contain_text(number)
    page.locator("[data-act=mask]").uncheck()
    expect(paper(page)).to_contain_text(number)
    page.reload()
    expect(page.locator("[data-act=mask]")).to_be_checked()
    expect(paper(page)).to_contain_text("002X")
    expect(paper(page)).not_to_contain_text(number)


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
    page.locator("[name=evidence_more]").focus()
    tab_to(page, ".letter-seldom summary", 1)
    tab_to(page, ".letter-known summary", 1)
    tab_to(page, "[data-field=name] [data-act=change]", 2)
    page.keyboard.press("Enter")
    expect(page.locator("[name=name]")).to_be_focused()
    page.keyboard.insert_text("李大山")
    tab_to(page, "[data-field=name] [data-act=done]", 2)
    page.keyboard.press("Enter")
    expect(row(page, "name").locator("[data-act=change]")).to_be_focused()
    expect_known(page, name="李大山")
