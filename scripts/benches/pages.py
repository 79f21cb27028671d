"""Measures first visits: what comes over the line, and how long the page's thread is held up."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

from readers import AWAKE
from starting import SHIFTS
from weighing import SAVES_DATA, listen, of_kind, weights

from benches.rows import PAGES, Figure
from benches.site_server import SLOW, languages
from benches.tasks import blocking, first_paint, tasks, traced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_PHONE = {"width": 360, "height": 800}
#: So long after its load a page has all that a first visit fetches.
SETTLED_MS = 5_000
# After its elements are awake: what they leave for a quiet moment.
_AFTERWARDS_MS = 1_500


def measure(browser: Browser, base: str, runs: int) -> Iterator[Figure]:
    """The figures of every page; of both languages the worse.

    Args:
        browser: a started browser.
        base: address of the site, which is sent under gzip.
        runs: how often each page is woken.
    """
    for name, path in PAGES.items():
        both = languages(base, path)
        yield from _worse(name, [[_weighed(browser, address)] for address in both])
        yield from _worse(
            name, [[_woken(browser, address) for _ in range(runs)] for address in both]
        )


def _worse(page: str, both: list[list[dict[str, float]]]) -> Iterator[Figure]:
    """One figure of each kind: all runs of the language whose median is the greater."""
    for kind in both[0][0]:
        found = [[run[kind] for run in runs] for runs in both]
        yield Figure("pages", kind, max(found, key=statistics.median), page=page)


def _weighed(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(viewport=_PHONE, service_workers="block")
    context.add_init_script(SAVES_DATA)
    answers: dict[str, Any] = listen(context)
    page = context.new_page()
    page.goto(address, wait_until="load")
    page.wait_for_timeout(SETTLED_MS)
    found = {
        "weight": float(sum(weights(answers).values())),
        "requests": float(len(answers)),
        "scripts": float(len(of_kind(answers, ".js"))),
        "stylesheets": float(len(of_kind(answers, ".css"))),
    }
    context.close()
    return found


def _woken(browser: Browser, address: str) -> dict[str, float]:
    context = browser.new_context(viewport=_PHONE)
    page = context.new_page()
    page.add_init_script(SHIFTS)
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})

    def wake() -> None:
        page.goto(address, wait_until="load")
        page.wait_for_function(AWAKE)
        page.wait_for_timeout(_AFTERWARDS_MS)

    events = traced(session, wake, lambda: page.wait_for_timeout(100))
    shifted: float = page.evaluate("() => shifted")
    context.close()
    found = tasks(events)
    return {
        "script-task": max(task.script for task in found),
        "task": max(task.length for task in found),
        "blocking": blocking(found, first_paint(events)),
        "shift": shifted,
    }
