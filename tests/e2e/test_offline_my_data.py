"""The page of what is kept: how far it is, all of it, and none of it any more."""

import pytest
from offline import MY_DATA, PATIENTLY, SAVES_DATA, until_kept
from playwright.sync_api import expect

PRIVATE = "try { sessionStorage.setItem('wsd-guide:private', 'yes'); } catch {}"
REGISTERED = "async () => Boolean(await navigator.serviceWorker.getRegistration())"
CACHES = "async () => (await caches.keys()).length"


def test_everything_is_kept_when_asked_for(make_phone):
    phone = make_phone(SAVES_DATA)
    page = phone.open(MY_DATA)
    until_kept(page, "shell")
    page.reload()
    keep = page.locator("[data-act=keep-offline]")
    expect(keep).to_contain_text("MB")
    keep.click()
    expect(page.locator("[data-part=offline] progress")).to_be_visible()
    until_kept(page, "shell", "tools", "zh", "en", "python", "extras")
    expect(keep).to_be_hidden(timeout=PATIENTLY)
    expect(page.locator("[data-part=offline] progress")).to_be_hidden()
    expect(page.locator(".offline-said")).not_to_be_empty()


def test_what_is_not_wanted_goes_and_stays_away(make_phone):
    phone = make_phone()
    page = phone.open(MY_DATA)
    until_kept(page, "shell")
    page.reload()
    page.locator("[data-act=forget-offline]").click()
    expect(page.locator(".offline-said")).not_to_be_empty()
    assert [page.evaluate(REGISTERED), page.evaluate(CACHES)] == [False, 0]
    phone.host.asks()
    page.goto(phone.host.base)
    page.wait_for_load_state("networkidle")
    assert [page.evaluate(REGISTERED), page.evaluate(CACHES)] == [False, 0]
    assert "service-worker.js" not in phone.host.asks()
    page.goto(phone.host.base + MY_DATA)
    page.locator("[data-act=keep-offline]").click()
    until_kept(page, "shell")


@pytest.mark.bad_day("borrowed-phone")
def test_a_tab_that_saves_nothing_keeps_no_pages(make_phone):
    phone = make_phone(PRIVATE)
    page = phone.open(MY_DATA)
    page.wait_for_load_state("networkidle")
    assert [page.evaluate(REGISTERED), page.evaluate(CACHES)] == [False, 0]
    page.locator("[data-act=keep-offline]").click()
    expect(page.locator(".offline-said")).not_to_be_empty()
    assert page.evaluate(REGISTERED) is False


def test_it_can_be_put_among_the_apps(make_phone):
    phone = make_phone()
    for folder in ("", "en/"):
        page = phone.open(folder)
        until_kept(page, "shell")
        tools = phone.context.new_cdp_session(page)
        found = tools.send("Page.getAppManifest")
        assert (found["url"], found["errors"]) == (phone.host.base + folder + "app.json", [])
        assert tools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
