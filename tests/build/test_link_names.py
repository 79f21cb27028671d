"""What links are called: by ear, links of one name are expected to lead to one place."""

from __future__ import annotations

import re
from collections import defaultdict
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser as Document

# What writers wrote. A tool's links are named by what stands beside them, what is hidden gets its
# name later, and a term's link leads to its meaning wherever it stands.
WRITTEN = "article a[href]:not([class])"
TOOLS = "negotiation-checklist", "my-journey", "contact-log", "situation-finder", "deadline-list"
APART = ", ".join([*TOOLS, "[hidden]:not([hidden=until-found])"])
ADDRESS = re.compile(r"https?://\S*|[\w.-]+\.[a-z]{2,}/\S*|[#/]\S*")


def test_links_of_a_page_have_names_of_their_own(documents: dict[str, Document]) -> None:
    faults = []
    for page, document in documents.items():
        places: dict[str, set[str]] = defaultdict(set)
        apart = {link.mem_id for tool in document.css(APART) for link in tool.css("a[href]")}
        for link in document.css(WRITTEN):
            if link.mem_id in apart:
                continue
            name = " ".join((link.attributes.get("aria-label") or link.text()).split())
            if not name or ADDRESS.fullmatch(name):
                faults.append((page, name, link.attributes["href"]))
            places[name].add(urljoin(f"/{page}", link.attributes["href"] or ""))
        faults += [(page, name, found) for name, found in places.items() if len(found) > 1]
    assert faults == []
