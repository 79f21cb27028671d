"""Measures start, size and calls of the published runtime against plain Pyodide.

Both are served from this machine and started by turns in the same browser, each time in
a new browser context, so that nothing is cached and both meet the same weather.
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
from typing import Any

import brotli
from playwright.sync_api import Browser, sync_playwright

from bench_answers import measure_answers
from bench_money import measure_money
from pyodide_mkdocs.bundle import PLUGIN_WEB
from pyodide_mkdocs.parity import find_shipped, page_settings
from pyodide_mkdocs.toolchain import RUNTIME_FILES, STDLIB, find_pyodide

ROOT = Path(__file__).resolve().parent.parent
PLAIN = ROOT / "node_modules" / "pyodide"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CALLS = 20
GZIP = b"\x1f\x8b"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the built site, plain Pyodide and the measuring scripts."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - as the base class has it
        ".html": "text/html",
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        "": "application/octet-stream",
    }

    def __init__(self, site: Path, *args: Any) -> None:
        """Keep the folder that /site/ stands for."""
        scripts = ROOT / "scripts"
        self.folders = {"site": site, "plain": PLAIN, "bench": scripts, "web": PLUGIN_WEB}
        super().__init__(*args)

    def do_GET(self) -> None:
        """Serve a file, or the empty page that carries the settings of the home page."""
        if self.path != "/site/bench.html":
            super().do_GET()
            return
        settings = page_settings((self.folders["site"] / "index.html").read_text(encoding="utf-8"))
        page = (
            "<!doctype html><link rel=icon href=data:,>"
            f'<script type="application/json" id="pyodide-mkdocs">{json.dumps(settings)}</script>'
            '<script type="module" src="/bench/bench_page.mjs"></script>'
        ).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def translate_path(self, path: str) -> str:
        """Find the file by the first part of its address."""
        first, _, rest = path.lstrip("/").partition("/")
        return str(self.folders.get(first, PLAIN / "none") / rest)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


def sizes(files: list[Path]) -> dict[str, int]:
    """Bytes of files together: as they are, and compressed one by one as servers do."""
    data = [file.read_bytes() for file in files]
    return {
        "raw": sum(len(item) for item in data),
        "gzip": sum(len(gzip.compress(item, 9)) for item in data),
        # Archives under gzip are sent as brotli makes them anew (knowledge_base.site.hosting).
        "brotli": sum(
            len(brotli.compress(gzip.decompress(item) if item[:2] == GZIP else item, quality=11))
            for item in data
        ),
    }


def run(browser: Browser, url: str, script: str, slowdown: float = 1) -> Any:
    """Evaluate a script in a new context of the browser."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(url, wait_until="load")
    if slowdown > 1:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    result = page.evaluate(script)
    context.close()
    return result


def compare(plain: list[float], ours: list[float]) -> dict[str, Any]:
    """Medians, their ratio, and all times in milliseconds."""
    medians = statistics.median(plain), statistics.median(ours)
    return {
        "plain": round(medians[0]),
        "ours": round(medians[1]),
        "ratio": round(medians[1] / medians[0], 3),
        "plain_all": [round(time) for time in plain],
        "ours_all": [round(time) for time in ours],
    }


def measure(browser: Browser, url: str, request: str, runs: int, slow: list[float]) -> Any:
    """All times: of the start in a worker, of calls, of the start on a slowed page."""
    plain, ours = [], []
    for _ in range(runs):
        plain.append(run(browser, url, "bootPlain()"))
        ours.append(run(browser, url, f"bootOurs({request}, {CALLS})"))
    result = {
        "boot in a worker": compare(plain, [boot["time"] for boot in ours]),
        "first call": round(statistics.median(boot["first"] for boot in ours), 1),
        "warm call": round(statistics.median(statistics.median(boot["warm"]) for boot in ours), 1),
    }
    for rate in slow:
        pairs = [
            [run(browser, url, script, rate) for script in ("bootPlainHere()", "bootOursHere()")]
            for _ in range(3)
        ]
        name = f"boot on the page's thread, CPU {rate:g} times slower"
        result[name] = compare([pair[0] for pair in pairs], [pair[1] for pair in pairs])
    return result


def table(report: dict[str, Any]) -> str:
    """The report as lines for a terminal."""
    lines = [f"{'':52}{'plain':>10}{'ours':>10}{'ratio':>8}"]
    for name, row in report["times"].items():
        if isinstance(row, dict):
            line = f"{name + ' (ms)':52}{row['plain']:>10}{row['ours']:>10}{row['ratio']:>8}"
        else:
            line = f"{name + ' (ms)':52}{'':>10}{row:>10}"
        lines.append(line)
    for kind, plain in report["bytes"]["plain"].items():
        ours = report["bytes"]["ours"][kind]
        lines.append(f"{'bytes, ' + kind:52}{plain:>10}{ours:>10}{ours / plain:>8.3f}")
    lines.append(
        f"Pyodide {report['pyodide']}, Chromium {report['chromium']}, {report['cpus']} CPUs"
    )
    lines.append("A browser's CPU slow-down does not reach workers; slowed starts run on the page.")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and keep the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--requests", type=Path, default=ROOT / "tests" / "parity" / "cases")
    parser.add_argument("--request", default="letter-full-zh.json", help="file to call with")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--slow", type=float, nargs="*", default=[4], help="CPU slow-downs")
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    options = parser.parse_args()

    shipped = find_shipped(options.site)
    request = (options.requests / options.request).read_text(encoding="utf-8")
    handler = functools.partial(Handler, options.site)
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/site/bench.html"
        path = os.environ.get("CHROMIUM_PATH")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        plain_files = [*RUNTIME_FILES, STDLIB, "pyodide-lock.json"]
        report = {
            "pyodide": find_pyodide(PLAIN.parent).version,
            "chromium": browser.version,
            "cpus": os.cpu_count(),
            "times": {
                **measure(browser, url, request, options.runs, options.slow),
                **measure_money(
                    browser,
                    url.removesuffix("bench.html"),
                    options.requests,
                    options.runs,
                    CALLS,
                ),
                **measure_answers(browser, url.removesuffix("bench.html"), options.slow),
            },
            "bytes": {
                "plain": sizes([PLAIN / name for name in plain_files]),
                "ours": sizes(shipped.downloads()),
            },
        }
        browser.close()
        server.shutdown()
    print(table(report))
    if options.json:
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
