"""What takes pictures has in common: a built site on a server of its own, and a browser."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


class _QuietHandler(SimpleHTTPRequestHandler):
    """Serves, and keeps no log."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Takes it calmly when a window is closed in the midst of a download."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over what comes of it."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def photographing(site: str) -> Iterator[tuple[Browser, str]]:
    """Yield a browser and the address under which it finds the site in folder `site`."""
    handler = partial(_QuietHandler, directory=site)
    with _Server(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM_PATH"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser, f"http://127.0.0.1:{server.server_port}/"
        browser.close()
        server.shutdown()
