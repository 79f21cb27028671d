"""The page for addresses that do not exist: both languages, and light or dark as elsewhere."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize(("scheme", "theme"), [("light", "default"), ("dark", "slate")])
def test_brightness(make_reader, scheme, theme):
    page = make_reader("zh", color_scheme=scheme).open("404.html")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", theme)


def test_a_brightness_chosen_elsewhere_holds_here(make_reader):
    reader = make_reader("zh", color_scheme="dark")
    page = reader.open()
    page.locator(".md-header [data-md-component=palette] label:visible").click()
    page.goto(reader.url("404.html"))
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_a_way_home_in_each_language(phone):
    page = phone.open("404.html")
    homes = page.locator(".not-found a").evaluate_all("links => links.map(link => link.href)")
    assert homes == [phone.url(""), phone.url("", "en")]
    expect(page.locator(".not-found")).to_have_count(2)
