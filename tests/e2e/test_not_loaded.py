"""The code of a tool that does not arrive: a word, another try, and nothing is lost."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.bad_day("tool-not-loaded")

CHUNK = re.compile(r"/chunk-\w+\.js$")
TOOLS = {
    "start/money/": "[data-act=add-loan]",
    "papers/phone-script/": "[data-act=start]",
    "papers/contact-log/": ".log-live",
}


@pytest.mark.parametrize(("path", "live"), TOOLS.items(), ids=["money", "call", "log"])
def test_a_word_and_another_try(either, path, live):
    either.allow("Failed to load resource|ERR_FAILED")
    page = either.open("about/makers/")
    page.wait_for_load_state("load")
    everywhere = {url for url in either.watch.requests if CHUNK.search(url)}
    assert everywhere

    def late(route):
        if route.request.url in everywhere:
            route.continue_()
        else:
            route.abort()

    page.route(CHUNK, late)
    page.goto(either.url(path))
    notice = page.locator(".not-loaded")
    expect(notice).to_be_visible()
    page.unroute(CHUNK)
    notice.locator("button").click()
    expect(page.locator(live).first).to_be_visible()
    expect(notice).to_have_count(0)
