"""What if: fetched when its fold is opened, both plans side by side, and nothing typed is lost."""

import pytest
from playwright.sync_api import expect

MONEY = "start/money/"
TODAY = "2026-11-22T10:00:00"


def put(page, path, value):
    page.locator(f'[data-path="{path}"]').fill(value)


@pytest.fixture
def page(stepper):
    page = stepper.open(MONEY, TODAY)
    for key, value in {"income": "6000", "outgoings": "3300", "owed": "50000"}.items():
        put(page, f"rough/{key}", value)
    return page


def opened(page):
    fold = page.locator(".what-if")
    fold.locator("summary").click()
    return fold


def cells(fold):
    return fold.locator("td:not(:empty)")


def test_the_fold_brings_its_code_and_shows_both_plans(page):
    expect(page.locator(".what-if")).not_to_have_attribute("open", "")
    fetched = []
    page.on("request", lambda request: fetched.append(request.url))
    fold = opened(page)
    put(page, "what_if/pause", "3")
    expect(cells(fold)).to_have_count(6)
    for at, figures in {2: ["24", "6,350.41"], 3: ["28", "8,242.54"]}.items():
        for figure in figures:
            expect(cells(fold).nth(at)).to_contain_text(figure)
    assert len([url for url in fetched if "/assets/" in url]) == 1
    expect(page.locator(".rough-examples li").first).to_contain_text("21")
    put(page, "what_if/pause", "0")
    expect(cells(fold)).to_have_count(0)
