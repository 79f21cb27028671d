"""Measures the search on slow 4G, the processor four times slowed: from the tap to what is found.

`.venv/bin/python scripts/bench_search.py --site site` prints a table; `--json FILE` keeps it.
"""

from __future__ import annotations

import argparse
import functools
import gzip
import http.server
import json
import os
import statistics
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SLOW_4G = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SLOWDOWN = 4
# Typed after the tap, then letter by letter; both find something from the first on.
QUESTIONS = {"zh": ("被催收", "打电话"), "en": ("collectors", " calling")}
PAGES = {"zh": "guides/by-phone/", "en": "en/guides/by-phone/"}
# From a press or a letter to the first frame after the list has changed.
CLOCK = """() => {
  const asked = { tap: 0, first: 0, letter: 0, letters: [] };
  window.asked = asked;
  addEventListener("pointerdown", (event) => { asked.tap ||= event.timeStamp; }, true);
  addEventListener("input", (event) => { asked.letter = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!document.querySelector(".search-hits li") || !asked.letter) return;
    const { letter } = asked;
    asked.letter = 0;
    requestAnimationFrame(() => setTimeout(() => {
      const now = performance.now();
      if (asked.first) asked.letters.push(now - letter);
      else asked.first = now - asked.tap;
    }));
  }).observe(document.body, { childList: true, subtree: true });
}"""


class Zipped(http.server.SimpleHTTPRequestHandler):
    """Serves the built site under gzip, as hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file whole."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = _zipped(path)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@functools.cache
def _zipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


def measure_search(browser: Browser, base: str, runs: int) -> list[dict[str, Any]]:
    """Times in milliseconds, medians, for each language.

    Args:
        browser: a started browser.
        base: address of the built site, with a slash at the end.
        runs: how often the search is opened anew.
    """
    rows = []
    for lang in QUESTIONS:
        done = [_once(browser, base, lang) for _ in range(runs)]
        letters = [time for run in done for time in run["letters"]]
        rows.append(
            {
                "language": lang,
                "first results after the tap": round(statistics.median(r["first"] for r in done)),
                "slowest of them": round(max(run["first"] for run in done)),
                "a later letter": round(statistics.median(letters)),
                "slowest letter": round(max(letters)),
                "runs": runs,
            }
        )
    return rows


def _once(browser: Browser, base: str, lang: str) -> Any:
    first, later = QUESTIONS[lang]
    # Whoever searches before anything is kept on the phone.
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, has_touch=True, service_workers="block"
    )
    page = context.new_page()
    page.goto(f"{base}{PAGES[lang]}", wait_until="networkidle")
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_4G)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    page.evaluate(CLOCK)
    page.locator(".search-button").tap()
    page.keyboard.insert_text(first)
    page.wait_for_function("() => asked.first")
    for count, letter in enumerate(later, start=1):
        page.keyboard.insert_text(letter)
        page.wait_for_function("(count) => asked.letters.length >= count", arg=count)
    asked = page.evaluate("() => asked")
    context.close()
    return asked


def main() -> None:
    """Measure, print, and keep the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    options = parser.parse_args()
    handler = functools.partial(Zipped, directory=options.site)
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = os.environ.get("CHROMIUM_PATH")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        base = f"http://127.0.0.1:{server.server_port}/"
        rows = measure_search(browser, base, options.runs)
        browser.close()
        server.shutdown()
    for row in rows:
        print(", ".join(f"{name}: {value}" for name, value in row.items()))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
