"""The contact log: written during a call, kept, mended, looked through."""

import pytest
from log_pages import LOG, PATH, PATIENTLY, PRESSED, PROMISE, SENT, cards, kept, opened, suggestions
from playwright.sync_api import expect
from sharing import words
from test_accessibility import violations


def test_a_call_is_noted_while_it_goes_on(caller):
    page = opened(caller)
    expect(page.locator(".log-empty")).to_be_visible()
    page.locator("[data-act=call]").click()
    # Nothing is in the log before the first word.
    expect(cards(page)).to_have_count(0)
    page.locator("[name=party][value=bank]").check(force=True)
    page.locator("#log-said").press_sequentially("Wait three days. ", delay=30)
    page.locator("#log-said").press_sequentially("Then call.", delay=30)
    expect(cards(page)).to_have_count(1)
    page.reload()
    expect(cards(page)).to_contain_text("Wait three days. Then call.")
    assert kept(page) == {
        "c1": {
            "date": "2026-12-04",
            "time": "14:05",
            "channel": "call-out",
            "party": "bank",
            "said": "Wait three days. Then call.",
        }
    }
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width == 360
    assert "three" not in page.url


def test_leaving_at_once_loses_nothing(caller):
    page = opened(caller)
    page.locator("[data-act=call]").click()
    page.locator("#log-said").fill("half a sen")
    page.reload()
    expect(cards(page)).to_contain_text("half a sen")


def test_mend_a_note_and_delete_it_and_undo(caller):
    page = opened(caller, LOG)
    first = cards(page).first
    first.locator("[data-act=edit]").click()
    expect(page.locator("#log-said")).to_be_focused()
    page.locator("#log-ref").fill("TS-9")
    page.locator("[data-act=done]").click()
    expect(page.locator(".log-form")).to_be_hidden()
    expect(first).to_contain_text("TS-9")
    expect(first).to_be_focused()

    first.locator("[data-act=delete]").click()
    expect(cards(page)).to_have_count(2)
    page.locator(".toast-action").click()
    expect(cards(page)).to_have_count(3)
    assert kept(page)["c2"] == {**PRESSED, "ref": "TS-9"}


def test_a_deleted_number_is_not_used_again(caller):
    page = opened(caller, {"c1": PROMISE})
    cards(page).locator("[data-act=delete]").click()
    expect(cards(page)).to_have_count(0)
    page.locator("[data-act=add]").click()
    page.locator("#log-said").fill("another")
    expect(cards(page)).to_have_count(1)
    assert list(kept(page)) == ["c2"]


def test_what_comes_next_and_by_which_paper(caller):
    page = opened(caller, LOG)
    expect(suggestions(page)).to_have_count(3, timeout=PATIENTLY)
    page.locator("[data-act=more]").click()
    links = [
        row.locator(".log-suggestion-title a").get_attribute("href").rstrip("/").rsplit("/", 1)[-1]
        for row in suggestions(page).all()
    ]
    assert links == ["outside-complaint", "collection-complaint", "phone-script", "bank-complaint"]
    chase = suggestions(page).nth(2)
    assert chase.get_attribute("data-left") == "now"
    expect(suggestions(page).first.locator(".source-note")).to_be_visible()
    chase.get_by_role("button").first.click()
    promise = page.locator(".log-card", has_text="GD-77")
    expect(promise).to_be_focused()

    promise.locator("[data-act=kept-yes]").click()
    expect(suggestions(page)).to_have_count(2)
    expect(promise.locator(".log-badge")).to_have_count(0)
    assert kept(page)["c1"]["kept"] == "yes"


def test_an_answer_to_a_complaint_ends_the_waiting(caller):
    page = opened(caller, {"c3": SENT})
    expect(suggestions(page)).to_have_count(1, timeout=PATIENTLY)
    page.locator("[data-act=replied]").click()
    window = page.get_by_role("dialog")
    window.locator("select").select_option("refused")
    window.locator("textarea").fill("no grounds")
    window.locator("button.primary").click()
    expect(cards(page)).to_have_count(2)
    assert kept(page)["c4"] == {
        "date": "2026-12-04",
        "party": "bank",
        "outcome": "refused",
        "said": "no grounds",
        "reply": "bank-complaint",
    }
    expect(page.locator(".log-suggestions a[href*=outside-complaint]")).to_have_count(0)


