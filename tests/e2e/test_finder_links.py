"""Links to an outcome or a question of the finder: they show the place, and nobody's answers."""

import re

from finder_way import FINDER, OUTCOME, STORED, WAY, asked, choose, expect_numbers, shown
from playwright.sync_api import expect


def test_a_shared_outcome_shows_itself_and_leads_to_ones_own(reader):
    page = reader.context.new_page()
    page.goto(reader.url(FINDER) + "#find-refused")
    shown(page, "find-refused")
    expect(page.locator("#find-refused")).to_be_in_viewport()
    expect(page.locator(".finder-given")).to_be_hidden()
    page.locator("[data-act=start]").click()
    expect(asked(page)).to_have_attribute("data-question", "q-urgent")
    expect(page).to_have_url(reader.url(FINDER))


def test_the_copied_link_holds_the_outcome_only(make_reader):
    reader = make_reader("zh", permissions=["clipboard-read", "clipboard-write"])
    page = reader.open(FINDER)
    choose(page, "q-urgent", "none")
    choose(page, "q-late", "paid-off")
    choose(page, "q-reader", "helper")
    page.locator("#find-paid-off .copy-link").click()
    expect(page.locator(".toast")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == reader.base + "s/find-paid-off/"
    assert page.url == reader.url(FINDER)


def sent(reader, question):
    page = reader.context.new_page()
    page.goto(reader.url(FINDER) + f"#{question}")
    return page


def test_a_shared_question_shows_itself_and_is_answered(reader):
    page = sent(reader, "q-asked")
    expect(asked(page)).to_have_attribute("data-question", "q-asked")
    expect(page.locator("#q-asked h2")).to_be_in_viewport()
    expect_numbers(page)
    expect(page.locator("[data-act=back]")).to_be_hidden()
    choose(page, "q-asked", "never")
    expect(page).to_have_url(reader.url(FINDER))
    # From the start, and what was answered already is not asked again.
    for question in ("q-urgent", "q-late", "q-money", "q-reader"):
        choose(page, question, WAY[question])
    shown(page, OUTCOME)
    assert page.evaluate(STORED) == WAY


def test_a_shared_question_in_the_other_language(either):
    page = sent(either, "q-money")
    page.locator("a.language-link").click()
    other = either.url(FINDER, lang="en" if either.lang == "zh" else "zh")
    expect(page).to_have_url(other + "#q-money")
    expect(asked(page)).to_have_attribute("data-question", "q-money")


def test_back_from_a_shared_place_leads_out(phone):
    page = phone.open("about/privacy/")
    page.goto(phone.url(FINDER) + "#q-asked")
    page.locator("[data-act=start]").click()
    expect(asked(page)).to_have_attribute("data-question", "q-urgent")
    page.go_back()
    expect(asked(page)).to_have_attribute("data-question", "q-asked")
    page.go_back()
    expect(page).to_have_url(phone.url("about/privacy/"))


def test_a_questions_short_address_lands_on_it(either):
    link = f"{either.base}s/q-money/"
    page = either.context.new_page()
    page.goto(link)
    page.wait_for_url(re.compile(r"#q-money$"))
    expect(asked(page)).to_have_attribute("data-question", "q-money")
