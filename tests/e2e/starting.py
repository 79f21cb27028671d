"""What is said where a page's own scripts do not start stands there after four seconds."""

from playwright.sync_api import Page

_FINISHED = "() => document.getAnimations().forEach((each) => each.finish())"


def time_passes(page: Page) -> Page:
    """Go on to when a start has taken longer than it may."""
    page.evaluate(_FINISHED)
    return page
