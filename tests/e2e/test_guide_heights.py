"""On a phone a guide opens within about three screens, and most steps within two."""

import pytest
from guides import GUIDES, HEIGHT

pytestmark = pytest.mark.both

# Measured with the letters of a phone: the wide ones of a test machine take a tenth more.
LETTERS = """() => document.querySelectorAll("html, body").forEach((each) =>
  each.style.setProperty("--md-text-font-family", "Roboto, 'Noto Sans CJK SC', sans-serif"))"""
# Of each step, once its guide has opened it.
HEIGHTS = """async () => {
  const heights = [];
  for (const row of document.querySelectorAll("[data-step]")) {
    await new Promise((done) => {
      addEventListener("hashchange", () => setTimeout(done), { once: true });
      location.hash = row.dataset.step;
    });
    heights.push(document.documentElement.scrollHeight);
  }
  return heights;
}"""
MAP = 2500
STEP = 1600


def test_a_guide_is_short(stepper):
    high, steps = {}, []
    for guide in GUIDES:
        page = stepper.open(f"guides/{guide}/")
        page.locator("html[data-guide=map]").wait_for()
        page.evaluate(LETTERS)
        if (height := page.evaluate(HEIGHT)) > MAP:
            high[guide] = height
        steps += page.evaluate(HEIGHTS)
        page.close()
    assert high == {}
    assert len(steps) > len(GUIDES)
    assert sum(height <= STEP for height in steps) >= 0.9 * len(steps)
