"""One payment of all that is owed: nobody is asked for months, which such a letter never names."""

from letters import PAPER, open_proposal
from papers import unfold
from playwright.sync_api import expect

BY_MONTH = ("monthly_offer", "months", "first_payment")
AT_ONCE = {
    "options": {"lump": "40000"},
    "proposed": "lump-sum",
    "proposed_terms": {"kind": "lump-sum"},
}
# With nothing in the budget either, no other part of the site gives a monthly figure.
ALONE = {**AT_ONCE, "budget": {}}


def test_what_the_letter_does_not_need_is_not_asked_for(either):
    page = open_proposal(either, money=ALONE)
    for name in BY_MONTH:
        expect(page.locator(f'.field[data-field="{name}"]')).to_be_hidden()
    page.locator(".letter-tools [data-act=copy]").click()
    expect(page.locator(".field-error:visible")).to_have_count(0)


def test_it_is_asked_for_again_without_the_plan(either):
    page = open_proposal(either, money={**ALONE, "proposed": None, "proposed_terms": None})
    expect(page.locator(PAPER)).to_be_visible()
    unfold(page, "terms")
    for name in BY_MONTH:
        expect(page.locator(f'.field[data-field="{name}"]')).to_be_visible()
