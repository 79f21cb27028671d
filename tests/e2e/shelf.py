"""Browsers that readers use one after another, each emptied in between.

A context of its own would cost each test a new process, cold caches and fonts: as much as the
visit itself. Scripts that run first and a clock that was set cannot be taken back: a context with
such is closed, or serves those alone who want the same.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

#: A file of the site that runs nothing: its tab keeps the context's process alive.
QUIET = "app.json"
PATIENTLY = 10_000
UNCHANGED = "() => [Date, setTimeout].every((each) => /native code/.test(String(each)))"


class Shelf:
    """Contexts by what they were made for.

    Args:
        browser: makes them.
        base: address of the site's root.
    """

    def __init__(self, browser: Browser, base: str) -> None:
        self.browser = browser
        self.base = base
        self._free: dict[Hashable, BrowserContext] = {}
        self._keepers: dict[BrowserContext, Page] = {}

    def fresh(self, *scripts: str, **options: Any) -> BrowserContext:
        """Make a context in which some scripts run before any page's own."""
        context = self.browser.new_context(**options)
        for script in scripts:
            context.add_init_script(script)
        return context

    def take(self, kind: Hashable) -> BrowserContext | None:
        """Give out a context of this kind that nobody uses."""
        return self._free.pop(kind, None)

    def give_back(self, kind: Hashable, context: BrowserContext, *, clock: bool) -> None:
        """Empty a context for the next reader, or close it where something would stay.

        Args:
            kind: what it was made for.
            context: nobody listens to it any more.
            clock: its clock is set anew by whoever takes it.
        """
        keeper = self._keepers.get(context)
        try:
            context.unroute_all()
            if keeper is None:
                keeper = self._keepers[context] = context.new_page()
            for page in context.pages:
                if page is not keeper:
                    page.close()
            # Anew each time: a clock that was set shows in pages that are opened after it.
            keeper.goto(self.base + QUIET, timeout=PATIENTLY)
            keeper.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            if kind in self._free or not (clock or keeper.evaluate(UNCHANGED)):
                self.close(context)
                return
            context.clear_cookies()
            context.clear_permissions()
        except Error:
            self.close(context)
            return
        self._free[kind] = context

    def close(self, context: BrowserContext) -> None:
        """Close it for good."""
        self._keepers.pop(context, None)
        context.close()
