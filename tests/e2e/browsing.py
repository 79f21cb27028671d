"""The browser of the tests: how it is started, its screens, and what it must never do."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext

# Quiet: no traffic of the browser's own, which the test for foreign hosts would see.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Hundreds of starts, none of them long: compiling the runtime a second time, for speed
    # later on, would be a fifth of all the work.
    "--js-flags=--liftoff-only",
]
# What Playwright says in place of a service worker.
BLOCKED = "Service Worker registration blocked by Playwright"
PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}


def browser_path() -> str | None:
    """Where the browser is; CHROMIUM_PATH names another."""
    return os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")


@dataclass
class Watch:
    """Everything a page did that a reader should never meet."""

    host: str
    allowed: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def attach(self, context: BrowserContext) -> None:
        context.on("console", lambda message: self._console(message.type, message.text))
        context.on("weberror", lambda error: self.faults.append(str(error.error)))
        context.on("request", lambda request: self._request(request.url))

    def _console(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.faults.append(f"console {kind}: {text}")

    def _request(self, url: str) -> None:
        self.requests.append(url)
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.faults.append(f"foreign host: {url}")

    def surprises(self) -> list[str]:
        return [
            fault
            for fault in self.faults
            if not any(re.search(pattern, fault) for pattern in self.allowed)
        ]
