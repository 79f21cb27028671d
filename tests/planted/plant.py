"""Plants each fault of faults.yml by itself and notes which test catches it first."""

import argparse
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parents[2]
# It knows the lines that a planted fault changes, and would catch them all.
OWN_TEST = "tests/content/test_planted_faults.py"
PYTEST = [".venv/bin/pytest", "-x", "-q", f"--ignore={OWN_TEST}"]
NODE = ["node", "--test", "--test-reporter=tap"]
# A fault may make a program wait for ever: that is caught as well.
LONGEST_S = 1_800
NOTHING, SURVIVED = "no-fault", "survived"  # tests that fail by themselves catch nothing
FIRST_FAILURE = re.compile(
    r"(?m)^(?:FAILED|ERROR) (.+?)(?: - .*)?$|^\s*not ok \d+ - (.+)$"
    r"|^(\S+?(?:\(\d+,\d+\)|:\d+): error.*)$"
)
# Writes what the engine reads, once: no fault stands in the content.
EXPORT = """from datetime import date; from pathlib import Path
from knowledge_base.core.export import write_engine_content
from knowledge_base.site.whole import load_site
site = load_site(Path.cwd(), date.today())
write_engine_content(Path.cwd(), site.content, site.anchors)"""


class Fault(NamedTuple):
    """One line, or a part of it, and what a tired person might have written instead."""

    id: str
    area: str
    file: str
    was: str
    becomes: str
    why: str


def load_faults(root: Path) -> list[Fault]:
    text = (root / "tests/planted/faults.yml").read_text(encoding="utf-8")
    return [Fault(**record) for record in yaml.safe_load(text)]


def commands(copy: Path, level: str, only: list[str]) -> list[list[str]]:
    """What a level runs, the quickest first; or nothing but the tests of `only`."""
    if only:
        return [[*(NODE if test.endswith(".mjs") else PYTEST), test] for test in only]
    tsc = ["node_modules/.bin/tsc", "--project"]
    node = [*NODE, *sorted(str(test) for test in copy.glob("overrides/widget/**/*.test.mjs"))]
    mypy = [".venv/bin/mypy", "--no-error-summary"]
    python = [*PYTEST, "tests/unit", "tests/content"]
    fast = [[*tsc, "tsconfig.json"], [*tsc, "tsconfig.worker.json"], mypy, node, python]
    rest = [f"tests/{name}" for name in ("plugin", "build", "parity", "e2e")]
    browser = [*PYTEST, "--numprocesses=auto", "--dist=loadfile", *rest]
    component = [*NODE, *sorted(str(test) for test in copy.glob("tests/component/*.test.mjs"))]
    return fast if level == "fast" else [*fast, ["scripts/build"], component, browser]


def run(command: list[str], copy: Path, environment: dict[str, str]) -> str | None:
    """Run one command; what failed first, or None."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        child = subprocess.Popen(
            command, cwd=copy, env=environment, stdout=output, stderr=output, start_new_session=True
        )
        try:
            if child.wait(LONGEST_S) == 0:
                return None
            output.seek(0)
            said = output.read()
        except subprocess.TimeoutExpired:
            said = f"not done after {LONGEST_S} s"
        finally:
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)  # browsers that a failed test left behind
            child.wait()
    found = FIRST_FAILURE.search(said)
    place = next(filter(None, found.groups())) if found else said[-200:]
    return " ".join(f"{Path(command[0]).name}: {place}".split())


@contextmanager
def throw_away_copy() -> Iterator[Path]:
    """The last commit in a folder of its own, with what is installed here."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "copy")
        subprocess.run(["git", "worktree", "add", "-q", "--detach", copy], cwd=ROOT, check=True)
        try:
            for name in (".venv", "node_modules"):
                (copy / name).symlink_to(ROOT / name)
            yield copy
        finally:  # takes the links away, and leaves alone what they lead to
            subprocess.run(["git", "worktree", "remove", "--force", copy], cwd=ROOT, check=True)


def try_fault(fault: Fault | None, copy: Path, todo: list[list[str]], env: dict[str, str]) -> str:
    path = copy / (fault.file if fault else OWN_TEST)
    sound = path.read_text(encoding="utf-8")
    if fault:
        assert sound.count(fault.was) == 1, f"{fault.id} does not fit the last commit"
        path.write_text(sound.replace(fault.was, fault.becomes), encoding="utf-8")
    try:
        return next(filter(None, (run(command, copy, env) for command in todo)), SURVIVED)
    finally:
        path.write_text(sound, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ids", nargs="*", help="faults to plant; all where none is named")
    parser.add_argument("--level", choices=("fast", "all"), default="fast")
    parser.add_argument("--only", action="append", default=[], help="run this test file alone")
    parser.add_argument("--results", type=Path, required=True, help="a table outside the project")
    given = parser.parse_args()
    faults = {fault.id: fault for fault in load_faults(ROOT)}
    if given.results.resolve().is_relative_to(ROOT) or not faults.keys() >= set(given.ids):
        parser.error("the table belongs outside the project, and faults.yml names every fault")
    level = " ".join(given.only) or given.level
    with throw_away_copy() as copy, given.results.open("a+", encoding="utf-8") as table:
        table.seek(0)
        done = [row.split("\t")[:2] for row in table]
        # The packages are installed from ROOT: those of the copy come first.
        env = {**os.environ, "PYTHONPATH": str(copy / "src"), "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run([".venv/bin/python", "-c", EXPORT], cwd=copy, env=env, check=True)
        if level == "all":
            chromium = subprocess.check_output(["scripts/browser"], cwd=copy, text=True).strip()
            env |= {"CHROMIUM_PATH": chromium, "SITE_DIR": "site"}
        for name in (NOTHING, *(given.ids or faults)):
            if [name, level] in done:
                continue
            start = time.monotonic()
            caught = try_fault(faults.get(name), copy, commands(copy, level, given.only), env)
            if name == NOTHING and caught != SURVIVED:
                sys.exit(f"Fails with no fault planted: {caught}")
            row = f"{name}\t{level}\t{caught}\t{time.monotonic() - start:.0f}\n"
            for place in (table, sys.stdout):
                place.write(row)
                place.flush()


if __name__ == "__main__":
    main()
