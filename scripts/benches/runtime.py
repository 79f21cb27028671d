"""Measures start, size and calls of the published runtime against plain Pyodide.

Both are served from this machine and started by turns in the same browser, each time in
a new browser context, so that nothing is cached and both meet the same weather.
"""

from __future__ import annotations

import gzip
import statistics
from typing import TYPE_CHECKING, Any

import brotli

from benches.rows import Figure
from benches.runtime_server import PLAIN, ROOT
from benches.site_server import SLOW
from pyodide_mkdocs.parity import find_shipped
from pyodide_mkdocs.toolchain import RUNTIME_FILES, STDLIB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

#: Requests that are measured are among those of the parity tests.
CASES = ROOT / "tests" / "parity" / "cases"
_LETTER = "letter-full-zh.json"
#: Warm calls in each start.
CALLS = 20
_GZIP = b"\x1f\x8b"
# Of starts on a slowed page, which take longest and differ least.
_SLOW_RUNS = 3


def run(browser: Browser, base: str, script: str, slowdown: float = 1) -> Any:
    """Evaluate a script of page.mjs in a new context of the browser.

    Args:
        browser: a started browser.
        base: address of the site beside plain Pyodide.
        script: what is evaluated.
        slowdown: of the page's processor; no browser slows its workers.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}bench.html", wait_until="load")
    if slowdown > 1:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    result = page.evaluate(script)
    context.close()
    return result


def measure(browser: Browser, base: str, site: Path, runs: int) -> Iterator[Figure]:
    """The start in a worker and on a slowed page, bytes, and calls.

    Args:
        browser: a started browser.
        base: address of the site beside plain Pyodide.
        site: the built site.
        runs: how often each is started.
    """
    request = (CASES / _LETTER).read_text(encoding="utf-8")
    plain, ours = [], []
    for _ in range(runs):
        plain.append(run(browser, base, "bootPlain()"))
        ours.append(run(browser, base, f"bootOurs({request}, {CALLS})"))
    yield Figure("runtime", "worker", [boot["time"] for boot in ours], plain)
    yield Figure("runtime", "letter-first", [boot["first"] for boot in ours])
    yield Figure("runtime", "letter", [statistics.median(boot["warm"]) for boot in ours])
    plain, here = [], []
    for _ in range(min(runs, _SLOW_RUNS)):
        plain.append(run(browser, base, "bootPlainHere()", SLOW))
        here.append(run(browser, base, "bootOursHere()", SLOW))
    yield Figure("runtime", "page", here, plain)
    plain_files = [PLAIN / name for name in (*RUNTIME_FILES, STDLIB, "pyodide-lock.json")]
    shipped = find_shipped(site).downloads()
    yield Figure("runtime", "brotli", [_brotli(shipped)], [_brotli(plain_files)])
    yield Figure("runtime", "gzip", [_gzip(shipped)], [_gzip(plain_files)])


def _brotli(files: list[Path]) -> float:
    """Bytes of files together, compressed one by one as servers do.

    Archives under gzip are sent as brotli makes them anew (knowledge_base.site.hosting).
    """
    read = (file.read_bytes() for file in files)
    plain = (gzip.decompress(data) if data[:2] == _GZIP else data for data in read)
    return sum(len(brotli.compress(data, quality=11)) for data in plain)


def _gzip(files: list[Path]) -> float:
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
