"""A thumb on a phone: does what a reader does, and counts what it takes."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from readers import AWAKE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

# What of a screen is new after one stroke of the thumb.
STROKE = 0.85
BAR = 50


@dataclass
class Hand:
    """Counts taps, fields filled in, and screens that pass by on the way."""

    page: Page
    taps: int = 0
    fields: int = 0
    screens: int = 0
    _at: str = field(default="", repr=False)

    def see(self, target: Locator) -> None:
        """Bring something into view, by as many strokes as it is away."""
        expect(target).to_be_visible()
        if self.page.url != self._at:
            # A fold that is pressed before the script that folds it would be closed by it.
            self.page.wait_for_function(AWAKE)
            self.screens, self._at = self.screens + 1, self.page.url
        box, size = target.bounding_box(), self.page.viewport_size
        assert box
        assert size
        away = abs(box["y"] + box["height"] / 2 - size["height"] / 2)
        if box["y"] < BAR or box["y"] + box["height"] > size["height"]:
            self.screens += math.ceil(away / (size["height"] * STROKE))
            target.evaluate("each => each.scrollIntoView({ block: 'center' })")

    def tap(self, target: Locator) -> None:
        self.see(target)
        target.click()
        self.taps += 1

    def fill(self, target: Locator, text: str) -> None:
        self.see(target)
        target.fill(text)
        self.taps += 1
        self.fields += 1

    def pick(self, target: Locator, value: str) -> None:
        """Choose from a list: one tap opens it, one takes."""
        self.see(target)
        target.select_option(value)
        self.taps += 2
        self.fields += 1

    @property
    def count(self) -> dict[str, int]:
        return {"taps": self.taps, "fields": self.fields}
