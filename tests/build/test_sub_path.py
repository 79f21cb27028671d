"""The site works below a path, and copied below any other: addresses on its pages are relative.

But for the page of what does not exist: it is shown at any address, and starts from the path.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

_ABSOLUTE = re.compile(r'\s(?:src|href)=["\']?(/[^"\'\s>]*)')


@pytest.fixture(scope="module")
def below(tmp_path_factory: pytest.TempPathFactory, build: Callable[..., Path]) -> Path:
    """The site below a path, in one language: the other differs by its words alone."""
    folder = tmp_path_factory.mktemp("guide")
    return build(folder, SITE_URL="https://example.org/guide/", LANGUAGE_ONLY="zh")


def absolute(site: Path) -> set[tuple[str, str]]:
    return {
        (path.relative_to(site).as_posix(), value)
        for path in site.rglob("*.html")
        for value in _ABSOLUTE.findall(path.read_text(encoding="utf-8"))
    }


def test_addresses_are_relative(built_site: Path) -> None:
    assert {name for name, _value in absolute(built_site)} <= {"404.html"}


def test_what_is_found_nowhere_starts_from_the_path(below: Path) -> None:
    found = absolute(below)
    assert {name for name, _value in found} == {"404.html"}
    assert [value for _name, value in found if not value.startswith("/guide/")] == []
