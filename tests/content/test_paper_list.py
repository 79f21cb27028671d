"""The overview of papers leads to pages that really hold the letters it names."""

from knowledge_base.site import Site


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
