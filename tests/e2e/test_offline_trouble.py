"""Browsers that refuse, have no room, or clear what was kept: nothing else is lost."""

import pytest
from offline import GUIDE, MY_DATA, until_kept
from playwright.sync_api import expect

NO_WORKERS = "delete Navigator.prototype.serviceWorker;"
REFUSED = """if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () =>
  Promise.reject(new DOMException('no', 'SecurityError'));"""


def expect_whole(page):
    expect(page.locator("article h1")).to_be_visible()
    page.locator("#read-contract input").check()
    expect(page.locator("#read-contract input")).to_be_checked()


def test_a_browser_without_workers(make_phone):
    phone = make_phone(NO_WORKERS)
    expect_whole(phone.open(GUIDE))
    page = phone.open(MY_DATA)
    expect(page.locator(".offline-none")).to_be_visible()
    expect(page.locator(".offline-tools")).to_be_hidden()


@pytest.mark.bad_day("storage-forbidden")
def test_a_browser_that_refuses(make_phone):
    phone = make_phone(REFUSED)
    expect_whole(phone.open(GUIDE))
    page = phone.open(MY_DATA)
    page.locator("[data-act=keep-offline]").click()
    expect(page.locator(".offline-said")).not_to_be_empty()
    expect(page.locator("[data-act=keep-offline]")).to_be_enabled()


@pytest.mark.bad_day("storage-full")
def test_a_device_without_room(make_phone):
    phone = make_phone()
    page = phone.open(MY_DATA)
    until_kept(page, "shell")
    tools = phone.context.new_cdp_session(page)
    host = phone.host.base.rstrip("/")
    tools.send("Storage.overrideQuotaForOrigin", {"origin": host, "quotaSize": 1})
    page.locator("[data-act=keep-offline]").click()
    expect(page.locator("[data-act=keep-offline]")).to_be_enabled()
    expect(page.locator(".offline-said")).not_to_be_empty()
    expect_whole(phone.open(GUIDE))


@pytest.mark.bad_day("storage-evicted")
def test_what_the_browser_cleared_comes_again(make_phone):
    phone = make_phone()
    page = phone.open(GUIDE)
    until_kept(page, "shell")
    page.evaluate(
        "async () => { for (const name of await caches.keys()) await caches.delete(name); }"
    )
    page.goto(phone.host.base + GUIDE)
    expect_whole(page)
    until_kept(page, "shell", "tools", "zh")
    phone.host.up = False
    page.goto(phone.host.base)
    expect(page.locator("article h1")).to_be_visible()
