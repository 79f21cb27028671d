"""The site works below a path: every address on a page is relative, or starts with it."""

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


def test_no_address_leaves_the_path(below: Path) -> None:
    absolute = [
        (path.relative_to(below).as_posix(), value)
        for path in below.rglob("*.html")
        for value in _ABSOLUTE.findall(path.read_text(encoding="utf-8"))
        if not value.startswith("/guide/")
    ]
    assert absolute == []
