"""A page comes in few files: on a slow line every one of them is a round trip."""

import pytest
from playwright.sync_api import expect

# Python itself is on its way, on a machine that may be busy.
PATIENTLY = 120_000
OF_THE_THEME = 4
OF_THE_SITE = 20
PATHS = ["", "guides/first-application/", "start/money/", "start/my-journey/"]


@pytest.mark.python
@pytest.mark.parametrize("path", PATHS)
def test_scripts_and_styles_are_joined(phone, path):
    page = phone.open(path)
    page.wait_for_load_state("networkidle", timeout=PATIENTLY)
    files = [url for url in phone.watch.requests if url.endswith((".mjs", ".js", ".css"))]
    assert len(files) <= OF_THE_THEME + OF_THE_SITE, files
    assert len([url for url in files if url.endswith(".css")]) <= OF_THE_THEME


@pytest.mark.python
def test_nothing_is_asked_for_twice(phone):
    page = phone.open()
    page.wait_for_load_state("networkidle", timeout=PATIENTLY)
    files = [url for url in phone.watch.requests if url.endswith((".mjs", ".js", ".css"))]
    assert sorted(files) == sorted(set(files))


def asked_for(reader):
    return [url for url in reader.watch.requests if url.endswith("/search_index.json")]


@pytest.mark.parametrize("path", PATHS)
def test_the_search_index_comes_when_the_field_is_reached_for(either, path):
    page = either.open(path)
    # The theme has begun, and by now it would have asked.
    page.wait_for_function("document.documentElement.classList.contains('js')")
    assert asked_for(either) == []
    with page.expect_request("**/search_index.json"):
        if either.lang == "zh":
            page.locator("label[for=__search]").first.click()
        else:
            page.keyboard.press("s")
    page.locator("[data-md-component=search-query]").fill("展期")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert len(asked_for(either)) == 1
    expect(page.locator(".md-search-result .md-tag:visible")).to_have_count(0)


def test_an_address_that_is_a_search_has_its_answer(phone):
    page = phone.open("?q=展期")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
