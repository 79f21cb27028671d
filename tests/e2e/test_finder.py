"""From "I cannot pay" to one next action: one question at a time, on any phone."""

import pytest
from finder_way import FINDER, OUTCOME, WAY, asked, change, choose, expect_numbers, shown, walk
from playwright.sync_api import expect


def test_five_answers_lead_to_one_action(either):
    page = either.open(FINDER)
    for number, (question, option) in enumerate(WAY.items(), start=1):
        expect_numbers(page, number, len(WAY))
        expect(asked(page)).to_have_count(1)
        choose(page, question, option)
    shown(page, OUTCOME)
    outcome = page.locator(f"#{OUTCOME}")
    expect(outcome.locator(".primary")).to_have_count(1)
    expect(outcome.locator("a[href^='tel:']")).to_be_visible()
    outcome.locator(".primary").click()
    expect(page).to_have_url(either.url("guides/first-application/") + "#know-your-debt")


def test_answers_are_easy_to_hit(phone):
    page = phone.open(FINDER)
    for button in page.locator("situation-finder button:visible").all():
        box = button.bounding_box()
        assert box["height"] >= 44
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == phone.context.pages[0].viewport_size["width"]


def test_back_is_in_reach_below_the_answers(phone):
    page = phone.open(FINDER)
    for question, option in list(WAY.items())[:4]:
        choose(page, question, option)
        back = page.locator("[data-act=back]")
        link = asked(page).locator(".copy-link")
        expect(back).to_be_visible()
        assert back.bounding_box()["y"] == pytest.approx(link.bounding_box()["y"], abs=4)


def test_back_and_the_browsers_back_lead_to_the_question_before(either):
    page = either.open(FINDER)
    choose(page, "q-urgent", "none")
    choose(page, "q-late", "not-yet")
    page.locator("[data-act=back]").click()
    expect(asked(page)).to_have_attribute("data-question", "q-late")
    page.locator("[data-act=back]").click()
    expect(asked(page)).to_have_attribute("data-question", "q-urgent")
    expect(page.locator("[data-act=back]")).to_be_hidden()
    choose(page, "q-urgent", "none")
    expect(asked(page)).to_have_attribute("data-question", "q-asked")
    page.go_back()
    expect(asked(page)).to_have_attribute("data-question", "q-urgent")
    page.go_forward()
    expect(asked(page)).to_have_attribute("data-question", "q-asked")


def test_keyboard_alone_is_enough(either):
    page = either.open(FINDER)
    page.locator("[data-question=q-urgent] button").first.focus()
    for question, option in WAY.items():
        expect(asked(page)).to_have_attribute("data-question", question)
        for _ in range(12):
            if page.evaluate("document.activeElement.value") == option:
                break
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("situation-finder h2:visible").first).to_be_focused()
    shown(page, OUTCOME)
    page.keyboard.press("Tab")
    expect(page.locator(f"#{OUTCOME} .primary")).to_be_focused()


def test_no_answer_ever_enters_an_address(phone):
    page = phone.open(FINDER)
    title = page.title()
    seen = []
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    walk(page, **{"q-reader": "helper"})
    change(page, "q-money")
    choose(page, "q-money", "nothing")
    shown(page, "find-nothing-left")
    page.locator("a.language-link").focus()
    seen += [page.url, page.locator("a.language-link").evaluate("link => link.href")]
    bare = {phone.url(FINDER), phone.url(FINDER, lang="en")}
    assert set(seen) <= bare
    words = [*WAY, *WAY.values(), "helper", "nothing"]
    asked_for = " ".join(phone.watch.requests)
    assert [word for word in words if word in asked_for] == []
    assert page.title() == title


def test_all_situations_can_be_read_instead(phone):
    page = phone.open(FINDER)
    page.locator("[data-act=all]").click()
    expect(page.locator(".finder-all h2")).to_be_focused()
    rows = page.locator(".finder-all a")
    expect(page.locator(".finder-outcome:visible")).to_have_count(rows.count())
    rows.last.click()
    shown(page, OUTCOME)
    assert page.url == phone.url(FINDER)
    page.locator("[data-act=start]").click()
    expect(asked(page)).to_have_attribute("data-question", "q-urgent")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_it_is_a_page_to_read(make_reader, lang):
    plain = make_reader(lang, java_script_enabled=False)
    page = plain.open(FINDER)
    expect(page.locator("situation-finder button:visible")).to_have_count(0)
    rows = page.locator(".finder-all a")
    expect(page.locator(".finder-outcome:visible")).to_have_count(rows.count())
    rows.first.click()
    expect(page).to_have_url(plain.url(FINDER) + "#find-payment-order")
    expect(page.locator("#find-payment-order")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_a_shared_question_is_read_and_leads_on(make_reader, lang):
    plain = make_reader(lang, java_script_enabled=False)
    page = plain.context.new_page()
    page.goto(f"{plain.base}s/q-late/")
    page.locator(f"a[hreflang={lang}]").click()
    assert page.url == plain.url(FINDER) + "#q-late"
    expect(page.locator("#q-late h2")).to_be_in_viewport()
    for answer in page.locator(".finder-options a").all():
        assert answer.bounding_box()["height"] >= 44
    page.locator("#q-late [data-answer=under-three-months]").click()
    assert page.url == plain.url(FINDER) + "#q-asked"
    page.locator("#q-asked [data-answer=refused]").click()
    expect(page.locator("#find-refused h2")).to_be_in_viewport()
    # What follows from this answer depends on the others too: each possibility is named.
    several = page.locator("#q-money li:has([data-answer=monthly]) a")
    expect(several).to_have_count(4)
    several.last.click()
    assert page.url == plain.url(FINDER) + f"#{OUTCOME}"
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_paper_shows_everything(phone):
    page = phone.open(FINDER)
    walk(page)
    page.emulate_media(media="print")
    expect(page.locator(".finder-all")).to_be_visible()
    rows = page.locator(".finder-all li")
    expect(page.locator(".finder-outcome:visible")).to_have_count(rows.count())
    expect(page.locator("situation-finder button:visible")).to_have_count(0)
