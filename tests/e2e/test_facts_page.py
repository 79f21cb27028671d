"""The list of what all papers share: each value, where it comes from, and a way to change it."""

import pytest
from papers import FACTS, MONEY, expect_known, fits_the_screen, open_with, row
from playwright.sync_api import expect
from starting import time_passes
from test_accessibility import violations

LIST = "papers/"


@pytest.fixture
def page(either):
    page = open_with(either, LIST, facts={**FACTS, "owed": "31000"}, money=MONEY)
    expect_known(page, months="36")
    return page


def test_all_that_is_known_with_its_origin(page, root):
    expect_known(page, name="王小明", owed="31,000.00", monthly_offer="1,062.35")
    expect(row(page, "owed").locator(".fact-beside")).to_contain_text("30,920.35")
    expect(page.locator("my-facts [name=phone]")).to_be_hidden()
    assert fits_the_screen(page)
    assert violations(page, root) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_without_scripts(make_reader, lang):
    page = time_passes(make_reader(lang, java_script_enabled=False).open(LIST))
    expect(page.locator("my-facts .notice")).to_be_visible()
    expect(page.locator("my-facts form")).to_be_hidden()
