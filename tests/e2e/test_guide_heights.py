"""On a phone a guide opens within about three screens, and most steps within two."""

import pytest
from guides import GUIDES, HEIGHT, STEPS, go

pytestmark = pytest.mark.both

# Measured with the letters of a phone: the wide ones of a test machine take a tenth more.
LETTERS = """() => document.querySelectorAll("html, body").forEach((each) =>
  each.style.setProperty("--md-text-font-family", "Roboto, 'Noto Sans CJK SC', sans-serif"))"""
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
        for step in page.evaluate(STEPS):
            go(page, step)
            steps.append(page.evaluate(HEIGHT))
        page.close()
    assert high == {}
    assert sum(height <= STEP for height in steps) >= 0.9 * len(steps)
