"""Guides for the tests of folding: all of them, and what of one is on the screen."""

from pathlib import Path

COURT = "guides/court/"
GUIDES = sorted(path.stem for path in Path("docs/_data/guides").glob("*.yml"))
#: Ids of what is unfolded, in order.
OPEN = """() => [...document.querySelectorAll("[data-part]")]
  .filter((part) => !part.hidden).map((part) => part.dataset.part)"""
#: Ids of the steps, as the map names them.
STEPS = "() => [...document.querySelectorAll('[data-step]')].map((row) => row.dataset.step)"
HEIGHT = "() => document.documentElement.scrollHeight"


def go(page, place):
    """Follow a link to a place of the page, and come to it."""
    page.evaluate(
        """(place) => new Promise((done) => {
          addEventListener("hashchange", () => done(), { once: true });
          location.hash = place;
        })""",
        place,
    )
