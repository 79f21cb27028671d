"""The overview of papers leads to pages that really hold the letters it names."""

from types import SimpleNamespace
from typing import Any

from knowledge_base.papers.view import telling_items
from knowledge_base.site.whole import Site


def test_every_listed_page_shows_its_letters(site: Site) -> None:
    pages = {(page.path, page.lang): page for page in site.pages}
    missing = [
        (lang, entry.page, letter)
        for group in site.content.paper_list.values()
        for entry in group.entries
        for letter in entry.letters
        for lang in ("zh", "en")
        if ("letter", (letter,))
        not in {
            (code.name, code.args) for code in pages[site.anchors[entry.page].page, lang].shortcodes
        }
    ]
    assert missing == []


def test_an_item_that_several_letters_lead_to_tells_of_none() -> None:
    items = {"first": "ask", "proposal": "ask", "complaint": "complain", "statement": None}
    letters: Any = {key: SimpleNamespace(item=item) for key, item in items.items()}
    assert telling_items(letters) == {"complaint": "complain"}
