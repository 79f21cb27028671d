"""Of the theme's own files nothing is published but the rules in the one stylesheet."""

import re
from pathlib import Path

from bs4 import BeautifulSoup


def test_beside_the_app_and_python_there_is_one_picture(built_site: Path) -> None:
    kinds = sorted(re.sub(r"-\w+$", "", path.name) for path in (built_site / "assets").iterdir())
    assert kinds == ["app", "favicon.svg", "runtime"]


def test_pages_name_modules_alone_and_one_inline_script(
    documents: dict[str, BeautifulSoup],
) -> None:
    kinds = {
        name: [(tag.get("type"), "src" in tag.attrs) for tag in page.select("script")]
        for name, page in documents.items()
        if page.select("main.md-main")
    }
    assert len(kinds) > 100
    data, module, inline = ("application/json", False), ("module", True), (None, False)
    for name, found in kinds.items():
        assert [kind for kind in found if kind != data] == [module, inline], name


def test_pages_name_one_stylesheet(documents: dict[str, BeautifulSoup]) -> None:
    for name, page in documents.items():
        # What only leads on to another address has none.
        assert len(page.select("link[rel=stylesheet]")) <= 1, name
