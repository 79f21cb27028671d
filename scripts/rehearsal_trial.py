"""Tries the lean runtime of a built site on what no rehearsal has seen, and with more left out.

Says of how many new requests the whole runtime has to answer, and cuts used functions one at a
time: every reply must be what CPython says, or come from the whole runtime.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benches.runtime_server import PLAIN, ROOT
from negotiation.api import dispatch
from pyodide_mkdocs.lean import read_rehearsed
from pyodide_mkdocs.parity import Unpacked, unpacked
from pyodide_mkdocs.toolchain import run_node
from rehearsing import LIST, SEED

sys.path.insert(0, str(ROOT / "tests"))
import many_requests

_AT_ONCE = 1000
#: What is asked after each cut: parity cases whose replies are no longer.
_SHORT = 40_000


def differing(requests: list[str], outcomes: list[dict[str, Any]]) -> list[str]:
    """Requests whose outcome is another than CPython's."""
    pairs = zip(requests, outcomes, strict=True)
    return [request for request, outcome in pairs if not _is_same(request, outcome)]


def _is_same(request: str, outcome: dict[str, Any]) -> bool:
    try:
        return outcome == {"reply": dispatch(request)}
    except Exception as error:  # noqa: BLE001 - it is to fail in both; each has words of its own
        return outcome.get("error", "").startswith(type(error).__name__)


def try_new(files: Unpacked, count: int) -> None:
    """Ask what no rehearsal asked."""
    requests = list(itertools.islice(many_requests.changed(SEED + 1), count))
    cuts, wrong = 0, []
    for start in range(0, count, _AT_ONCE):
        asked = requests[start : start + _AT_ONCE]
        while asked:
            result = files.run(asked)
            cut = result["cutAt"]
            done = len(asked) if cut is None else cut + 1
            cuts += cut is not None
            wrong += differing(asked[:done], result["outcomes"][:done])
            asked = asked[done:]
        print(f"of {min(start + _AT_ONCE, count)} new requests {cuts} needed the whole runtime")
    print(f"{len(wrong)} differ from CPython", *wrong[:3], sep="\n")


def try_cuts(files: Unpacked, count: int) -> None:
    """Cut functions that are used, one at a time."""
    rehearsed = read_rehearsed(LIST)
    used = [place for first, last in rehearsed.ran for place in range(first, last + 1)]
    requests = [text for text in many_requests.cases() if len(dispatch(text)) < _SHORT]
    expected = [{"reply": dispatch(request)} for request in requests]
    chosen = random.Random(SEED).sample(used, count)  # noqa: S311 - the same again is wanted
    tally = {"at the start": 0, "at a request": 0, "never": 0, "DIFFERENT": 0}
    with TemporaryDirectory() as folder:
        for place in chosen:
            rows = _without(rehearsed.ran, place)
            run_node("lean.mjs", {"npm": str(PLAIN), "ran": rows, "target": folder})
            machine = {**files.machine, "runtime": f"{folder}/"}
            job = {"machine": machine, "work": {**files.work, "requests": requests}}
            result = run_node("run.mjs", job)
            cut = result["cutAt"]
            how = "never" if cut is None else "at a request" if cut else "at the start"
            if result["outcomes"] != expected:
                how = "DIFFERENT"
                print(f"function {place}: another reply")
            tally[how] += 1
    print(f"{count} used functions cut one at a time; the whole runtime took over: {tally}")


def _without(rows: tuple[tuple[int, int], ...], place: int) -> list[tuple[int, int]]:
    parts = []
    for first, last in rows:
        if first <= place <= last:
            parts += [(first, place - 1), (place + 1, last)]
        else:
            parts.append((first, last))
    return parts


def main() -> None:
    """Try both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="a built site")
    parser.add_argument("--requests", type=int, default=10_000, help="how many new ones")
    parser.add_argument("--cuts", type=int, default=200, help="how many functions")
    options = parser.parse_args()
    with unpacked(options.site) as files:
        try_new(files, options.requests)
        try_cuts(files, options.cuts)


if __name__ == "__main__":
    main()
