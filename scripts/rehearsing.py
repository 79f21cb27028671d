"""Writes which functions of Pyodide's wasm the engine uses: runs it on a wasm that tells.

In Node and in a browser, on a page and in a worker, with a wasm that may wait for JavaScript and
with one that may not, under several languages and clocks: all parity cases, all letters for all
readers, errors, thousands of requests that nobody wrote, and the garbage collector.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import itertools
import os
import sys
import threading
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import sync_playwright

from benches.runtime_server import ARGUMENTS, PLAIN, ROOT, Handler
from pyodide_mkdocs.lean import Rehearsed
from pyodide_mkdocs.parity import Unpacked, find_shipped, unpacked
from pyodide_mkdocs.toolchain import WASM, run_node

sys.path.insert(0, str(ROOT / "tests"))
import many_requests

LIST = ROOT / "rehearsed.json"
#: Not the seed of what tries the result (tests/lean_trial.py).
SEED = 1
CLOCKS = ("Asia/Shanghai", "America/New_York")
LANGUAGES = ("zh-CN", "en-US")
_AT_ONCE = 2000
_PARTS = ("page", "worker")


def rehearse_in_node(
    files: Unpacked, watched: Path, requests: list[str], clock: str | None = None
) -> set[int]:
    """Places of functions that ran: as at build, or under a clock, with random hashes."""
    machine: dict[str, Any] = {**files.machine, "runtime": f"{watched}/"}
    if clock:
        machine["env"] = {"TZ": clock}
    job = {"machine": machine, "work": {**files.work, "requests": requests}}
    return set(run_node("ran.mjs", job)["ran"])


class _Handler(Handler):
    def __init__(self, watched: Path, site: Path, *args: Any) -> None:
        self._watched = watched
        super().__init__(site, *args)

    def translate_path(self, path: str) -> str:
        self.folders |= {"watched": self._watched, "rehearsal": ROOT / "scripts"}
        return super().translate_path(path)


def rehearse_in_browser(
    site: Path, files: Unpacked, watched: Path, requests: list[str]
) -> set[int]:
    """Places of functions that ran."""
    ran: set[int] = set()
    shipped = find_shipped(site)
    folders = {"runtime": shipped.runtime, "app": shipped.app}
    addresses = {name: f"/site/assets/{folder.name}/" for name, folder in folders.items()}
    data = {path: f"/site/{file.relative_to(site)}" for path, file in shipped.data().items()}
    lock = files.machine["lock"]
    settings = {**shipped.settings, "data": data, "folders": addresses, "lock": lock}
    handler = functools.partial(_Handler, watched, site)
    with (
        http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = os.environ.get("CHROMIUM_PATH")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for (language, clock), promises, part in itertools.product(
            zip(LANGUAGES, CLOCKS, strict=True), (True, False), _PARTS
        ):
            context = browser.new_context(locale=language, timezone_id=clock)
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/rehearsal/rehearse.html")
            job = {"requests": requests, "settings": settings, "promises": promises}
            call = "rehearse" if part == "page" else "rehearseInWorker"
            names = page.evaluate(f"(job) => {call}(job)", job)
            found = {int(name[1:]) for name in names}
            print(f"{part}, {language}, {clock}, promises {promises}: {len(found)} functions")
            ran |= found
            context.close()
        browser.close()
        server.shutdown()
    return ran


def main() -> None:
    """Rehearse, and write the list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--requests", type=int, default=20_000, help="how many nobody wrote")
    options = parser.parse_args()
    written = [*many_requests.cases(), *many_requests.no_requests(), *many_requests.letters()]
    more = list(itertools.islice(many_requests.changed(SEED), options.requests))
    ran: set[int] = set()
    with TemporaryDirectory() as name, unpacked(options.site) as files:
        watched = Path(name)
        run_node("watch.mjs", {"npm": str(PLAIN), "target": name})
        for clock in (None, *CLOCKS):
            ran |= rehearse_in_node(files, watched, [*written, many_requests.TOO_DEEP], clock)
        for start in range(0, len(more), _AT_ONCE):
            before = len(ran)
            ran |= rehearse_in_node(files, watched, more[start : start + _AT_ONCE], "UTC")
            print(f"Node, from request {start}: {len(ran) - before} more, {len(ran)} functions")
        ran |= rehearse_in_browser(options.site, files, watched, [*written, *more[: _AT_ONCE // 4]])
    rehearsed = Rehearsed.of((PLAIN / WASM).read_bytes(), ran)
    LIST.write_text(rehearsed.to_json(), encoding="utf-8")
    print(f"{len(ran)} functions in {LIST.name}")


if __name__ == "__main__":
    main()
