"""A table wider than the screen scrolls by itself, and a keyboard gets there to scroll it."""

import pytest
from playwright.sync_api import expect

PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}
PATH = "reference/interest/"
TABLES = ".md-typeset table:not([class])"
STATE = """tables => tables.map((table) => [
  table.scrollWidth > table.clientWidth, table.getAttribute('tabindex') === '0',
])"""


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_those_that_scroll_are_a_stop_and_no_others(make_reader, screen):
    page = make_reader("en", screen).open(PATH)
    tables = page.locator(TABLES)
    expect(tables.first).to_be_attached()
    page.wait_for_function("() => document.querySelectorAll('table[tabindex]').length < 9")
    states = tables.evaluate_all(STATE)
    assert [scrolls for scrolls, _ in states] == [stop for _, stop in states]
    if screen is PHONE:
        assert any(scrolls for scrolls, _ in states)


def test_without_scripts_each_is_a_stop(make_reader):
    page = make_reader("en", java_script_enabled=False).open(PATH)
    tables = page.locator(TABLES)
    assert tables.count() > 0
    expect(page.locator(f"{TABLES}[tabindex='0']")).to_have_count(tables.count())


def test_the_arrow_keys_scroll_it(make_reader):
    page = make_reader("en", {"width": 320, "height": 640}).open(PATH)
    wide = page.locator("table[tabindex='0']").first
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("() => document.activeElement.scrollLeft > 0")
