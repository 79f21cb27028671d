"""Browsers that refuse, have no room, or clear what was kept: nothing else is lost."""

from offline import KEPT, until_kept
from playwright.sync_api import expect

PATH = "about/my-data/"
GUIDE = "guides/first-application/"
NO_WORKERS = "delete Navigator.prototype.serviceWorker;"
REFUSED = """if (window.ServiceWorkerContainer) ServiceWorkerContainer.prototype.register = () =>
  Promise.reject(new DOMException('no', 'SecurityError'));"""
FAILED = "Failed to load resource|net::ERR_"


def expect_whole(page):
    expect(page.locator("article h1")).to_be_visible()
    page.locator("#read-contract input").check()
    expect(page.locator("#read-contract input")).to_be_checked()


def test_a_browser_without_workers(make_phone):
    phone = make_phone(NO_WORKERS)
    expect_whole(phone.open(GUIDE))
    page = phone.open(PATH)
    expect(page.locator(".offline-none")).to_be_visible()
    expect(page.locator(".offline-tools")).to_be_hidden()


def test_a_browser_that_refuses(make_phone):
    phone = make_phone(REFUSED)
    expect_whole(phone.open(GUIDE))
    page = phone.open(PATH)
    page.locator("[data-act=keep-offline]").click()
    expect(page.locator(".offline-said")).not_to_be_empty()
    expect(page.locator("[data-act=keep-offline]")).to_be_enabled()


def test_a_device_without_room(make_phone):
    phone = make_phone()
    page = phone.open(PATH)
    until_kept(page, "shell")
    tools = phone.context.new_cdp_session(page)
    host = phone.host.base.rstrip("/")
    tools.send("Storage.overrideQuotaForOrigin", {"origin": host, "quotaSize": 1})
    page.locator("[data-act=keep-offline]").click()
    expect(page.locator("[data-act=keep-offline]")).to_be_enabled()
    expect(page.locator(".offline-said")).not_to_be_empty()
    expect_whole(phone.open(GUIDE))


def test_what_the_browser_cleared_comes_again(make_phone):
    phone = make_phone()
    page = phone.open(GUIDE)
    until_kept(page)
    page.evaluate(
        "async () => { for (const name of await caches.keys()) await caches.delete(name); }"
    )
    page.goto(phone.host.base + GUIDE)
    expect_whole(page)
    until_kept(page)
    phone.host.up = False
    page.goto(phone.host.base)
    expect(page.locator("article h1")).to_be_visible()


def test_whatever_is_damaged_on_the_way_is_not_kept(make_phone):
    phone = make_phone()
    build = phone.host.build
    build.own["start/money/index.html"] = b"<p>an advertisement"
    page = phone.open()
    until_kept(page, "shell", "tools", "en")
    assert page.evaluate(KEPT)["zh"]["files"] == page.evaluate(KEPT)["zh"]["of"] - 1
    page.goto(phone.host.base + "start/money/")
    expect(page.locator("p")).to_have_text("an advertisement")
    del build.own["start/money/index.html"]
    page.goto(phone.host.base + "start/money/")
    until_kept(page)
    phone.watch.allowed.append(FAILED)
