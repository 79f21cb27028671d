"""The guide opens, fits the screen and says who may read it, before any Python."""

import pytest
from playwright.sync_api import expect


@pytest.mark.both
def test_guide_opens_and_fits(reader):
    page = reader.open()
    expect(page.locator("html")).to_have_attribute("lang", reader.lang)
    expect(page.locator("h1")).to_be_visible()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) == 0


@pytest.mark.python
def test_reading_downloads_no_python(phone):
    page = phone.open()
    page.locator("#sources").scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert [url for url in phone.watch.requests if url.endswith((".wasm", ".bin"))] == []