def test_a_letter_sent_again_can_be_answered_again(caller):
    sent = {"channel": "post", "party": "mediator", "paper": "outside-complaint"}
    refused = {"party": "mediator", "outcome": "refused", "reply": "outside-complaint"}
    first = {**sent, "date": "2026-11-10"}
    page = opened(caller, {"c1": first, "c2": {**refused, "date": "2026-11-20"}})
    expect(cards(page)).to_have_count(2)
    expect(page.locator("[data-act=replied]")).to_have_count(0)
    again = {**sent, "date": "2026-11-25"}
    page = opened(caller, {"c1": first, "c2": {**refused, "date": "2026-11-20"}, "c3": again})
    expect(cards(page).first.locator("[data-act=replied]")).to_be_visible()
    expect(page.locator("[data-act=replied]")).to_have_count(1)
    page.locator("[data-act=replied]").click()
    window = page.get_by_role("dialog")
    window.locator("select").select_option("agreed")
    window.locator("button.primary").click()
    expect(page.locator("[data-act=replied]")).to_have_count(0)
    # Whoever was written to has answered.
    assert kept(page)["c4"] == {**refused, "date": "2026-12-04", "outcome": "agreed"}


def test_a_day_that_cannot_be_read_stays_and_is_told(caller):
    page = opened(caller, {"c1": {**PROMISE, "date": "周三"}, "c2": PRESSED})
    last = cards(page).last
    expect(last).to_contain_text("周三")
    expect(last.locator(".field-error")).not_to_be_empty(timeout=PATIENTLY)
    last.locator("[data-act=edit]").click()
    field = page.locator("#log-date")
    expect(field).to_have_value("周三")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("2026-12-02")
    expect(page.locator("#log-date-error")).to_be_empty()
    expect(cards(page).first).to_contain_text("GD-77")


def test_filters(caller):
    page = opened(caller, LOG)
    page.locator("[name=filter-party]").select_option("collector")
    expect(cards(page)).to_have_count(1)
    page.locator("[name=filter-channel]").select_option("post")
    expect(cards(page)).to_have_count(0)
    expect(page.locator(".log-none")).to_be_visible()
    page.locator("[name=filter-party]").select_option("")
    page.locator("[name=filter-channel]").select_option("")
    page.locator("[name=filter-open]").check()
    expect(cards(page)).to_have_count(1)
    expect(cards(page)).to_contain_text("GD-77")


def test_two_tabs(caller):
    one, two = opened(caller), opened(caller)
    for page, said in ((one, "first"), (two, "second")):
        page.locator("[data-act=call]").click()
        page.locator("#log-said").fill(said)
        expect(page.locator(".log-list")).to_contain_text(said)
    expect(cards(one)).to_have_count(2)
    assert sorted(note["said"] for note in kept(one).values()) == ["first", "second"]
    cards(two).filter(has_text="first").locator("[data-act=delete]").click()
    expect(cards(one)).to_have_count(1)
    # The first tab still has that note in its form: a word more keeps it.
    one.locator("#log-said").fill("first, and more")
    expect(cards(two)).to_have_count(2)


@pytest.mark.python
def test_without_python(caller):
    caller.allow("WebAssembly|wasm|Failed to load|ERR_")
    page = caller.context.new_page()
    page.add_init_script("delete window.WebAssembly")
    page.goto(caller.url(PATH))
    page.locator("[data-act=call]").click()
    page.locator("#log-said").fill("kept all the same")
    expect(cards(page)).to_contain_text("kept all the same")
    expect(page.locator("contact-log .engine-status")).to_contain_text(
        words(page, "log_unsupported")
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts(make_reader, lang):
    reader = make_reader(lang, java_script_enabled=False)
    page = reader.open(PATH)
    expect(page.locator(".log-blank tbody tr")).to_have_count(8)
    expect(page.locator(".log-blank table")).to_be_visible()
    expect(page.locator(".log-rules li").first).to_be_visible()
    expect(page.locator(".log-live")).to_be_hidden()


def test_days_of_the_log_among_the_dates_and_in_the_calendar(either):
    page = opened(either, {"c4": {**PROMISE, "due": "2026-12-08"}, "c3": SENT})
    page.goto(either.url("start/my-journey/"))
    found = page.locator(".deadline-found li")
    expect(found).to_have_count(2, timeout=PATIENTLY)
    expect(found.first.locator("a[href*=outside-complaint]")).to_be_visible()
    with page.expect_download(timeout=PATIENTLY) as waiting:
        page.locator("[data-act=calendar]").click()
    lines = waiting.value.path().read_text(encoding="utf-8").replace("\r\n ", "").splitlines()
    uids = [line.removeprefix("UID:").rsplit("-", 1)[0] for line in lines if "UID:" in line]
    assert uids == ["beyond-bank-c3", "await-c4"]


@pytest.mark.both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe(caller, root, scheme):
    page = opened(caller, LOG)
    page.emulate_media(color_scheme=scheme)
    expect(suggestions(page)).to_have_count(3, timeout=PATIENTLY)
    assert violations(page, root) == []
    page.locator("[data-act=call]").click()
    page.locator(".log-more summary").click()
    page.locator("#log-said").fill("x")
    assert violations(page, root) == []
