"""A place that has moved: its old address leads on, and nobody else sees its note."""

import re

import pytest
from playwright.sync_api import expect

OLD = "reference/rights/"
# The first leads to another page, the second to a place on the same one.
MOVED = [
    ("right-civil-code-533", re.compile(r"/reference/myths/#myth-changed-circumstances$")),
    ("right-criminal-law-253-1", re.compile(r"/reference/rights/#right-public-security-law-50$")),
]


@pytest.mark.parametrize(("old", "new"), MOVED)
def test_the_old_address_leads_on(either, old, new):
    page = either.context.new_page()
    page.goto(f"{either.url(OLD)}#{old}")
    expect(page).to_have_url(new)
    expect(page.locator(f"[id='{new.pattern.rpartition('#')[2][:-1]}']")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts_its_note_alone_is_shown(make_reader, lang):
    plain = make_reader(lang, java_script_enabled=False)
    page = plain.context.new_page()
    page.goto(f"{plain.url(OLD)}#{MOVED[0][0]}")
    expect(page.locator(".moved:visible")).to_have_count(1)
    page.locator(".moved:visible a").click()
    expect(page).to_have_url(MOVED[0][1])


def test_others_see_no_note(phone):
    page = phone.open(OLD)
    expect(page.locator(".moved").first).to_be_attached()
    expect(page.locator(".moved:visible")).to_have_count(0)
