"""Photograph a guide on two phones, Chinese and English, side by side."""

from __future__ import annotations

import os
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from playwright.sync_api import sync_playwright

PLACES = ("guides/first-application/#checklist", "en/guides/first-application/#stage-apply")
FRAME = '<iframe src="{}" width="360" height="720"></iframe>'
STYLE = (
    "body{margin:24px;display:flex;gap:24px;background:#cfd8d5}iframe{border:0;border-radius:18px}"
)


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves, and keeps no log."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def main(site: str, target: str) -> None:
    """Write the picture of the site in folder `site` to the file `target`."""
    handler = partial(QuietHandler, directory=site)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM_PATH"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 792, "height": 768})
        frames = "".join(FRAME.format(base + place) for place in PLACES)
        page.set_content(f"<style>{STYLE}</style>{frames}", wait_until="networkidle")
        page.wait_for_timeout(1_000)
        page.screenshot(path=target)
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
