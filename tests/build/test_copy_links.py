"""Whatever a reader may want to pass on has its link beside it, on both languages' pages."""

import pytest
from selectolax.lexbor import LexborHTMLParser as Document
from selectolax.lexbor import LexborNode as Node

from knowledge_base.site.whole import Site

JOURNEY = "start/my-journey/index.html"


def links(place: Document | Node) -> set[str]:
    found = place.css("a.headerlink[href], a.copy-link[href]")
    return {str(link.attributes["href"]).removeprefix("#") for link in found}


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_guide_step_item_question_and_outcome(
    site: Site, documents: dict[str, Document], prefix: str
) -> None:
    kinds = {"step", "item", "precaution", "trouble", "question", "outcome"}
    wanted = {id_ for id_, anchor in site.anchors.items() if anchor.kind in kinds}
    wanted |= set(site.content.guides)
    there = {
        link
        for name, page in documents.items()
        if name != prefix + JOURNEY and name.startswith("en/") == bool(prefix)
        for link in links(page)
    }
    assert wanted - there == set()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_row_of_the_journey(documents: dict[str, Document], prefix: str) -> None:
    page = documents[prefix + JOURNEY]
    rows = page.css("li.item[data-item]")
    assert rows != []
    missing = [row.id for row in rows if row.attributes["data-item"] not in links(row)]
    assert missing == []


def test_nothing_that_may_be_shared_is_folded_away(
    site: Site, documents: dict[str, Document]
) -> None:
    """Without scripts not every browser unfolds the place an address names."""
    folded = [
        (name, each.id)
        for name, page in documents.items()
        for each in page.css("details:not([open]) [id], [hidden] [id]")
        if each.id in site.anchors
    ]
    assert folded == []
