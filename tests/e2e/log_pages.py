"""A contact log to begin with, and its parts on the page."""

from playwright.sync_api import Page, expect
from readers import KEY

PATH = "papers/contact-log/"
CLOCK = "2026-12-04T14:05:00"
# The first answer waits for Python to start, on a machine that may be busy.
PATIENTLY = 60_000
PROMISE = {
    "date": "2026-11-30",
    "time": "09:05",
    "channel": "call-out",
    "party": "bank",
    "person": "=1024",
    "said": "three days, no more",
    "outcome": "promised",
    "promised": "an answer",
    "due": "2026-12-03",
    "ref": "GD-77",
}
PRESSED = {"date": "2026-12-01", "channel": "call-in", "party": "collector", "outcome": "pressed"}
SENT = {"date": "2026-11-10", "channel": "post", "party": "bank", "paper": "bank-complaint"}
LOG = {"c1": PROMISE, "c2": PRESSED, "c3": SENT}


def opened(reader, log=None, clock=CLOCK) -> Page:
    saved = {} if log is None else {"schema": 3, "saved": None, "log": log}
    page = reader.open(PATH, clock, saved=saved)
    expect(page.locator(".log-live")).to_be_visible()
    return page


def kept(page: Page, section="log"):
    return page.evaluate(f"JSON.parse(localStorage.getItem('{KEY}')).{section}")


def cards(page: Page):
    return page.locator(".log-card")


def suggestions(page: Page):
    return page.locator(".log-suggestions li")
