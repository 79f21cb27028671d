"""What a start puts away or brings moves nothing that a reader sees."""

import json
from pathlib import Path

import pytest
from readers import AWAKE
from starting import SHIFTS
from test_before_the_start import held_up

BUDGETS = json.loads((Path(__file__).parents[1] / "budgets.json").read_text(encoding="utf-8"))
# A page of each kind whose elements change how it looks.
PAGES = [
    "papers/hardship-request/",
    "papers/contact-log/",
    "papers/phone-script/",
    "guides/refused/",
    "start/find-your-situation/",
    "start/my-journey/",
    "start/money/",
    "start/reading-list/",
    "about/my-data/",
]
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
# After the frame in which all stands, and what is left for a quiet moment.
SHIFTED = """() => new Promise((take) => requestAnimationFrame(() => requestIdleCallback(() =>
  requestAnimationFrame(() => requestIdleCallback(() => take(shifted))))))"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_when_a_page_wakes(stepper, path):
    stepper.begin_with(SHIFTS)
    page, arrive = held_up(stepper, path)
    page.wait_for_function(PAINTED)
    arrive()
    page.wait_for_function(AWAKE)
    assert page.evaluate(SHIFTED) <= BUDGETS["layout shift"]
