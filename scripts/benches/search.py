"""Measures the search on slow 4G and a slow processor: from the tap to what is found."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

from benches.rows import Figure
from benches.site_server import SLOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
# Typed after the tap, then letter by letter; both find something from the first on.
_QUESTIONS = {"zh": ("被催收", "打电话"), "en": ("collectors", " calling")}
_PAGES = {"zh": "guides/by-phone/", "en": "en/guides/by-phone/"}
# From a press or a letter to the first frame after the list has changed.
_CLOCK = """() => {
  const asked = { tap: 0, first: 0, letter: 0, letters: [] };
  window.asked = asked;
  addEventListener("pointerdown", (event) => { asked.tap ||= event.timeStamp; }, true);
  addEventListener("input", (event) => { asked.letter = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!document.querySelector(".search-hits li") || !asked.letter) return;
    const { letter } = asked;
    asked.letter = 0;
    requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      if (asked.first) asked.letters.push(now - letter);
      else asked.first = now - asked.tap;
    }));
  }).observe(document.body, { childList: true, subtree: true });
}"""


def measure(browser: Browser, base: str, runs: int) -> Iterator[Figure]:
    """Times in milliseconds; of both languages the slower.

    Args:
        browser: a started browser.
        base: address of the site, which is sent under gzip.
        runs: how often the search is opened anew.
    """
    both = [[_once(browser, base, lang) for _ in range(runs)] for lang in _QUESTIONS]
    firsts = [[run["first"] for run in done] for done in both]
    letters = [[time for run in done for time in run["letters"]] for done in both]
    yield Figure("search", "first", max(firsts, key=statistics.median))
    yield Figure("search", "letter", max(letters, key=statistics.median))


def _once(browser: Browser, base: str, lang: str) -> Any:
    first, later = _QUESTIONS[lang]
    # Whoever searches before anything is kept on the phone.
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, has_touch=True, service_workers="block"
    )
    page = context.new_page()
    page.goto(f"{base}{_PAGES[lang]}", wait_until="networkidle")
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", _SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    page.evaluate(_CLOCK)
    page.locator(".search-button").tap()
    page.keyboard.insert_text(first)
    page.wait_for_function("() => asked.first")
    for count, letter in enumerate(later, start=1):
        page.keyboard.insert_text(letter)
        page.wait_for_function("(count) => asked.letters.length >= count", arg=count)
    asked = page.evaluate("() => asked")
    context.close()
    return asked
