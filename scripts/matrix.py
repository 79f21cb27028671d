"""What ran where and how it ended, as the reports of `scripts/test-all` have it: tests/MATRIX.md.

`--stale` only says, for `scripts/lint`, whether what readers get has changed since. That is a
warning: the run takes most of an hour, and a comma in a guide must not wait for it.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
# Node writes what a test is called as it is, and some are called by what was typed.
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
REPORTS, PAGE, DAYS = ".test-all", "tests/MATRIX.md", "tests/bad_days.yml"
# What readers get is made of these.
SOURCES = ("src", "overrides", "docs")
ENGINES = {"engine-firefox": "Firefox", "engine-webkit": "WebKit"}
NOT_RUN = "not run"
HEAD = """# What ran where

Written by `scripts/matrix` from the reports of `scripts/test-all`; numbers count tests that passed.
"""


@dataclass(frozen=True)
class Case:
    """One test of a report; `part` is the report's name without its ending."""

    part: str
    module: str
    name: str
    passed: bool
    told: tuple[tuple[str, str], ...]

    @property
    def function(self) -> str:
        """Return the name without the values it was given."""
        return self.name.partition("[")[0]

    @property
    def values(self) -> str:
        """Return the values a test was given, as its name has them."""
        return self.name.partition("[")[2].removesuffix("]")

    def all_told(self, key: str) -> list[str]:
        """Return what the test put into its report under a name."""
        return [value for name, value in self.told if name == key]


def read_cases(folder: Path) -> list[Case]:
    """Read all reports; what was passed over is left out."""
    return [case for file in sorted(folder.glob("*.xml")) for case in _cases(file)]


def _cases(file: Path) -> Iterator[Case]:
    text = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", file.read_text(encoding="utf-8"))
    for found in ET.fromstring(text).iter("testcase"):  # noqa: S314 - written by our own tests
        if found.find("skipped") is not None:
            continue
        told = tuple((each.attrib["name"], each.attrib["value"]) for each in found.iter("property"))
        passed = found.find("failure") is None and found.find("error") is None
        module = found.attrib.get("classname", "")
        yield Case(file.stem, module, found.attrib["name"], passed, told)


def cell(cases: Iterable[Case]) -> str:
    """Say how tests ended."""
    ended = [case.passed for case in cases]
    if not ended:
        return NOT_RUN
    return f"✓ {len(ended)}" if all(ended) else f"**✗ {ended.count(False)} of {len(ended)}**"


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Write a table."""
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def stories(cases: list[Case]) -> str:
    """Show each story in each engine; in Chromium, all that a browser is asked."""
    found: dict[str, dict[str, list[Case]]] = defaultdict(lambda: defaultdict(list))
    for case in cases:
        if case.part in ENGINES:
            found[case.function][case.part].append(case)
    rows = [
        (name.removeprefix("test_").replace("_", " "), *(cell(parts[each]) for each in ENGINES))
        for name, parts in sorted(found.items())
    ]
    chromium = cell(case for case in cases if case.module.startswith(("tests.e2e", "tests.hands")))
    shown = table(("story", *ENGINES.values()), rows)
    return f"## Stories by engine\n\n{shown}\nChromium, all of `e2e` and `hands`: {chromium}.\n"


def bad_days(cases: list[Case], records: list[dict[str, Any]]) -> str:
    """Show what each bad day ends in, and the tests in which it does."""
    met = defaultdict(list)
    for case in cases:
        for day in case.all_told("bad_day"):
            met[day].append(case)
    for day in records:
        files = {path.replace("/", "-") for path in day.get("node", [])}
        met[day["id"]] += [case for case in cases if case.part in files]
    rows = [(day["what"], day["outcome"], cell(met[day["id"]])) for day in records]
    return f"## Bad days\n\n{table(('what happens', 'how it ends', 'tests'), rows)}"


def pages(cases: list[Case]) -> str:
    """Show of how many pages axe and a thumb were asked in each setting."""
    rows = [
        (case.values, "".join(case.all_told("pages")) or NOT_RUN, cell([case]))
        for case in cases
        if case.function == "test_every_page"
    ]
    return f"## Every page, by axe and by thumb\n\n{table(('setting', 'pages', 'ended'), rows)}"


def digest(root: Path) -> str:
    """Return the digest of all tracked files that readers' pages are made of."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", *SOURCES], cwd=root, check=True, capture_output=True
    ).stdout.split(b"\0")
    whole = hashlib.sha256()
    for name in sorted(filter(None, listed)):
        file = root / name.decode("utf-8")
        content = file.read_bytes() if file.is_file() else b""
        whole.update(name + b"\0" + hashlib.sha256(content).digest())
    return whole.hexdigest()[:16]


def page(root: Path) -> str:
    """Return the whole page."""
    cases = read_cases(root / REPORTS)
    days = root / DAYS
    records = yaml.safe_load(days.read_text(encoding="utf-8")) if days.is_file() else []
    parts = [stories(cases), bad_days(cases, records) if records else "", pages(cases)]
    made = f"Made of `{'`, `'.join(SOURCES)}` with the digest `{digest(root)}`.\n"
    return "\n".join([HEAD, made, *filter(None, parts)])


def stale(root: Path) -> str:
    """Say that the page is of other sources; "" where it is of these, or not there yet."""
    file = root / PAGE
    if not file.is_file() or f"`{digest(root)}`" in file.read_text(encoding="utf-8"):
        return ""
    return f"{PAGE}: warning: readers' pages have changed since it was made -> scripts/test-all"


def main() -> None:
    """Write the page, or say that it is of other sources."""
    if sys.argv[1:] == ["--stale"]:
        if said := stale(ROOT):
            print(said)
    elif not (ROOT / REPORTS).is_dir():
        sys.exit(f"no reports in {REPORTS}/: scripts/test-all writes them")
    else:
        (ROOT / PAGE).write_text(page(ROOT), encoding="utf-8")


if __name__ == "__main__":
    main()
