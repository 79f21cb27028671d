"""Tries the unit tests by mutants of `src/negotiation`, and lists those that live."""

import argparse
import json
import os
import random
import subprocess
import sys
from pathlib import Path

from planted.plant import ROOT, throw_away_copy

ROOMS = ("money", "steps", "reading", "papers", "log", "writing")
# Tests that only look whether there is an answer at all, and take most of the time.
LEFT_OUT = "tests/unit/money/test_money_api.py::test_whatever_is_typed_there_is_an_answer"
# No mutant is called so: all are made, and all tests are timed, before any is tried.
NOBODY = "nobody"


def settings(copy: Path, rooms: list[str]) -> str:
    """What mutmut reads; it works in a folder of its own, which holds what the tests read."""
    beside = sorted(
        path.name
        for path in copy.iterdir()
        if path.name not in {".git", ".venv", "node_modules", "src", "tests"}
    )
    lines = {
        "source_paths": ["src"],
        "only_mutate": [f"src/negotiation/{room}/*" for room in rooms],
        "also_copy": beside,
        "pytest_add_cli_args_test_selection": [f"tests/unit/{room}" for room in rooms],
        "pytest_add_cli_args": [
            "-p",
            "kept_site",
            "-p",
            "no:cacheprovider",
            "--deselect",
            LEFT_OUT,
        ],
        "use_git_change_detection": False,
    }
    return "\n[tool.mutmut]\n" + "".join(
        f"{key} = {json.dumps(val)}\n" for key, val in lines.items()
    )


def known(copy: Path) -> dict[str, int | None]:
    """Every mutant that was made, and how its tests ended: 0 is a mutant that lives."""
    found: dict[str, int | None] = {}
    for path in sorted(copy.glob("mutants/src/**/*.meta")):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="*", default=ROOMS[:1], choices=ROOMS, help="money if none")
    parser.add_argument("--most", type=int, default=400, help="how many are tried; by chance, 400")
    parser.add_argument("--seed", type=int, default=2026, help="of that choice")
    given = parser.parse_args()
    with throw_away_copy() as copy:
        with (copy / "pyproject.toml").open("a", encoding="utf-8") as config:
            config.write(settings(copy, given.rooms))
        env = {**os.environ, "PYTHONPATH": str(ROOT / "tests/mutation"), "NO_MKDOCS_2_WARNING": "1"}

        def mutmut(*words: str) -> str:
            command = [".venv/bin/mutmut", *words]
            return subprocess.run(
                command, cwd=copy, env=env, check=False, capture_output=True, text=True
            ).stdout

        mutmut("run", "--max-children", "1", NOBODY)
        names = sorted(known(copy))
        random.Random(given.seed).shuffle(names)
        mutmut("run", "--max-children", "1", *names[: given.most])
        ends = {name: known(copy)[name] for name in names[: given.most]}
        alive = sorted(name for name, end in ends.items() if end == 0)
        tried = sum(end is not None for end in ends.values())
        for name in alive:
            sys.stdout.write(mutmut("show", name))
        sys.stdout.write(f"{len(names)} mutants, {tried} tried, {len(alive)} live\n")


if __name__ == "__main__":
    main()
