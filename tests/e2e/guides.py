"""Guides for the tests of folding: all of them, and what of one is on the screen."""

from pathlib import Path

COURT = "guides/court/"
GUIDES = sorted(path.stem for path in Path("docs/_data/guides").glob("*.yml"))
#: Whether these parts, and no others, are unfolded.
_OPEN = """(ids) => document.documentElement.dataset.guide
  && [...document.querySelectorAll("[data-part]")].filter((part) => !part.hidden)
    .map((part) => part.dataset.part).join() === ids.join()"""
#: Ids of all parts, in order.
PARTS = "() => [...document.querySelectorAll('[data-part]')].map((part) => part.dataset.part)"
#: Ids of the steps, as the map names them.
STEPS = "() => [...document.querySelectorAll('[data-step]')].map((row) => row.dataset.step)"
HEIGHT = "() => document.documentElement.scrollHeight"


def expect_open(page, ids):
    """Wait until these parts are open and all others folded; none: the map."""
    page.wait_for_function(_OPEN, arg=ids)


def go(page, place):
    """Follow a link to a place of the page, once the guide listens, and come to it."""
    page.locator("html[data-guide]").wait_for()
    page.evaluate(
        """(place) => new Promise((done) => {
          addEventListener("hashchange", () => done(), { once: true });
          location.hash = place;
        })""",
        place,
    )
