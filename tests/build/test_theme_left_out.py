"""Of the theme's own files nothing is published but the rules in the pages' first stylesheet."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser as Document


def test_beside_the_app_and_python_there_are_the_sites_own_pictures(built_site: Path) -> None:
    kinds = sorted(re.sub(r"-\w+$", "", path.name) for path in (built_site / "assets").iterdir())
    icons = ["icon-180.png", "icon-192.png", "icon-512.png", "icon-maskable.png"]
    assert kinds == ["app", "data", "favicon.svg", *icons, "runtime"]


def test_pages_name_modules_alone_and_one_inline_script(
    documents: dict[str, Document],
) -> None:
    kinds = {
        name: [(tag.attributes.get("type"), "src" in tag.attributes) for tag in page.css("script")]
        for name, page in documents.items()
        if page.css("main.md-main")
    }
    assert len(kinds) > 100
    data, module, inline = ("application/json", False), ("module", True), (None, False)
    for name, found in kinds.items():
        assert [kind for kind in found if kind != data] == [module, inline], name


def test_the_head_of_a_page_names_one_stylesheet(documents: dict[str, Document]) -> None:
    for name, page in documents.items():
        # What only leads on to another address has none.
        assert len(page.css("head link[rel=stylesheet]")) <= 1, name
