"""Hands that have a keyboard and nothing else: after each key it is seen where one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import Error, Page, expect

if TYPE_CHECKING:
    from readers import Reader

SOON = 10_000
# What is wrong with where the focus is; "" if nothing. What Tab reaches is framed, itself or in
# its label; a heading that a page leads to is not, but stands in view. Nothing may lie on it. The
# parts of a day (year, month, picker) lie inside a field: the browser frames them, unseen by pages.
WRONG = """() => {
  const at = document.activeElement;
  if (!at || at === document.body) return "nothing has the focus";
  const name = at.outerHTML.slice(0, 120);
  const framed = [at, at.nextElementSibling, at.closest("label")].find((each) => {
    const style = each && getComputedStyle(each);
    const drawn = style?.outlineStyle !== "none" && parseFloat(style?.outlineWidth) > 0;
    return drawn && each.offsetWidth;
  });
  const ownFrames = at.tabIndex < 0 || ["date", "time"].includes(at.type);
  if (!framed && !ownFrames) return `not framed: ${name}`;
  const box = (framed ?? at).getClientRects()[0];
  if (!box || box.width === 0 || box.height === 0) return `without a size: ${name}`;
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const x = middle(box.left, box.right, innerWidth), y = middle(box.top, box.bottom, innerHeight);
  if (box.bottom <= 0 || box.top >= innerHeight) return `out of view: ${name}`;
  const top = document.elementFromPoint(x, y);
  const near = [at, framed, at.closest("label")].filter(Boolean);
  const seen = top && near.some((each) => each.contains(top) || top.contains(each));
  return seen ? "" : `under ${top?.outerHTML.slice(0, 80)}: ${name}`;
}"""
MATCHES = "selector => document.activeElement.matches(selector)"


@dataclass
class Keys:
    """One reader's keyboard on one page."""

    page: Page

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
            self.seen()

    def type(self, text: str) -> None:
        self.page.keyboard.insert_text(text)
        self.seen()

    def to(self, selector: str, limit: int = 60, key: str = "Tab") -> None:
        """Press Tab, or another key, until `selector` has the focus."""
        for _ in range(limit):
            self.press(key)
            if self.page.evaluate(MATCHES, selector):
                return
        raise AssertionError(f"{selector} was not reached")

    def on(self, selector: str) -> None:
        """Wait until `selector` has the focus, and see that it is seen."""
        expect(self.page.locator(f":focus:is({selector})")).to_have_count(1, timeout=SOON)
        self.seen()

    def skip(self) -> None:
        """Leave out what every page begins with: the first thing that Tab reaches offers it."""
        self.to(".md-skip", 1)
        self.page.keyboard.press("Enter")
        self.to("h1 a", 1)

    def seen(self) -> None:
        """Wait until what has the focus is framed and in view."""
        try:
            self.page.wait_for_function(f"() => !({WRONG})()", timeout=SOON)
        except Error:
            raise AssertionError(self.page.evaluate(WRONG)) from None


def keys(reader: Reader, path: str, now: str | None = None) -> Keys:
    """Open a page whose words begin one key away: the hands lie on the keyboard."""
    page = reader.open(path, now)
    ours = Keys(page)
    ours.skip()
    return ours
