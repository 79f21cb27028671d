"""The menu on a narrow screen: opened by hand or keyboard, closed by "back" and Escape."""

import pytest
from playwright.sync_api import expect

OPENER = ".md-header :is(.drawer-opener, [for=__drawer])"
TOGGLE = "#__drawer"
MENU = ".md-sidebar--primary"


@pytest.fixture
def page(caller):
    """A guide that was come to from the home page."""
    page = caller.open("")
    page.goto(caller.url())
    expect(page.locator(MENU)).to_have_attribute("inert", "")
    return page


def is_open(page):
    expect(page.locator(TOGGLE)).to_be_checked()
    expect(page.locator(MENU)).to_be_in_viewport()


def is_shut(page):
    expect(page.locator(TOGGLE)).not_to_be_checked()
    expect(page.locator(MENU)).not_to_be_in_viewport()


def test_back_closes_the_menu_and_stays_on_the_page(page, caller):
    page.locator(OPENER).click()
    is_open(page)
    page.go_back()
    is_shut(page)
    expect(page).to_have_url(caller.url())
    page.go_back()
    expect(page).to_have_url(caller.url(""))


@pytest.mark.parametrize("way", ["Escape", "beside"])
def test_closed_otherwise_it_leaves_nothing_for_back(page, caller, way):
    page.locator(OPENER).click()
    is_open(page)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.mouse.click(350, 400)
    is_shut(page)
    expect(page.locator(OPENER)).to_be_focused()
    page.wait_for_function("() => !history.state?.drawer")
    page.go_back()
    expect(page).to_have_url(caller.url(""))


def test_back_from_a_page_chosen_in_the_menu_is_the_page_before(page, caller):
    page.locator(OPENER).click()
    page.locator(f"{MENU} .md-nav__link[href*='court']").first.click()
    expect(page).to_have_url(caller.url("guides/court/"))
    page.go_back()
    expect(page).to_have_url(caller.url())
    is_shut(page)
    page.go_back()
    expect(page).to_have_url(caller.url(""))


def by_keyboard(page, opener):
    """Open the menu, go up to the list of all parts, and into another part."""
    page.locator(opener).focus()
    page.keyboard.press("Space")
    expect(page.locator(MENU)).to_be_in_viewport()
    for part, opens in [("#__nav_3", False), ("#__nav_2", True)]:
        page.locator(part).focus()
        page.keyboard.press("Space")
        expect(page.locator(part)).to_be_checked(checked=opens)
    inside = page.locator(f"{MENU} [aria-labelledby=__nav_2_label]")
    expect(inside.locator("a").first).to_be_in_viewport()
    return inside


def test_by_keyboard(page):
    expect(by_keyboard(page, OPENER)).to_have_attribute("aria-expanded", "true")


def test_by_keyboard_without_scripts(make_reader):
    by_keyboard(make_reader("zh", java_script_enabled=False).open(), TOGGLE)


def test_the_focus_shows(page):
    while not page.locator(OPENER).evaluate("each => each === document.activeElement"):
        page.keyboard.press("Tab")
    expect(page.locator(OPENER)).to_have_css("outline-style", "solid")


def test_what_is_closed_or_behind_is_no_stop(page):
    inside = "() => Boolean(document.activeElement.closest('.md-sidebar--primary'))"
    for _press in range(8):
        page.keyboard.press("Tab")
        assert not page.evaluate(inside)
    page.locator(OPENER).click()
    is_open(page)
    for _press in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate(inside)


def test_the_page_stays_where_it_is_behind_the_menu(page):
    page.evaluate("() => window.scrollTo(0, 900)")
    page.locator(OPENER).click()
    is_open(page)
    page.mouse.move(350, 400)
    page.mouse.wheel(0, 600)
    page.keyboard.press("Escape")
    is_shut(page)
    assert page.evaluate("() => window.scrollY") == 900


def test_without_scripts_it_opens_as_well(make_reader):
    page = make_reader("zh", java_script_enabled=False).open()
    page.locator(OPENER).click()
    expect(page.locator(f"{MENU} a").first).to_be_in_viewport()
