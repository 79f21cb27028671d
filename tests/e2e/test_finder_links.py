"""Links to an outcome or a question of the finder: they show the place, and nobody's answers."""

from finder_way import FINDER, OUTCOME, STORED, WAY, asked, choose, expect_numbers, shown
from playwright.sync_api import expect


def sent(reader, question):
    page = reader.context.new_page()
    page.goto(reader.url(FINDER) + f"#{question}")
    return page


def test_a_shared_question_shows_itself_and_is_answered(either):
    page = sent(either, "q-asked")
    expect(asked(page)).to_have_attribute("data-question", "q-asked")
    expect(page.locator("#q-asked h2")).to_be_in_viewport()
    expect_numbers(page)
    expect(page.locator("[data-act=back]")).to_be_hidden()
    choose(page, "q-asked", "never")
    expect(page).to_have_url(either.url(FINDER))
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
