"""What cannot be used is said beside its field, once the reader has left it, and is kept."""

import pytest
from playwright.sync_api import expect

CASES = [
    ("name", ""),
    ("name", "字" * 41),
    ("owed", "三万左右"),
    ("owed", "-3000"),
    ("owed", "0"),
    ("owed", "12.345"),
    ("owed", "9" * 18),
    ("overdue_since", "上个月"),
    ("overdue_since", "2026-02-30"),
    ("overdue_since", "0026-02-03"),
    ("overdue_since", "2099-01-01"),
    ("first_payment", "2001-01-01"),
    ("story", "字" * 801),
    ("months", "十几"),
    ("months", "361"),
]


@pytest.fixture
def page(either):
    return either.open()


def test_each_error_is_shown_beside_its_field(page):
    for name, value in CASES:
        control = page.locator(f"[name={name}]")
        line = page.locator(f"[data-field={name}] .field-error")
        control.fill(value)
        control.blur()
        expect(line, f"{name}: {value[:20]}").to_be_visible()
        expect(control).to_have_attribute("aria-invalid", "true")
        expect(control).to_have_value(value)
        assert line.get_attribute("id") in control.get_attribute("aria-describedby").split()


def test_an_error_goes_when_it_is_mended(page):
    control = page.locator("[name=owed]")
    line = page.locator("[data-field=owed] .field-error")
    control.fill("-3000")
    control.blur()
    expect(line).to_be_visible()
    control.fill("3000")
    expect(line).to_be_hidden()
    expect(control).not_to_have_attribute("aria-invalid", "true")


def test_a_field_being_filled_in_is_left_in_peace(page):
    page.locator("[name=owed]").fill("abc")
    expect(page.locator(".letter-verdict")).not_to_be_empty()
    expect(page.locator(".field-error:visible")).to_have_count(0)


def test_a_choice_not_made_is_an_error(page):
    page.locator("[name=reason]").focus()
    page.locator("[name=story]").focus()
    expect(page.locator("[data-field=reason] .field-error")).to_be_visible()


def test_copying_shows_every_error_and_leads_to_the_first(page):
    page.locator("[name=phone]").fill("1")
    # The letter that comes moves the button; nothing moves once it stands.
    expect(page.locator(".letter-verdict")).not_to_be_empty()
    page.locator("[data-act=copy]").click()
    expect(page.locator(".field-error:visible")).to_have_count(6)
    page.locator("[data-act=fix]").click()
    expect(page.locator("[name=name]")).to_be_focused()
