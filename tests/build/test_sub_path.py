"""The site works below a path: every address on a page is relative, or starts with it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="module")
def below(
    tmp_path_factory: pytest.TempPathFactory, build: Callable[[Path, str | None], Path]
) -> Path:
    return build(tmp_path_factory.mktemp("guide"), "https://example.org/guide/")


def test_no_address_leaves_the_path(below: Path) -> None:
    absolute = [
        (path.relative_to(below).as_posix(), value)
        for path in below.rglob("*.html")
        for tag in BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select(
            "[src], [href]"
        )
        for value in [str(tag.get("src") or tag.get("href"))]
        if value.startswith("/") and not value.startswith("/guide/")
    ]
    assert absolute == []
