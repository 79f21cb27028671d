"""On a wide screen: the heading one is at, the page one is on, and menus within the window."""

import pytest
from playwright.sync_api import expect

DESK = {"width": 1280, "height": 800}
HERE = ".md-sidebar--secondary .md-nav__link--active"
FRAMES = ".md-sidebar__scrollwrap"


@pytest.fixture
def page(make_reader):
    return make_reader("en", DESK).open("reference/rights/")


def test_the_heading_that_is_read_is_marked(page):
    ids = page.locator("article h2[id]").evaluate_all("all => all.map((each) => each.id)")
    for one in (ids[1], ids[-2], ids[0]):
        page.evaluate("id => document.getElementById(id).scrollIntoView()", one)
        expect(page.locator(HERE)).to_have_attribute("href", f"#{one}")
        expect(page.locator(HERE)).to_be_in_viewport()
    page.evaluate("() => window.scrollTo(0, 0)")
    expect(page.locator(HERE)).to_have_count(0)


def test_at_the_end_of_the_page_it_is_the_last(page):
    links = page.locator(".md-sidebar--secondary a.md-nav__link")
    page.evaluate("() => window.scrollTo(0, document.documentElement.scrollHeight)")
    expect(links.last).to_have_class("md-nav__link md-nav__link--active")


def test_the_header_names_the_page_once_its_heading_is_gone(page):
    title = page.locator(".md-header__title--active")
    expect(title).to_have_count(0)
    page.evaluate("() => window.scrollTo(0, 900)")
    expect(title).to_have_count(1)
    page.evaluate("() => window.scrollTo(0, 0)")
    expect(title).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_menus_stay_within_the_window(make_reader, scripts):
    page = make_reader("zh", DESK, java_script_enabled=scripts).open("reference/rights/")
    page.mouse.move(640, 400)
    page.mouse.wheel(0, 1500)
    expect(page.locator(".md-header__topic").first).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    for frame in page.locator(FRAMES).all():
        expect(frame).to_be_in_viewport()
        box = frame.bounding_box()
        assert box["y"] >= header["height"] - 1
        assert box["y"] + box["height"] <= DESK["height"]


def test_the_page_one_is_on_is_in_sight_in_the_menu(make_reader):
    page = make_reader("zh", DESK).open("about/changes/")
    expect(page.locator(".md-sidebar--primary a.md-nav__link--active")).to_be_in_viewport()
