"""On a slow line a page is there before its scripts: what is done to it meanwhile counts."""

import pytest
from playwright.sync_api import expect
from readers import KEY
from test_not_started import FIELDS, SCRIPTS

TICKS = {
    "negotiation-checklist": ("guides/first-application/", "read-contract"),
    "my-journey": ("start/my-journey/", "read-contract"),
}


def held_up(reader, path):
    """A page whose scripts are still on their way, and what lets them arrive."""
    held, arrived = [], []
    reader.context.route(
        SCRIPTS, lambda route: route.continue_() if arrived else held.append(route)
    )
    page = reader.context.new_page()
    page.goto(reader.url(path), wait_until="commit")
    expect(page.locator("footer").last).to_be_visible()

    def arrive():
        arrived.append(True)
        for route in held:
            route.continue_()

    return page, arrive


@pytest.mark.parametrize("tag", TICKS)
def test_a_tick_is_kept(caller, tag):
    path, item = TICKS[tag]
    page, arrive = held_up(caller, path)
    box = page.locator(f"{tag} #{item} input")
    # Not with the mouse: its first press waits for as long as something is on its way.
    box.evaluate("box => box.click()")
    arrive()
    expect(page.locator(tag)).to_have_attribute("data-started", "")
    expect(box).to_be_checked()
    page.reload()
    expect(page.locator(tag)).to_have_attribute("data-started", "")
    expect(box).to_be_checked()
    assert page.evaluate(f"localStorage.getItem('{KEY}')") is not None


def test_no_question_can_be_answered_yet(caller):
    page, arrive = held_up(caller, "start/find-your-situation/")
    expect(page.locator(FIELDS)).to_have_count(0)
    arrive()
