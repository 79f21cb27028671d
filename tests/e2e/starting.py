"""A page's start: what moves meanwhile, and the four seconds after which it is taken for none."""

from playwright.sync_api import Page

# Runs before the page's scripts: how far what stood there has been moved, by nobody's doing.
SHIFTS = """
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) shifted += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
_FINISHED = "() => document.getAnimations().forEach((each) => each.finish())"


def time_passes(page: Page) -> Page:
    """Go on to when a start has taken longer than it may."""
    page.evaluate(_FINISHED)
    return page
