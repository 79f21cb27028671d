"""Whatever a reader must not miss stands on the map of its guide, for every guide we have."""

import datetime as dt
import re

import pytest

from knowledge_base.guide.never_folded import never_folded, passages
from knowledge_base.guide.sections import with_sections
from knowledge_base.schema.records import LANGUAGES
from knowledge_base.site.whole import Site

FIGURE = re.compile(r"\[\[figure ([a-z0-9-]+)\]\]")
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(site: Site, request: pytest.FixtureRequest) -> dict[str, str]:
    """Each guide's page in one language, by its id."""
    lang = request.param
    expander = site.expander(TODAY)
    return {
        page.shortcodes[0].args[0]: str(expander.expand(page.text, page.path, lang))
        for page in site.pages
        if page.lang == lang and page.shortcodes and page.shortcodes[0].name == "guide"
    }


def test_every_number_and_limit_that_a_guide_names_is_kept(site: Site) -> None:
    lost = []
    for guide in site.content.guides.values():
        kept = never_folded(guide, site.content)
        shown = {figure.id for _, figure in kept.limits} | {figure.id for figure in kept.phones}
        for passage in passages(guide):
            for name in FIGURE.findall(passage.text.zh + passage.text.en):
                figure = site.content.figures[name]
                if (figure.unit == "phone" or figure.limit) and name not in shown:
                    lost.append((guide.id, passage.id, name))
    assert lost == []


def test_what_is_kept_stands_above_the_first_part(site: Site, pages: dict[str, str]) -> None:
    assert set(pages) == set(site.content.guides)
    for name, text in pages.items():
        above = text.split("<!--guide-part")[0]
        kept = never_folded(site.content.guides[name], site.content)
        places = [place for place, _ in kept.limits] + [danger.id for danger in kept.dangers]
        links = [f'href="#{place}"' for place in places]
        links += [f'href="tel:{figure.value}"' for figure in kept.phones]
        assert [link for link in links if link not in above] == []


def test_every_step_is_a_section_of_its_own_and_on_the_map(
    site: Site, pages: dict[str, str]
) -> None:
    for name, text in pages.items():
        steps = [step.id for stage in site.content.guides[name].stages for step in stage.steps]
        assert re.findall(r'<li data-step="([a-z0-9-]+)"', text) == steps
        parts = re.findall(r"<!--guide-part ([a-z0-9-]+)-->", text)
        assert [part for part in parts if part in steps] == steps
        html = with_sections(text)
        assert html.count('<section class="guide-') == len(parts) + 2
        assert html.count("<section") == html.count("</section>")
