"""The contact log: written during a call, kept, mended, looked through."""

import pytest
from log_pages import LOG, PATH, PATIENTLY, PROMISE, SENT, cards, kept, opened, suggestions
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
