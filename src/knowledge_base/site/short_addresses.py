"""One short permanent address for every id: `s/<id>/`, the same for both languages.

Such a link travels through chats, whose preview reads the page without running it. So
each address is a small page of its own that says what it leads to in both languages.
A script takes the reader on in their language; without it, there are two links.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from knowledge_base.core.inline import InlineExpander
from knowledge_base.core.pages import page_url
from knowledge_base.schema.records import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page

FOLDER = "s"
#: Where they all lead, in one file.
SHORT_MAP = f"{FOLDER}/map.json"
_TEMPLATE = "short-address.html"
_SENTENCE_END = re.compile(r"(?<=[。！？])|(?<=[.!?])\s")
# As the languages are published; the first has no folder of its own.
_PREFIX = {LANGUAGES[0]: "", **{lang: f"{lang}/" for lang in LANGUAGES[1:]}}


def address(anchor: Anchor, lang: str) -> str:
    """Return the address of an id's place in `lang`, relative to the site's root."""
    return (
        _PREFIX[lang] + page_url(anchor.page) + (f"#{anchor.fragment}" if anchor.fragment else "")
    )


@dataclass(frozen=True)
class Destination:
    """What a short address says and where it leads; every text is plain.

    Attributes:
        title: of the place; `page_title`: of the page it stands on.
        description: a summary or a first sentence.
    """

    id: str
    anchor: Anchor
    title: Text
    page_title: Text
    description: Text

    def url(self, lang: str) -> str:
        """Return the place's address in `lang`, relative to the site's root."""
        return address(self.anchor, lang)

    def name(self, lang: str, site_name: str) -> str:
        """Return the place and its page in one line; for a whole page, the page and the site."""
        return (
            f"{self.title[lang]} · {self.page_title[lang] if self.anchor.fragment else site_name}"
        )


def destinations(
    content: Content,
    pages: Iterable[Page],
    anchors: Mapping[str, Anchor],
    registry: Mapping[str, str],
    moved: Mapping[str, str],
) -> list[Destination]:
    """Return where every published id leads, in the order of the ids.

    Args:
        content: the records.
        pages: the pages of both languages.
        anchors: every living id.
        registry: id -> address, as frozen; an id that has gone leads where its address leads.
        moved: old address -> id.

    Raises:
        KeyError: a frozen id leads nowhere (the content lint says so first).
    """
    passages = dict(_passages(content))
    of_pages = _page_descriptions(content, pages)
    page_titles = {anchor.page: anchor.title for anchor in anchors.values() if not anchor.fragment}
    found = []
    for key in sorted({*registry, *anchors}):
        anchor = anchors.get(key) or anchors[moved[registry[key]]]
        passage = passages.get(anchor.id) or of_pages[anchor.page]
        inline = [InlineExpander(content, anchors, anchor.page, lang) for lang in LANGUAGES]

        def plain(text: Text, expanders: list[InlineExpander] = inline) -> Text:
            return Text(**{each.lang: each.plain(text[each.lang]) for each in expanders})

        found.append(
            Destination(
                id=key,
                anchor=anchor,
                title=plain(anchor.title),
                page_title=plain(page_titles[anchor.page]),
                description=_first_sentence(plain(_first_paragraph(passage))),
            )
        )
    return found


def _passages(content: Content) -> Iterator[tuple[str, Text]]:
    """Yield id and the words that say what it is about, where a record has such words."""
    yield from _guide_passages(content)
    for item in content.items.values():
        yield item.id, item.why
    for term in content.terms.values():
        yield f"term-{term.id}", term.meaning
    for outcome in content.triage.outcomes:
        yield outcome.id, outcome.expect
    for node in (node for script in content.call_scripts.values() for node in script.nodes):
        if node.hint:
            yield node.id, node.hint


def _guide_passages(content: Content) -> Iterator[tuple[str, Text]]:
    for guide in content.guides.values():
        yield guide.id, guide.summary
        for stage in guide.stages:
            yield stage.id, stage.summary
            for step in stage.steps:
                yield step.id, step.body
        for precaution in guide.precautions:
            yield precaution.id, precaution.body
        for trouble in guide.troubles:
            yield trouble.id, trouble.body


def _page_descriptions(content: Content, pages: Iterable[Page]) -> dict[str, Text]:
    """Return what each page says of itself: its guide's summary, or its front matter."""
    written: dict[str, dict[str, str]] = {}
    for page in pages:
        for code in page.shortcodes:
            if code.name == "guide":
                written.setdefault(page.path, content.guides[code.args[0]].summary.model_dump())
        description = page.front.data.get("description")
        site = content.strings.text("site.description", page.lang)
        written.setdefault(page.path, {}).setdefault(page.lang, description or site)
    return {path: Text(**texts) for path, texts in written.items()}


def _first_paragraph(text: Text) -> Text:
    return Text(**{lang: text[lang].split("\n\n", 1)[0] for lang in LANGUAGES})


def _first_sentence(text: Text) -> Text:
    return Text(**{lang: _SENTENCE_END.split(text[lang], 1)[0] for lang in LANGUAGES})


def short_map(found: Iterable[Destination]) -> str:
    """Return as JSON where the short addresses lead: what answers them without a line.

    Args:
        found: where the ids lead.

    Returns:
        The ids by the page they lead to, seen from the root of a language's pages; an id whose
        place has another name is followed by "#" and that name.
    """
    pages: dict[str, list[str]] = {}
    for each in found:
        place = each.anchor.fragment or ""
        ids = pages.setdefault(page_url(each.anchor.page), [])
        ids.append(each.id if place == each.id else f"{each.id}#{place}")
    return json.dumps(pages, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def short_pages(
    found: Iterable[Destination], content: Content, templates: Path, site_url: str, app: str
) -> Iterator[tuple[str, str]]:
    """Yield file name below the site's root and HTML, for every short address.

    Args:
        found: where the ids lead.
        content: for the interface strings.
        templates: the folder of the theme's templates.
        site_url: the site's own address, with a slash at the end.
        app: folder of the page's modules and styles below the site's root.
    """
    environment = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template(_TEMPLATE)
    root = "../../"
    for each in found:
        html = template.render(
            to=each,
            languages=LANGUAGES,
            root=root,
            app=root + app,
            address=f"{site_url}{FOLDER}/{each.id}/",
            canonical=site_url + each.url(LANGUAGES[0]).partition("#")[0],
            t=content.strings.text,
        )
        yield f"{FOLDER}/{each.id}/index.html", html
