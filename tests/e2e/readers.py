"""A reader with a browser of their own, who fails on any surprise."""

import json
import re
from collections.abc import Hashable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, WebError
from shelf import Shelf

# Every element that the page holds is made. A load is done a little before, and what is read or
# pressed in between is that of a page still asleep.
AWAKE = """() => {
  const settings = document.querySelector("#pyodide-mkdocs");
  const tags = settings ? Object.keys(JSON.parse(settings.textContent).components) : [];
  return tags.every((tag) => customElements.get(tag));
}"""
# What a build adds to the names of its files.
BUILT = re.compile(r"-([0-9a-f]{12}|[0-9A-Z]{8})(?=[./])")
# Where a test keeps the scripts away, that never comes.
NEVER_MS = 700
# Where the device keeps the reader's state.
KEY = "wsd-guide:state"
GUIDE = "guides/first-application/"


@dataclass
class Watch:
    """Everything a page did that a reader should never meet."""

    host: str
    allowed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def detach(self, context: BrowserContext) -> None:
        context.remove_listener("console", self._console)
        context.remove_listener("weberror", self._error)
        context.remove_listener("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.faults.append(str(error.error))

    def _request(self, request: Request) -> None:
        url = request.url
        self.requests.append(url)
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.faults.append(f"foreign host: {url}")

    def told(self, *others: str) -> list[str]:
        """What addresses say: those asked for and some others, without the host's port and hashes.

        Either may hold any few digits by chance.
        """
        asked = (unquote(url) for url in (*self.requests, *others))
        return [BUILT.sub("", url.replace(self.host, "")) for url in asked]

    def surprises(self) -> list[str]:
        return [
            fault
            for fault in self.faults
            if not any(re.search(pattern, fault) for pattern in self.allowed)
        ]


@dataclass
class Reader:
    """One person with one browser: a language, a screen, and a storage of their own."""

    base: str
    lang: str
    watch: Watch
    shelf: Shelf
    # Scripts that run before each page's, and what its context was made with.
    first: tuple[str, ...] = ()
    screen: dict[str, int] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    # Whether the next test may have its browser.
    shared: bool = True
    _context: BrowserContext | None = None
    _kind: Hashable = None

    @property
    def context(self) -> BrowserContext:
        """The browser as a whole; what listens to it stays, all else done to it is undone."""
        return self._begun(clock=False)

    def begin_with(self, script: str) -> None:
        """Let a script run before those of each page."""
        self.shared = False
        self.context.add_init_script(script)

    def _begun(self, *, clock: bool) -> BrowserContext:
        if self._context is None:
            self._kind = (*self.screen.values(), self.first, repr(self.options), clock)
            used = self.shelf.take(self._kind) if self.shared else None
            made = {"viewport": self.screen, **self.options}
            self._context = used or self.shelf.fresh(*self.first, **made)
            self.watch.attach(self._context)
        return self._context

    def leave(self) -> None:
        """The test is over: its browser is the next one's, if it can be."""
        if not self._context:
            return
        self.watch.detach(self._context)
        if self.shared:
            self.shelf.give_back(self._kind, self._context, clock=self._kind[-1])
        else:
            self.shelf.close(self._context)

    def url(self, path: str = GUIDE, lang: str | None = None) -> str:
        return self.base + ("en/" if (lang or self.lang) == "en" else "") + path

    def open(
        self, path: str = GUIDE, now: str | None = None, *, saved: dict[str, Any] | str = ""
    ) -> Page:
        """Open a page; with `now`, an ISO time in China, on a clock that stands still.

        A clock set only once the page runs cannot stop the timers that began before it:
        they fire after they were cancelled.

        `saved` is the state that the device holds from earlier: written as the page begins
        to load, once, so that what the page or a later visit changes stays changed.
        """
        page = self._begun(clock=now is not None).new_page()
        if now:
            page.clock.set_fixed_time(f"{now}+08:00")
        with self._kept(page, saved):
            page.goto(self.url(path))
        if self.options.get("java_script_enabled", True):
            with suppress(Error):
                page.wait_for_function(AWAKE, timeout=NEVER_MS)
        return page

    @staticmethod
    def _kept(page: Page, saved: dict[str, Any] | str) -> AbstractContextManager[Any]:
        if not saved:
            return nullcontext()
        text = saved if isinstance(saved, str) else json.dumps(saved)
        # Not on the empty page that every tab begins with: it has no storage.
        return page.add_init_script(
            "if (location.protocol === 'http:')"
            f" localStorage.setItem({json.dumps(KEY)}, {json.dumps(text)});"
        )

    def allow(self, pattern: str) -> None:
        """Expect a complaint of the browser that this test provokes on purpose."""
        self.watch.allowed.append(pattern)
