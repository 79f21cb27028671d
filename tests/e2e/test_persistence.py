"""The browser is asked not to clear what is kept, at a sensible moment; what it may do is said."""

import pytest
from folds import unfold_all
from playwright.sync_api import expect
from sharing import words

# Stands in for a browser that has promised nothing yet, and counts how often it is asked.
ASKED = """
  window.asked = 0;
  let kept = false;
  Object.defineProperty(navigator, 'storage', { value: {
    persisted: async () => kept,
    persist: async () => { window.asked += 1; kept = true; return kept; },
  } });
"""
# Puts a question to the reader when it is asked.
FIREFOX = """
  const supports = CSS.supports;
  CSS.supports = (...what) => what[0] === '-moz-appearance' || supports(...what);
"""
APPLE = "window.GestureEvent = class {};"


def asked(page):
    return page.evaluate("window.asked")


def test_asked_once_with_the_first_thing_to_keep(phone):
    phone.context.add_init_script(ASKED)
    page = phone.open()
    tick = page.locator("#read-contract input")
    expect(page.locator(".checklist-status")).to_be_visible()
    assert asked(page) == 0
    tick.check()
    page.wait_for_function("window.asked === 1")
    page.locator("#write-down-balance input").check()
    tick.uncheck()
    page.wait_for_timeout(200)
    assert asked(page) == 1


def test_never_where_nothing_is_saved(phone):
    phone.context.add_init_script(ASKED)
    page = phone.open("about/my-data/")
    page.locator("[name=private]").check()
    page.goto(phone.url())
    page.locator("#read-contract input").check()
    page.wait_for_timeout(200)
    assert asked(page) == 0


def test_a_browser_that_would_interrupt_is_asked_by_the_reader(phone):
    phone.context.add_init_script(ASKED + FIREFOX)
    page = phone.open()
    page.locator("#read-contract input").check()
    page.wait_for_timeout(200)
    assert asked(page) == 0
    page.goto(phone.url("about/my-data/"))
    expect(page.locator(".my-data-kept")).to_have_text(words(page, "data_not_kept"))
    page.locator("[data-act=keep]").click()
    expect(page.locator(".my-data-kept")).to_have_text(words(page, "data_kept"))
    expect(page.locator("[data-act=keep]")).to_be_hidden()
    assert asked(page) == 1


@pytest.mark.parametrize(("engine", "said"), [(APPLE, "saved_for_now"), ("", "saved")])
@pytest.mark.parametrize(
    ("path", "note"),
    [
        ("guides/first-application/", "negotiation-checklist .storage-note"),
        ("start/my-journey/", "my-journey .storage-note span"),
    ],
)
def test_where_a_week_may_clear_it_that_is_said(either, engine, said, path, note):
    either.context.add_init_script(engine)
    page = unfold_all(either.open(path))
    page.locator("#read-contract [type=checkbox]").check()
    expect(page.locator(note)).to_have_text(words(page, said))
