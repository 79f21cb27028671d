"""Python that cannot start: the reader is told, keeps everything, and has a way out."""

import re

import pytest
from folds import unfold_all
from letters import SAVED
from papers import open_with
from playwright.sync_api import expect

pytestmark = pytest.mark.python

# What an old browser lacks; the other things that Python needs: tests/component/no-python.test.mjs.
NO_PYTHON = "WebAssembly.validate = () => false;"
OF_PYTHON = re.compile(r"/worker\.js$|/assets/(runtime|data)-|\.bin$|\.wasm$")
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"


def block_wasm(route):
    """Serve the worker under a policy that forbids WebAssembly."""
    response = route.fetch()
    headers = {**response.headers, "content-security-policy": "script-src 'self'"}
    route.fulfill(response=response, headers=headers)


def expect_way_out(page):
    expect(page.locator("negotiation-letter .engine-status")).not_to_be_empty()
    page.locator("negotiation-letter [data-act=blank]").click()
    expect(page.locator(".letter-blank .letter-paper")).to_be_visible()
    expect(page.locator(".letter-blank .letter-paper")).to_be_in_viewport()


@pytest.mark.bad_day("worker-none")
def test_worker_missing_then_back(either):
    either.allow("Failed to load resource")
    page = either.open()
    page.route("**/worker.js", lambda route: route.abort())
    page.locator("[name=name]").fill("王小明")
    expect(page.locator("negotiation-letter [data-act=retry]")).to_be_visible()
    expect_way_out(page)
    expect(page.locator("[name=name]")).to_have_value("王小明")
    page.unroute("**/worker.js")
    page.locator("negotiation-letter [data-act=retry]").click()
    expect(page.locator(".letter-live .letter-paper")).to_contain_text("王小明")
    expect(page.locator("negotiation-letter .engine-status")).to_be_empty()


@pytest.mark.bad_day("network-cut")
@pytest.mark.parametrize("file", ["**/*.wasm", "**/app.bin"])
def test_download_missing(phone, file):
    phone.allow("Failed to load resource|wasm|download-failed")
    phone.context.route(file, lambda route: route.abort())
    page = phone.open()
    page.locator("[name=name]").fill("王小明")
    expect(page.locator("negotiation-letter [data-act=retry]")).to_be_visible()
    expect_way_out(page)


@pytest.mark.bad_day("python-impossible")
def test_wasm_forbidden_by_a_policy(phone):
    phone.allow("WebAssembly|wasm")
    phone.context.route("**/worker.js", block_wasm)
    page = phone.open()
    page.locator("[name=name]").fill("王小明")
    expect_way_out(page)
    expect(page.locator("negotiation-letter [data-act=retry]")).to_be_hidden()


@pytest.mark.bad_day("python-impossible")
def test_browser_without(either):
    either.begin_with(NO_PYTHON)
    page = either.open()
    page.locator("[name=name]").fill("王小明")
    expect_way_out(page)
    expect(page.locator("negotiation-letter [data-act=retry]")).to_be_hidden()
    page.locator("#read-contract input").check()
    page.reload()
    expect(page.locator("#read-contract input")).to_be_checked()
    expect(page.locator("[name=name]")).to_have_value("王小明")
    assert [url for url in either.watch.requests if OF_PYTHON.search(url)] == []


FIGURES = {**SAVED, "log": {"c1": {"date": "2026-11-20", "party": "bank", "due": "2026-12-03"}}}
# What is asked by itself there, and the button that would ask again.
ASKED_BY_ITSELF = {"start/money/": "money-tools", "papers/contact-log/": "contact-log"}


@pytest.mark.bad_day("python-impossible")
@pytest.mark.parametrize("path", ASKED_BY_ITSELF)
def test_what_asks_by_itself_says_so_and_offers_no_download(either, path):
    either.begin_with(NO_PYTHON + SAVES_DATA)
    page = either.open(path, saved=FIGURES)
    tool = page.locator(ASKED_BY_ITSELF[path])
    expect(tool.locator(".engine-status:not(:empty)").first).to_be_attached()
    expect(tool.locator("[data-act=retry]:visible")).to_have_count(0)
    assert [url for url in either.watch.requests if OF_PYTHON.search(url)] == []


