"""Files are named so that a server as it comes sends them with the type that a browser asks for."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.bad_day("wrong-types")

# nginx knows all of these but for the last three, and those may come as anything: `.bin` is
# bytes to whoever reads it, `.map` no reader asks for, and nobody asks for a file without an end.
KNOWN = {".atom", ".css", ".gz", ".html", ".js", ".json", ".png", ".svg", ".txt"} | {
    ".wasm",
    ".xml",
    ".bin",
    ".map",
    "",
}


def test_every_ending_is_one_that_servers_know(built_site: Path) -> None:
    unknown = {path.suffix for path in built_site.rglob("*") if path.is_file()} - KNOWN
    assert unknown == set()
