"""A letter about one loan asks which, with the reader's own loans; a sold debt changes the rest."""

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
