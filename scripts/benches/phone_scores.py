"""Lighthouse on a phone: both languages of each page, by turns; it is installed when first run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benches.rows import PAGES, Figure
from benches.site_server import languages

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_LOCK = _HERE / "package-lock.json"
_INSTALLED = _HERE / "node_modules" / ".installed"
_SCORES = ("performance", "accessibility", "best-practices", "seo")


def measure(base: str, runs: int) -> Iterator[Figure]:
    """Scores of every page, of both languages the lower; prints what cost points.

    Args:
        base: address of the site, which is sent under gzip.
        runs: how often each page is looked at.
    """
    _install()
    addresses = [address for path in PAGES.values() for address in languages(base, path)]
    job = {"chrome": os.environ["CHROMIUM_PATH"], "pages": addresses, "runs": runs}
    said = subprocess.run(
        ["node", "lighthouse.mjs"],
        cwd=_HERE,
        input=json.dumps(job),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout
    found: dict[str, list[dict[str, Any]]] = json.loads(said)
    for name, path in PAGES.items():
        both = [found[address] for address in languages(base, path)]
        for kind in _SCORES:
            # All but the first look are at what takes time.
            scores = [[float(run[kind]) for run in looks if kind in run] for looks in both]
            yield Figure("lighthouse", kind, min(scores, key=statistics.median), page=name)
        indexes = [float(run["index"]) for looks in both for run in looks]
        yield Figure("lighthouse", "index", indexes, page=name)
        lost = {(audit, told) for looks in both for audit, score, told in looks[0]["lost"]}
        print(f"{name}, points lost: {', '.join(sorted(' '.join(each).strip() for each in lost))}")


def _install() -> None:
    """As locked; nothing where it is there."""
    lock = _LOCK.read_text(encoding="utf-8")
    if _INSTALLED.is_file() and _INSTALLED.read_text(encoding="utf-8") == lock:
        return
    print("Installing Lighthouse for the bench (once per scripts/benches/package-lock.json)")
    subprocess.run(["npm", "ci", "--silent", "--ignore-scripts"], cwd=_HERE, check=True)
    _INSTALLED.write_text(lock, encoding="utf-8")