@pytest.mark.bad_day("worker-none")
def test_the_list_goes_on_without(phone):
    phone.allow("Failed to load resource")
    page = phone.open()
    page.route("**/worker.js", lambda route: route.abort())
    page.locator("#read-contract input").check()
    expect(page.locator(".next-step .engine-status")).not_to_be_empty()
    # The box names the first thing still open, not what is done already.
    expect(page.locator(".next-step-text a")).to_have_attribute("href", "#write-down-balance")
    expect(page.locator(".next-step-why")).to_be_empty()
    page.locator("#identify-lender input").check()
    expect(page.locator(".checklist-count")).to_contain_text("2")
    page.unroute("**/worker.js")
    page.locator(".next-step button").click()
    expect(page.locator(".next-step-text a")).to_have_attribute("href", "#write-down-balance")
    expect(page.locator(".next-step .engine-status")).to_be_empty()
    expect(page.locator(".next-step-why")).not_to_be_empty()


def test_the_list_goes_on_with_python_that_the_letter_started(phone):
    phone.allow("Failed to load resource")
    page = phone.open()
    page.route("**/worker.js", lambda route: route.abort())
    page.locator("#read-contract input").check()
    expect(page.locator(".next-step .engine-status")).not_to_be_empty()
    page.locator("[name=name]").fill("王小明")
    page.unroute("**/worker.js")
    page.locator("negotiation-letter [data-act=retry]").click()
    expect(page.locator(".next-step .engine-status")).to_be_empty()
    expect(page.locator(".next-step button")).to_be_hidden()
    expect(page.locator(".next-step-why")).not_to_be_empty()


@pytest.mark.bad_day("worker-none")
def test_both_tools_of_the_journey_begin_again_together(phone):
    phone.allow("Failed to load resource")
    promise = {"date": "2026-11-20", "channel": "call-out", "party": "bank", "due": "2026-12-03"}
    kept = {"log": {"c1": promise}, "finder": {"q-urgent": "none"}}
    phone.context.route("**/worker.js", lambda route: route.abort())
    page = unfold_all(open_with(phone, "start/my-journey/", "2026-11-25", **kept))
    page.locator("li#read-contract [type=checkbox]").check()
    # What was typed is counted without Python; the log is not.
    page.locator("#date-due").fill("2026-12-20")
    page.locator("#date-due").blur()
    expect(page.locator(".deadline-found li")).to_have_count(2)
    expect(page.locator("deadline-list [data-act=retry]")).to_be_visible()
    expect(page.locator(".next-step .engine-status")).not_to_be_empty()
    phone.context.unroute("**/worker.js")
    page.locator("deadline-list [data-act=retry]").click()
    expect(page.locator(".next-step .engine-status")).to_be_empty()
    expect(page.locator(".next-step button")).to_be_hidden()
    expect(page.locator(".deadline-found li")).to_have_count(3)


@pytest.mark.bad_day("line-slow")
def test_slow_connection_offers_the_blank(either):
    page = either.context.new_page()
    page.clock.install()
    page.goto(either.url())
    # Asked for and never answered, until the test ends.
    either.context.route("**/*.wasm", lambda _route: None)
    page.locator("[name=name]").fill("王小明")
    page.clock.run_for(2_000)
    before = page.locator("negotiation-letter .engine-status").inner_text()
    page.clock.run_for(9_000)
    expect(page.locator("negotiation-letter .engine-status")).not_to_have_text(before)
    expect_way_out(page)


@pytest.mark.bad_day("line-slow")
def test_on_a_metered_connection_the_download_is_only_offered(either):
    either.begin_with(SAVES_DATA)
    page = either.open()
    page.locator("#read-contract input").check()
    offer = page.locator(".next-step button")
    expect(offer).to_contain_text("MB")
    assert [url for url in either.watch.requests if url.endswith(".wasm")] == []
    offer.click()
    expect(page.locator(".next-step-text a")).to_have_attribute("href", "#write-down-balance")
    expect(offer).to_be_hidden()
