"""Beside the cards of the phone script: figures, notes, the English, a screen that stays on."""

import re

from calls import FACTS, SCRIPT, START_MS, begin, card, choose, kept, log_of
from playwright.sync_api import expect

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


def test_the_readers_figures_are_said(caller):
    page = caller.open(SCRIPT, saved=kept(facts=FACTS))
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
    page.reload()
    expect(page.locator(".call-facts [name=monthly_offer]")).to_have_value("950")


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


def test_another_call_is_another_note(phone):
    page = phone.open(SCRIPT)
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


def test_the_next_day_begins_at_the_beginning(phone):
    page = phone.open(SCRIPT, "2026-11-22T10:00:00")
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


def test_the_message_after_the_call_tells_of_it(phone):
    page = phone.open(SCRIPT)
    begin(page)
    page.locator("[data-note=said] textarea").fill("三天内答复")
    choose(page, "call-cut")
    page.locator("#call-follow-up").scroll_into_view_if_needed()
    page.locator("#call-follow-up .letter-form input:visible").first.fill("张三")
    expect(page.locator("#call-follow-up .letter-live .letter-paper")).to_contain_text(
        "三天内答复", timeout=START_MS
    )


def test_the_screen_stays_on_while_the_call_lasts(phone):
    phone.context.add_init_script(WAKE_LOCK)
    page = phone.open(SCRIPT)
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


def test_nothing_breaks_where_the_screen_cannot_be_held(phone):
    phone.context.add_init_script(
        "Object.defineProperty(navigator, 'wakeLock', { value: undefined })"
    )
    page = phone.open(SCRIPT)
    begin(page)
    expect(page.locator(".call-awake")).not_to_be_empty()
    choose(page, "call-identity")
