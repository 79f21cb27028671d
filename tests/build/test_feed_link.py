"""Every page names the feed of its language, and the feed is there."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser as Document


def test_every_page_names_the_feed_of_its_language(
    documents: dict[str, Document], built_site: Path
) -> None:
    named = {}
    for name, page in documents.items():
        link = page.css_first('link[type="application/atom+xml"]')
        # The page for a missing address does not know where it stands: its links begin at the root.
        if link is not None and name != "404.html":
            feed = ((built_site / name).parent / str(link.attributes["href"])).resolve()
            named[name] = feed.relative_to(built_site.resolve()).as_posix()
    assert named == {
        name: "en/changes.atom" if name.startswith("en/") else "changes.atom" for name in named
    }
    assert "index.html" in named
    assert "en/guides/court/index.html" in named
    assert (built_site / "changes.atom").is_file()
    assert (built_site / "en" / "changes.atom").is_file()
