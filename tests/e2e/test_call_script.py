"""The phone script during a call: one card at a time, one thumb, a screen that stays on."""

import json
import re

import pytest
from playwright.sync_api import expect
from test_accessibility import violations

SCRIPT = "papers/phone-script/"
STATE = "JSON.parse(localStorage.getItem('wsd-guide:state') ?? '{}')"
FACTS = {"name": "张三", "monthly_offer": "800", "owed": "32500"}
# Python starts in the background; on a busy machine that takes its time.
START_MS = 60_000
# A lock that can be watched; the real one needs a screen of its own.
WAKE_LOCK = """
window.locks = [];
class FakeLock extends EventTarget {
  released = false;
  async release() {
    if (this.released) return;
    this.released = true;
    this.dispatchEvent(new Event("release"));
  }
}
Object.defineProperty(navigator, "wakeLock", { value: {
  request: async (kind) => { const lock = new FakeLock(); locks.push(lock); return lock; },
}});
window.held = () => locks.filter((lock) => !lock.released).length;
window.see = (state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  if (state === "hidden") for (const lock of locks) lock.release();
  document.dispatchEvent(new Event("visibilitychange"));
};
"""


@pytest.fixture(params=["zh", "en"])
def caller(request, make_reader):
    """Somebody with a phone of 360 pixels, in either language."""
    return make_reader(request.param)


@pytest.fixture
def zh_caller(make_reader):
    return make_reader("zh")


def card(page):
    return page.locator(".call-node:visible")


def choose(page, to):
    card(page).locator(f".call-next a[href='#{to}']").click()
    expect(card(page)).to_have_attribute("id", to)


def begin(page):
    page.locator("[data-act=start]").click()
    expect(card(page)).to_have_attribute("id", "call-open")


def keep(page, **sections):
    kept = {"schema": 2, "saved": None, **sections}
    page.evaluate("kept => localStorage.setItem('wsd-guide:state', kept)", json.dumps(kept))
    page.reload()


def kept_place(page):
    day, *cards = page.evaluate(f"{STATE}.settings['call-place']").split(" ")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", day)
    return cards


def log_of(page):
    return page.evaluate(f"{STATE}.log ?? {{}}")


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


def test_the_bank_refuses_and_a_complaint_is_registered(caller):
    page = caller.open(SCRIPT)
    begin(page)
    for to in ("call-identity", "call-situation", "call-request", "call-refuses", "call-complain"):
        choose(page, to)
    expect(card(page).locator("a.source-note")).to_be_visible()
    for to in ("call-no-number", "call-after"):
        choose(page, to)


def test_a_fee_is_asked_for(caller):
    page = caller.open(SCRIPT)
    begin(page)
    choose(page, "call-identity")
    choose(page, "call-else")
    choose(page, "call-scam")
    expect(card(page).locator("a[href='tel:110']")).to_be_visible()
    choose(page, "call-after")


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


def test_the_readers_figures_are_said(caller):
    page = caller.open(SCRIPT)
    keep(page, facts=FACTS)
    begin(page)
    choose(page, "call-identity")
    expect(card(page).locator(".call-say p:lang(zh)").first).to_contain_text(
        "张三", timeout=START_MS
    )
    choose(page, "call-situation")
    choose(page, "call-request")
    expect(card(page).locator(".call-say")).to_contain_text("800元")
    expect(page.locator(".call-facts > summary")).to_contain_text("800")
    # Changed in the midst of the call, it is said at once.
    page.locator(".call-facts > summary").click()
    field = page.locator(".call-facts [data-field=monthly_offer]")
    field.locator("[data-act=change]").click()
    field.locator("input").fill("950")
    expect(card(page).locator(".call-say")).to_contain_text("950元")
    assert page.evaluate(f"{STATE}.facts.monthly_offer") == "950"


def test_english_stands_below_the_chinese_for_those_who_want_it(caller):
    page = caller.open(SCRIPT)
    begin(page)
    gloss = card(page).locator(".call-say .gloss").first
    box = page.locator("[data-act=gloss]")
    wants = caller.lang == "en"
    expect(box).to_be_checked(checked=wants)
    expect(gloss).to_be_visible(visible=wants)
    box.set_checked(not wants)
    expect(gloss).to_be_visible(visible=not wants)
    page.reload()
    expect(card(page).locator(".call-say .gloss").first).to_be_visible(visible=not wants)


