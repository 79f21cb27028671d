"""The browser of the tests: how it is started, and its screens."""

from __future__ import annotations

import os
import shutil

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
    # The next page of a browser goes on with the process of the last (shelf.py).
    "--renderer-process-limit=1",
]
# What Playwright says in place of a service worker.
BLOCKED = "Service Worker registration blocked by Playwright"
# Where readers' phones stand, unless a test says otherwise.
CHINA = "Asia/Shanghai"
PHONE = {"width": 360, "height": 800}
DESK = {"width": 1280, "height": 800}


def browser_path() -> str | None:
    """Where the browser is; CHROMIUM_PATH names another."""
    return os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
