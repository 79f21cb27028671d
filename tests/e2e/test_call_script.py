"""The phone script during a call: one card at a time, with a way on whatever is answered."""

import pytest
from calls import FACTS, SCRIPT, START_MS, begin, card, choose, kept
from playwright.sync_api import expect
from test_accessibility import violations


def test_the_bank_agrees(caller):
    page = caller.open(SCRIPT)
    expect(page.locator(".call-number a[href='tel:95188']")).to_be_visible()
    begin(page)
    for to in ("call-identity", "call-situation", "call-request", "call-agrees", "call-close"):
        choose(page, to)
        expect(card(page)).to_have_count(1)
        expect(card(page).locator("h3")).to_be_focused()
        expect(card(page).locator("h3")).to_be_in_viewport()
        expect(card(page).locator(".call-say p:lang(zh)").first).to_be_in_viewport()
    choose(page, "call-after")
    expect(card(page).locator(".call-next")).to_have_count(0)
    # Now there is time for the rest of the note.
    notes = page.locator("[data-note]")
    expect(page.locator("[data-note]:visible")).to_have_count(notes.count())
    card(page).locator("a[href='#call-follow-up']").click()
    expect(page.locator("#call-follow-up")).to_be_in_viewport()


def test_back_goes_card_by_card_and_so_does_the_browser(caller):
    page = caller.open(SCRIPT)
    begin(page)
    choose(page, "call-identity")
    choose(page, "call-else")
    page.locator("[data-act=back]").click()
    expect(card(page)).to_have_attribute("id", "call-identity")
    page.go_back()
    expect(card(page)).to_have_attribute("id", "call-else")
    page.locator("[data-act=again]").click()
    expect(card(page)).to_have_count(0)
    expect(page.locator("[data-act=start]")).to_be_focused()


def test_reload_and_the_other_language_keep_the_place(caller):
    page = caller.open(SCRIPT)
    begin(page)
    choose(page, "call-identity")
    choose(page, "call-situation")
    page.reload()
    expect(card(page)).to_have_attribute("id", "call-situation")
    page.locator("[data-act=back]").click()
    expect(card(page)).to_have_attribute("id", "call-identity")
    page.locator("a.language-link").click()
    other = "en" if caller.lang == "zh" else "zh"
    expect(page).to_have_url(caller.url(SCRIPT, lang=other))
    expect(card(page)).to_have_attribute("id", "call-identity")


def test_no_choice_enters_the_address(phone):
    page = phone.open(SCRIPT)
    begin(page)
    choose(page, "call-incoming")
    choose(page, "call-scam")
    page.locator("a.language-link").focus()
    seen = {page.url, page.locator("a.language-link").evaluate("link => link.href")}
    assert seen == {phone.url(SCRIPT), phone.url(SCRIPT, lang="en")}


@pytest.mark.both
def test_everything_is_large_enough_for_a_thumb(caller):
    page = caller.open(SCRIPT)
    begin(page)
    for to in ("call-identity", "call-situation", "call-request"):
        choose(page, to)
    for link in card(page).locator(".call-next a").all():
        box = link.bounding_box()
        assert box["height"] >= 56
        assert box["width"] >= 300
    for touched in page.locator("call-script :is(button, .letter-gloss-switch):visible").all():
        assert touched.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_keyboard_alone_is_enough(caller):
    page = caller.open(SCRIPT)
    expect(page.locator("[data-act=start]")).to_be_visible()
    page.locator("[data-act=start]").focus()
    page.keyboard.press("Enter")
    for to in ("call-identity", "call-situation", "call-request"):
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.hash") == f"#{to}":
                break
        page.keyboard.press("Enter")
        expect(card(page)).to_have_attribute("id", to)
        expect(card(page).locator("h3")).to_be_focused()


@pytest.mark.both
def test_axe_finds_nothing(caller, root):
    page = caller.open(SCRIPT)
    expect(page.locator("[data-act=start]")).to_be_visible()
    page.locator(".call-facts > summary").click()
    assert violations(page, root) == []
    begin(page)
    choose(page, "call-identity")
    choose(page, "call-situation")
    assert violations(page, root) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_the_whole_script_is_there(make_reader, lang):
    reader = make_reader(lang, java_script_enabled=False)
    page = reader.open(SCRIPT)
    nodes = page.locator(".call-node")
    expect(page.locator(".call-node:visible")).to_have_count(nodes.count())
    expect(page.locator("call-script button:visible, call-script form:visible")).to_have_count(0)
    page.locator("#call-open .call-next a[href='#call-identity']").click()
    expect(page).to_have_url(reader.url(SCRIPT) + "#call-identity")
    expect(page.locator("#call-identity h3")).to_be_in_viewport()


def test_on_paper_the_whole_script_stands_with_the_figures(make_reader):
    page = make_reader("en", {"width": 1280, "height": 800}).open(SCRIPT, saved=kept(facts=FACTS))
    begin(page)
    expect(page.locator("#call-request .call-say")).to_contain_text("800元", timeout=START_MS)
    page.emulate_media(media="print")
    nodes = page.locator(".call-node")
    expect(page.locator(".call-node:visible")).to_have_count(nodes.count())
    for hidden in (".call-note", ".call-facts", ".call-tools", "[data-act=start]"):
        expect(page.locator(hidden)).to_be_hidden()
