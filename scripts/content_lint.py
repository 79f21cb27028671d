"""Check docs/: schema, references, languages side by side, words. Prints every problem.

Exit status 0 when nothing is fatal. `--fix` freezes new ids in docs/_data/ids.yml.
`--confirm ID …` notes that a pair of texts was read side by side; `--confirm all`, every pair.
Part of `scripts/lint`; run alone while writing.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path

from knowledge_base.site.lint import confirm_pairs, lint_content

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print the problems and return the exit status."""
    today = dt.datetime.now(tz=dt.UTC).date()
    if sys.argv[1:2] == ["--confirm"]:
        if len(sys.argv) == len(["content_lint.py", "--confirm"]):
            sys.exit("usage: scripts/lint --confirm ID … (or: all)")
        problems = confirm_pairs(ROOT, today, sys.argv[2:])
    else:
        problems = lint_content(ROOT, today, fix="--fix" in sys.argv)
    for problem in problems:
        print(problem)
    fatal = sum(problem.fatal for problem in problems)
    print(f"content: {_count(fatal, 'problem')}, {_count(len(problems) - fatal, 'warning')}")
    return 1 if fatal else 0


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


if __name__ == "__main__":
    sys.exit(main())
