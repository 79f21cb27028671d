"""Scripts are on and the page's own do not start: every tool says so, and none pretends."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect
from starting import time_passes

SCRIPTS = re.compile(r"/assets/app-[^/]+/[^/]+\.js$")
# Each tool, on a page that holds it.
TOOLS = {
    "negotiation-checklist": "guides/first-application/",
    "negotiation-letter": "papers/hardship-request/",
    "my-facts": "papers/",
    "contact-log": "papers/contact-log/",
    "call-script": "papers/phone-script/",
    "money-tools": "start/money/",
    "my-journey": "start/my-journey/",
    "deadline-list": "start/my-journey/",
    "my-data": "about/my-data/",
    "reading-list": "start/reading-list/",
}
# What one could type or choose in vain.
FIELDS = "main :is(input:not([type=checkbox]), select, textarea):visible"
# What lies in a fold has a place when the browser has looked into it, and none before.
PLACES = """() => [...document.querySelectorAll("main :not(.not-started)")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.tagName, each.getBoundingClientRect().top])"""


def fails(route):
    route.abort()


def is_gone(route):
    """What a page from an older build asks for, where nothing was kept."""
    route.fulfill(status=404, body="")


def has_another_type(route):
    route.fulfill(body="export {};", content_type="text/plain")


def expect_told(page, tag):
    words = page.locator(f"{tag} .not-started")
    expect(words.first).to_be_attached()
    time_passes(page)
    for each in words.all():
        expect(each).to_be_visible()


@pytest.mark.bad_day("wrong-types", "scripts-none")
@pytest.mark.parametrize("trouble", [fails, is_gone, has_another_type])
def test_scripts_that_do_not_come(either, trouble):
    either.allow("Failed to load|MIME type|ERR_FAILED")
    either.context.route(SCRIPTS, trouble)
    expect_told(either.open(), "negotiation-checklist")


@pytest.mark.bad_day("scripts-none")
@pytest.mark.parametrize("tag", TOOLS)
def test_every_tool_says_it(either, tag):
    either.allow("Failed to load|ERR_FAILED")
    either.context.route(SCRIPTS, fails)
    page = either.open(TOOLS[tag])
    expect(page.locator(FIELDS)).to_have_count(0)
    expect_told(page, tag)


@pytest.mark.bad_day("scripts-none")
def test_browser_that_knows_no_modules(either):
    def older(route):
        html = route.fetch().text().replace('type="module"', 'type="of-later"')
        route.fulfill(body=html, content_type="text/html")

    either.context.route(either.url(), older)
    expect_told(either.open(), "negotiation-checklist")


@pytest.mark.bad_day("page-on-disk")
def test_page_opened_from_a_disk(either, request):
    either.allow("foreign host: file:|CORS|Failed to load|ERR_FAILED|unique origin|not allowed")
    given = os.environ.get("SITE_DIR")
    site = Path(given) if given else request.getfixturevalue("built_site")
    page = either.context.new_page()
    path = either.url().removeprefix(either.base)
    page.goto((site / path / "index.html").resolve().as_uri())
    expect_told(page, "negotiation-checklist")


@pytest.mark.bad_day("scripts-none")
def test_start_that_breaks_is_none(either):
    either.allow("broken on purpose")
    either.begin_with(
        "const { define } = customElements;"
        "customElements.define = function (tag, made) {"
        "  Object.getPrototypeOf(made).prototype.connectedCallback ="
        "    () => { throw new Error('broken on purpose'); };"
        "  define.call(this, tag, made);"
        "};"
    )
    expect_told(either.open(), "negotiation-checklist")


def test_what_has_started_says_nothing(either):
    page = either.open()
    for tag in ("negotiation-checklist", "negotiation-letter"):
        expect(page.locator(f"{tag}:has(.not-started)")).to_have_attribute("data-started", "")
    time_passes(page)
    expect(page.locator(".not-started:visible")).to_have_count(0)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_while_it_starts_nothing_is_seen_and_nothing_moves(make_reader, motion):
    reader = make_reader("en", reduced_motion=motion)
    held = []
    reader.context.route(SCRIPTS, lambda route: held.append(route))  # noqa: PLW0108 - looked into
    page = reader.context.new_page()
    # However long this machine takes: the time that a start may take stands still.
    session = reader.context.new_cdp_session(page)
    session.send("Animation.enable")
    session.send("Animation.setPlaybackRate", {"playbackRate": 0})
    page.goto(reader.url(), wait_until="commit")
    expect(page.locator("footer").last).to_be_visible()
    expect(page.locator(".not-started")).to_have_count(2)
    expect(page.locator(".not-started:visible")).to_have_count(0)
    waiting = page.evaluate(PLACES)
    page.evaluate("() => document.querySelectorAll('.not-started').forEach((one) => one.remove())")
    assert page.evaluate(PLACES) == waiting
    for route in held:
        route.continue_()
