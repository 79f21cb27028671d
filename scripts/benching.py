"""Measures everything there is a figure for, and prints one table.

Whole it takes a quarter of an hour, with --quick half of that. Figures are medians; what is
compared is measured by turns in one run.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import subprocess
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from benches import answers, building, money, pages, phone_scores, runtime, runtime_server, search
from benches.rows import ROOT, TARGETS, Figure, in_order, rows
from benches.site_server import serving_zipped
from benches.tables import markdown, terminal, write_between
from pyodide_mkdocs.toolchain import find_pyodide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# How often: starts of Python, first visits, Lighthouse, whole builds.
_THOROUGH = {"starts": 7, "visits": 3, "looks": 5, "builds": 2}
_QUICK = {"starts": 3, "visits": 1, "looks": 1, "builds": 1}


def measure(site: Path, parts: list[str], often: dict[str, int]) -> dict[str, Any]:
    """Measure the parts one after the other, and say with what.

    Args:
        site: the built site.
        parts: keys of targets.yml.
        often: how often each thing is done.
    """
    with ExitStack() as end:
        playwright = end.enter_context(sync_playwright())
        path = os.environ.get("CHROMIUM_PATH")
        launch = playwright.chromium.launch
        browser = launch(executable_path=path, args=runtime_server.ARGUMENTS)
        beside_plain = end.enter_context(runtime_server.serving(site))
        zipped = end.enter_context(serving_zipped(site))

        measuring: dict[str, Callable[[], Iterator[Figure]]] = {
            "runtime": lambda: runtime.measure(browser, beside_plain, site, often["starts"]),
            "money": lambda: money.measure(browser, beside_plain, often["starts"]),
            "answers": lambda: answers.measure(browser, beside_plain),
            "search": lambda: search.measure(browser, zipped, often["visits"]),
            "pages": lambda: pages.measure(browser, zipped, often["visits"]),
            "lighthouse": lambda: phone_scores.measure(zipped, often["looks"]),
            "build": lambda: building.measure(often["builds"]),
        }
        found: list[Figure] = []
        for part in parts:
            print(f"{dt.datetime.now(tz=dt.UTC):%H:%M:%S} {part} …", flush=True)
            found += measuring[part]()
        versions = {
            "Pyodide": find_pyodide(ROOT / "node_modules").version,
            "Chromium": browser.version,
            "Node": _said("node", "--version").removeprefix("v"),
            "Python": platform.python_version(),
        }
        browser.close()
    return {
        "versions": versions,
        "processors": os.cpu_count(),
        "day": _today(),
        "rows": rows(found),
    }


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _today() -> str:
    return dt.datetime.now(tz=dt.UTC).date().isoformat()


def joined(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """One report of several: of what two of them measured the later, as all else.

    Args:
        reports: in the order of their days.
    """
    found = {
        (row["part"], row["name"], row["page"]): row for each in reports for row in each["rows"]
    }
    return {**reports[-1], "rows": in_order(found.values())}


def main() -> None:
    """Measure, print, and keep the figures if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--only", default=",".join(TARGETS), help="parts, joined by commas")
    parser.add_argument("--quick", action="store_true", help="few repeats")
    parser.add_argument("--json", type=Path, help="file to write the figures to")
    parser.add_argument("--from", dest="kept", type=Path, nargs="+", help="measured already")
    parser.add_argument("--readme", action="store_true", help="write the tables of the README")
    options = parser.parse_args()
    parts = options.only.split(",")
    if unknown := set(parts) - set(TARGETS):
        parser.error(f"there is no {', '.join(sorted(unknown))}; known: {', '.join(TARGETS)}")

    if options.kept:
        report = joined([json.loads(file.read_text(encoding="utf-8")) for file in options.kept])
    else:
        report = measure(options.site.resolve(), parts, _QUICK if options.quick else _THOROUGH)
    print(terminal(report))
    if options.json:
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    if options.readme:
        if lacking := set(TARGETS) - {row["part"] for row in report["rows"]}:
            parser.error(
                f"the README tells of all parts; not measured: {', '.join(sorted(lacking))}"
            )
        write_between(ROOT / "README.md", markdown(report))


if __name__ == "__main__":
    main()
