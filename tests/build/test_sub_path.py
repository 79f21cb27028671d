"""The site works below a path, and copied below any other: addresses on its pages are relative.

But for the page of what does not exist: it is shown at any address, and starts from the path.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

_ABSOLUTE = re.compile(r'\s(?:src|href)=["\']?(/[^"\'\s>]*)')


@pytest.fixture(scope="module")
def below(
    tmp_path_factory: pytest.TempPathFactory, build: Callable[[Path, str | None], Path]
) -> Path:
    return build(tmp_path_factory.mktemp("guide"), "https://example.org/guide/")


def test_addresses_are_relative(below: Path) -> None:
    absolute = {
        (path.relative_to(below).as_posix(), value)
        for path in below.rglob("*.html")
        for value in _ABSOLUTE.findall(path.read_text(encoding="utf-8"))
    }
    assert {name for name, _value in absolute} == {"404.html"}
    assert [value for _name, value in absolute if not value.startswith("/guide/")] == []
