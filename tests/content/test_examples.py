"""Every component has examples, and whoever writes a wrong one hears of it."""

import json
from dataclasses import replace
from pathlib import Path

from knowledge_base.core.components import MANIFEST
from knowledge_base.gallery.checks import check_examples
from knowledge_base.site.unlisted import without_pages
from knowledge_base.site.whole import Site

ITSELF = "component-gallery"


def test_every_component_has_examples(site: Site, root: Path) -> None:
    tags = json.loads((root / MANIFEST).read_text(encoding="utf-8"))
    assert set(tags) - {ITSELF} - set(site.content.examples) == set()


def test_an_example_of_no_page_and_without_words_is_told(site: Site) -> None:
    examples = site.content.examples["coming-back"]
    wrong = examples.states[0].model_copy(update={"page": "nowhere/", "state": "unheard-of"})
    twice = examples.model_copy(update={"states": (wrong, wrong)})
    content = replace(
        site.content,
        examples={"coming-back": twice},
        places={id(twice): site.content.place(examples)},
    )
    told = "\n".join(map(str, check_examples(content, site.pages)))
    for words in ("'state_unheard-of' has no words", "stands twice", "there is no page 'nowhere/'"):
        assert words in told


def test_the_sitemap_leaves_out_what_nothing_leads_to() -> None:
    urls = [
        f"<url><loc>https://example.org/{page}</loc></url>"
        for page in ("", "about/a/", "en/about/a/")
    ]
    assert without_pages("".join(urls), {"about/a/"}) == urls[0]
    assert without_pages("".join(urls), set()) == "".join(urls)
