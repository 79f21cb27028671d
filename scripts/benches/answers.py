"""Measures the first answers of the money page: from the last key to what stands there.

Python is warm. The page's processor is slowed down as well; a browser cannot slow its workers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from benches.rows import Figure
from benches.site_server import SLOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

NUMBERS = {"income": "6000", "outgoings": "3300", "owed": "50000"}
# What is typed, by turns, and where the answer then stands.
ASKED = {
    "rough": ("rough/owed", ".rough-examples ul", [50_001 + 777 * at for at in range(9)]),
    "what-if": ("what_if/pause", ".what-if-result", [2 + at % 8 for at in range(9)]),
}
HEARD = """(places) => {
  window.stands = {};
  const all = { childList: true, subtree: true, characterData: true };
  for (const place of places) {
    const told = new MutationObserver(() => { stands[place] = performance.now(); });
    told.observe(document.querySelector(place), all);
  }
}"""
TYPED = """([path, words, place]) => {
  stands[place] = 0;
  const field = document.querySelector(`[data-path="${path}"]`);
  field.value = words;
  window.typed = performance.now();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""


def measure(browser: Browser, base: str) -> Iterator[Figure]:
    """The page at its own pace, then slowed.

    Args:
        browser: a started browser.
        base: address of the built site, with a slash at the end.
    """
    for rate, suffix in ((1, ""), (SLOW, "-slow")):
        context = browser.new_context(viewport={"width": 360, "height": 800})
        page = context.new_page()
        page.goto(f"{base}start/money/")
        for key, words in NUMBERS.items():
            page.locator(f'[data-path="rough/{key}"]').fill(words)
        page.locator(".rough-examples li").first.wait_for()
        page.locator(".what-if > summary").click()
        page.locator(".what-if-fields input").first.wait_for()
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
        page.evaluate(HEARD, [place for _path, place, _words in ASKED.values()])
        for name, (path, place, words) in ASKED.items():
            found = [_answered(page, path, place, str(each)) for each in words]
            yield Figure("answers", f"{name}{suffix}", found)
        context.close()


def _answered(page: Page, path: str, place: str, words: str) -> Any:
    page.evaluate(TYPED, [path, words, place])
    page.wait_for_function("(place) => stands[place] > 0", arg=place)
    return page.evaluate("(place) => stands[place] - typed", place)
