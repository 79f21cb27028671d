"""The contact log taken along: a table, print, a copy."""

import csv
import io

from log_pages import LOG, PATIENTLY, opened
from playwright.sync_api import expect


def test_the_table_to_take_along(caller):
    page = opened(caller, LOG)
    with page.expect_download(timeout=PATIENTLY) as waiting:
        page.locator("[data-act=csv]").click()
    text = waiting.value.path().read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    assert len(head) == 14
    assert [row[0] for row in rows] == ["2026-11-10", "2026-11-30", "2026-12-01"]
    assert "'=1024" in rows[1]


def test_print_and_copy(caller):
    caller.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(caller, LOG)
    page.evaluate("window.print = () => {}")
    page.locator("[data-act=print]").click()
    page.emulate_media(media="print")
    expect(page.locator(".log-sheet tbody tr")).to_have_count(3)
    expect(page.locator(".log-sheet")).to_be_visible()
    expect(page.locator(".log-card").first).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()
    page.emulate_media(media="screen")
    page.locator("[data-act=copy]").click()
    copied = page.evaluate("navigator.clipboard.readText()").split("\n\n")
    assert ["GD-77" in part for part in copied] == [False, True, False]