def test_a_note_lands_in_the_contact_log(caller):
    page = caller.open(SCRIPT)
    begin(page)
    page.locator("[data-note=person] input").fill("8001")
    choose(page, "call-identity")
    expect(page.locator("[data-note=person]")).to_be_hidden()
    page.locator("[data-note=said] textarea").fill("再问问")
    choose(page, "call-else")
    page.reload()
    expect(page.locator("[data-note=said] textarea")).to_have_value("再问问")
    log = log_of(page)
    assert list(log) == ["c1"]
    entry = log["c1"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", entry.pop("date"))
    assert re.fullmatch(r"\d\d:\d\d", entry.pop("time"))
    assert entry == {"channel": "hotline", "party": "bank", "person": "8001", "said": "再问问"}


def test_another_call_is_another_note(zh_caller):
    page = zh_caller.open(SCRIPT)
    begin(page)
    page.locator("[data-note=person] input").fill("8001")
    choose(page, "call-cut")
    choose(page, "call-open")
    expect(page.locator("[data-note=person] input")).to_have_value("")
    choose(page, "call-incoming")
    page.locator("[data-note=number] input").fill("0571")
    choose(page, "call-scam")
    log = log_of(page)
    assert list(log) == ["c1", "c2"]
    assert {key: log["c2"][key] for key in log["c2"] if key not in ("date", "time")} == {
        "channel": "call-in",
        "number": "0571",
    }


def test_the_message_after_the_call_tells_of_it(zh_caller):
    page = zh_caller.open(SCRIPT)
    begin(page)
    page.locator("[data-note=said] textarea").fill("三天内答复")
    choose(page, "call-cut")
    page.locator("#call-follow-up").scroll_into_view_if_needed()
    page.locator("#call-follow-up .letter-form input:visible").first.fill("张三")
    expect(page.locator("#call-follow-up .letter-live .letter-paper")).to_contain_text(
        "三天内答复", timeout=START_MS
    )


def test_the_screen_stays_on_while_the_call_lasts(zh_caller):
    zh_caller.context.add_init_script(WAKE_LOCK)
    page = zh_caller.open(SCRIPT)
    assert page.evaluate("held()") == 0
    begin(page)
    expect(page.locator(".call-awake")).not_to_be_empty()
    said = page.locator(".call-awake").inner_text()
    assert page.evaluate("held()") == 1
    page.evaluate("see('hidden')")
    assert page.evaluate("held()") == 0
    expect(page.locator(".call-awake")).not_to_have_text(said)
    page.evaluate("see('visible')")
    expect(page.locator(".call-awake")).to_have_text(said)
    assert page.evaluate("held()") == 1
    page.locator("[data-act=again]").click()
    expect(page.locator(".call-awake")).to_be_hidden()
    assert page.evaluate("held()") == 0


def test_nothing_breaks_where_the_screen_cannot_be_held(zh_caller):
    zh_caller.context.add_init_script(
        "Object.defineProperty(navigator, 'wakeLock', { value: undefined })"
    )
    page = zh_caller.open(SCRIPT)
    begin(page)
    expect(page.locator(".call-awake")).not_to_be_empty()
    choose(page, "call-identity")


def test_a_card_that_was_sent_opens_and_leaves_the_readers_call_alone(caller):
    page = caller.open(SCRIPT)
    begin(page)
    choose(page, "call-identity")
    page.goto("about:blank")
    page.goto(caller.url(SCRIPT) + "#call-refuses")
    expect(card(page)).to_have_attribute("id", "call-refuses")
    expect(card(page).locator("h3")).to_be_in_viewport()
    assert kept_place(page) == ["call-open", "call-identity"]


def test_the_next_day_begins_at_the_beginning(zh_caller):
    page = zh_caller.open(SCRIPT)
    page.clock.set_fixed_time("2026-11-22T10:00:00")
    begin(page)
    page.locator("[data-note=said] textarea").fill("三天内答复")
    choose(page, "call-identity")
    page.clock.set_fixed_time("2026-11-23T10:00:00")
    page.reload()
    expect(page.locator("[data-act=start]")).to_be_visible()
    begin(page)
    page.locator("[data-note=said] textarea").fill("同意了")
    choose(page, "call-identity")
    assert [entry["said"] for entry in log_of(page).values()] == ["三天内答复", "同意了"]


def test_no_choice_enters_the_address(zh_caller):
    page = zh_caller.open(SCRIPT)
    begin(page)
    choose(page, "call-incoming")
    choose(page, "call-scam")
    page.locator("a.language-link").focus()
    seen = {page.url, page.locator("a.language-link").evaluate("link => link.href")}
    assert seen == {zh_caller.url(SCRIPT), zh_caller.url(SCRIPT, lang="en")}


def test_everything_is_large_enough_for_a_thumb(caller):
    page = caller.open(SCRIPT)
    begin(page)
    for to in ("call-identity", "call-situation", "call-request"):
        choose(page, to)
    for link in card(page).locator(".call-next a").all():
        box = link.bounding_box()
        assert box["height"] >= 56
        assert box["width"] >= 300
    for button in page.locator("call-script button:visible").all():
        assert button.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_keyboard_alone_is_enough(caller):
    page = caller.open(SCRIPT)
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
    page = make_reader("en", {"width": 1280, "height": 800}).open(SCRIPT)
    keep(page, facts=FACTS)
    begin(page)
    expect(page.locator("#call-request .call-say")).to_contain_text("800元", timeout=START_MS)
    page.emulate_media(media="print")
    nodes = page.locator(".call-node")
    expect(page.locator(".call-node:visible")).to_have_count(nodes.count())
    for hidden in (".call-note", ".call-facts", ".call-tools", "[data-act=start]"):
        expect(page.locator(hidden)).to_be_hidden()
