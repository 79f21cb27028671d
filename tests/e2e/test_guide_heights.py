"""On a phone a guide opens within about three screens, and most steps within two."""

from guides import GUIDES, HEIGHT, STEPS, go

MAP = 2500
STEP = 1600


def test_a_guide_is_short(stepper):
    high, steps = {}, []
    for guide in GUIDES:
        page = stepper.open(f"guides/{guide}/")
        if (height := page.evaluate(HEIGHT)) > MAP:
            high[guide] = height
        for step in page.evaluate(STEPS):
            go(page, step)
            steps.append(page.evaluate(HEIGHT))
        page.close()
    assert high == {}
    assert sum(height <= STEP for height in steps) >= 0.9 * len(steps)
