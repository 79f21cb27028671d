"""How the paragraphs of a letter are set."""

import datetime as dt

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, TODAY, own_fields

# As is the custom: the first word set in, whom it is said to at the margin.
CLOSING = "此致\n"


def test_lines_of_names_and_numbers_are_details(site: Site, engine: EngineContent) -> None:
    """The first line of a paragraph is set in: of several lines the others would not be."""
    several = []
    for letter in site.content.letters:
        own = own_fields(engine.letter(letter)["fields"], "everything")
        paper = PaperRequest(own, EVERYTHING, dt.date.fromisoformat(TODAY), "zh")
        several += [
            block["id"]
            for block in render_letter(engine, letter, paper)["blocks"]
            if block["role"] == "paragraph" and "\n" in block["zh"].removeprefix(CLOSING)
        ]
    assert several == []
