"""A court paper in the finder: its dates are asked there, each last day under its field."""

import re

import pytest
from finder_way import FINDER, choose
from playwright.sync_api import Page, expect
from test_accessibility import violations

DAY = "2026-11-29"
MORNING = f"{DAY}T09:00:00"
SATURDAY = re.compile("2026年12月5日（星期六）|Saturday 5 December 2026")
FRIDAY = re.compile("2026年12月4日（星期五）|Friday 4 December 2026")
# Said by screen readers as soon as it stands there.
LIVE = "[role=status] .deadline-found li"


def opened(reader, option: str) -> Page:
    page = reader.open(FINDER, MORNING)
    choose(page, "q-urgent", option)
    return page


def field(page: Page, key: str):
    return page.locator(f".finder-outcome:visible [data-date={key}]")


def control(page: Page, key: str):
    return field(page, key).locator("input, select")


@pytest.fixture
def court(either):
    either.begin_with("delete window.WebAssembly")
    return opened(either, "court-paper")


def test_the_last_day_stands_under_the_day_it_came_without_python(court):
    expect(control(court, "date-claim-arrived")).to_be_visible()
    expect(court.locator(".finder-dates [data-act=calendar]:visible")).to_have_count(0)
    control(court, "date-claim-arrived").fill("2026-11-20")
    row = field(court, "date-claim-arrived").locator(LIVE)
    expect(row).to_have_count(1)
    expect(row.locator(".deadline-day")).to_contain_text(SATURDAY)
    expect(row.locator("strong")).to_contain_text(FRIDAY)
    expect(row.locator("strong")).to_contain_text("5")
    expect(row.locator(".source-note")).to_contain_text("128")
    size = "each => parseFloat(getComputedStyle(each).fontSize)"
    day, rule = (row.locator(part).evaluate(size) for part in (".deadline-day", ".deadline-rule"))
    assert day > rule


def test_the_day_goes_into_the_calendar(either):
    page = opened(either, "payment-order")
    control(page, "date-order-arrived").fill("2026-11-20")
    with page.expect_download() as found:
        page.locator(".finder-outcome:visible [data-act=calendar]").click()
    lines = found.value.path().read_text(encoding="utf-8").replace("\r\n ", "").splitlines()
    assert [line for line in lines if line.startswith("DTSTART")] == ["DTSTART;VALUE=DATE:20261204"]
    (address,) = [line for line in lines if line.startswith("URL")]
    assert address.endswith("guides/court/#payment-order-clock")


def test_keyboard_alone(phone):
    page = opened(phone, "payment-order")
    reached = "() => document.activeElement.closest('[data-date]')?.dataset.date"
    for _press in range(8):
        if page.evaluate(reached) == "date-order-arrived":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("11202026")
    expect(field(page, "date-order-arrived").locator(LIVE)).to_have_count(1)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_accessible_and_no_wider_than_a_phone(caller, root, scheme):
    page = opened(caller, "court-paper")
    page.emulate_media(color_scheme=scheme)
    control(page, "date-claim-arrived").fill("2026-11-20")
    control(page, "date-answer-named").fill("2026-11-02")
    expect(field(page, "date-claim-arrived").locator(LIVE)).to_have_count(1)
    assert violations(page, root) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_scripts_the_rules_are_read(make_reader):
    page = make_reader("zh", java_script_enabled=False).open(FINDER)
    expect(page.locator("#find-court-paper .deadline-rules li").first).to_be_visible()
    expect(page.locator("#find-court-paper input:visible")).to_have_count(0)
