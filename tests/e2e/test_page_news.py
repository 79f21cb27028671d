"""A rule that changed on a page since its reader was here is told there, once."""

import json

from playwright.sync_api import expect
from test_accessibility import violations

COURT = "guides/court/"
NOW = "2026-12-10T10:00:00"
NEWS = ".page-news"


def visited(reader, read, kept=True):
    """A reader who ticked something and had read the page on a day."""
    state = {"schema": 3, "saved": "2026-11-01T00:00:00.000Z", "items": {}}
    entries = {"wsd-guide:read": json.dumps(read)}
    if kept:
        entries["wsd-guide:state"] = json.dumps(state)
    reader.begin_with(
        "if (location.protocol !== 'about:' && !sessionStorage.getItem('begun')) {"
        " sessionStorage.setItem('begun', 'yes');"
        f" for (const [key, value] of Object.entries({json.dumps(entries)}))"
        " localStorage.setItem(key, value); }"
    )
    return reader.open(COURT, NOW)


def days(page):
    return page.evaluate("JSON.parse(localStorage.getItem('wsd-guide:read'))")


def test_is_told_until_it_is_read(reader, root):
    page = visited(reader, {"court": "2026-11-23"})
    expect(page.locator(NEWS)).to_be_visible()
    changed = page.locator(f"{NEWS} li:visible")
    assert set(changed.evaluate_all("rows => rows.map(row => row.dataset.date)")) == {"2026-11-29"}
    assert violations(page, root) == []
    page.reload()
    page.locator(f"{NEWS} button").click()
    expect(page.locator(NEWS)).to_be_hidden()
    page.reload()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(NEWS)).to_be_hidden()
    assert days(page) == {"court": "2026-12-10"}


def test_without_scripts(make_reader):
    page = make_reader("en", java_script_enabled=False).open(COURT)
    expect(page.locator(NEWS)).to_be_hidden()
