"""A letter about one loan asks which, with the reader's own loans; a sold debt changes the rest."""

import pytest
from calls import SCRIPT, begin
from papers import FACTS, fits_the_screen, open_with, stored
from playwright.sync_api import expect
from test_accessibility import violations

LOANS = {
    "l1": {"creditor": "网商银行", "contract": "A-1", "principal": "30000"},
    "l2": {
        "creditor": "网商贷（第二笔）",
        "contract": "B-2",
        "principal": "8000",
        "next_due": "2099-12-20",
    },
}
MONEY = {"loans": LOANS}
PAPER = ".letter-live .letter-paper"


def choice(page):
    return page.locator("[data-field=loan] select")


def test_the_reader_s_own_loans_are_the_options(either, root):
    page = open_with(either, "papers/extension-request/", facts=FACTS, money=MONEY)
    expect(choice(page).locator("option")).to_have_count(4)
    # Nothing is chosen beforehand.
    expect(choice(page)).to_have_value("")
    expect(page.locator(PAPER)).not_to_contain_text("A-1")
    expect(page.locator(PAPER)).not_to_contain_text("B-2")
    page.locator("[data-act=fix]").click()
    expect(choice(page)).to_be_focused()
    choice(page).blur()
    expect(choice(page)).to_have_attribute("aria-invalid", "true")
    assert fits_the_screen(page)
    assert violations(page, root) == []
    choice(page).select_option("l2")
    expect(page.locator(PAPER)).to_contain_text("B-2")
    expect(page.locator(PAPER)).not_to_contain_text("A-1")
    expect(choice(page)).not_to_have_attribute("aria-invalid", "true")
    page.reload()
    expect(choice(page)).to_have_value("l2")
    expect(page.locator(PAPER)).to_contain_text("B-2")
    assert stored(page)["letters"] == {"extension-request": {"loan": "l2"}}


@pytest.mark.parametrize("loans", [{}, {"l1": LOANS["l1"]}], ids=["none", "one"])
def test_with_no_choice_there_is_no_question(either, loans):
    page = open_with(either, "papers/extension-request/", facts=FACTS, money={"loans": loans})
    expect(page.locator(PAPER)).to_contain_text(FACTS["name"])
    expect(page.locator("[data-field=loan]")).to_be_hidden()


def test_what_was_typed_once_gives_way_to_the_chosen_loan(either):
    page = open_with(
        either,
        "papers/extension-request/",
        facts={**FACTS, "loan_ref": "A-1"},
        letters={"extension-request": {"loan": "l2"}},
        money=MONEY,
    )
    field = page.locator("[data-field=loan_ref]")
    expect(field.locator(".fact-value")).to_have_text("B-2")
    expect(field.locator(".field-note")).to_contain_text("A-1")
    expect(page.locator(PAPER)).not_to_contain_text("A-1")
    assert stored(page)["facts"]["loan_ref"] == "A-1"


def test_an_id_that_a_letter_names_is_given_to_no_other_loan(either):
    page = open_with(
        either,
        "start/money/",
        letters={"extension-request": {"loan": "l2"}},
        money={"loans": {"l1": LOANS["l1"]}},
    )
    page.locator("[data-act=add-loan]").click()
    page.locator(".loan").last.locator("input").first.fill("另一家")
    page.locator(".loan").last.locator("input").first.blur()
    page.wait_for_function(
        "() => Object.keys(JSON.parse(localStorage['wsd-guide:state']).money.loans).length === 2"
    )
    assert sorted(stored(page)["money"]["loans"]) == ["l1", "l3"]


def test_a_sold_debt_is_noted_and_told_with_its_creditor(either):
    facts = {**FACTS, "creditor_name": "示例资产公司"}
    page = open_with(either, "papers/extension-request/", facts=facts)
    expect(page.locator(PAPER)).to_contain_text("示例资产公司")
    expect(page.locator(".letter-notes")).to_contain_text("示例资产公司")
    page.locator(".letter-sent [data-act=sent]").click()
    page.locator("dialog.log-window button.primary").click()
    expect(page.locator(".letter-sendings li")).to_have_count(1)
    (note,) = stored(page)["log"].values()
    assert note["party"] == "creditor"


def test_a_note_beside_the_call_is_with_the_new_creditor(either):
    page = open_with(either, SCRIPT, facts={"creditor_name": "示例资产公司"})
    begin(page)
    page.locator("[data-note=person] input").fill("8001")
    page.locator("[data-note=person] input").blur()
    page.wait_for_function(
        "() => Object.keys(JSON.parse(localStorage['wsd-guide:state']).log ?? {}).length === 1"
    )
    (note,) = stored(page)["log"].values()
    assert (note["party"], note["channel"]) == ("creditor", "call-out")
