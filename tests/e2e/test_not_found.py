"""The page for addresses that do not exist: both languages, and light or dark as elsewhere."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("scheme", "theme"), [("light", "default"), ("dark", "slate")])
@pytest.mark.parametrize("visited", [False, True], ids=["first", "again"])
def test_brightness(make_reader, scheme, theme, visited):
    reader = make_reader("zh", color_scheme=scheme)
    # The theme notes the brightness at the first visit of any other page.
    page = reader.open()
    if not visited:
        page.evaluate("localStorage.clear()")
    page.goto(reader.url("404.html"))
    shown = page.evaluate("document.body.getAttribute('data-md-color-scheme') || 'default'")
    assert shown == theme


def test_a_way_home_in_each_language(phone):
    page = phone.open("404.html")
    homes = page.locator(".not-found a").evaluate_all("links => links.map(link => link.href)")
    assert homes == [phone.url(""), phone.url("", "en")]
    expect(page.locator(".not-found")).to_have_count(2)
