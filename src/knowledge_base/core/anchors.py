"""Where every permanent id lives: the page that shows it and what it is called.

Ids are a contract (links are shared in chats and printed on paper), so one id means
one place. The few headings that every guide repeats belong to their page only.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem
from knowledge_base.schema.records import LANGUAGES, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from knowledge_base.core.block import Block
    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page
    from knowledge_base.core.shortcode_syntax import Shortcode

# Headings that stand on many pages; `source-…` entries of a page's list are local as well.
LOCAL_IDS = frozenset(
    {"who", "ready", "steps", "checklist", "precautions", "troubles", "letter", "sources"}
)

# Kinds that stand as headings, and so are sections of the search.
_HEADINGS = frozenset({"page", "heading", "stage", "step", "precaution", "trouble", "group"})

# Kinds that may be shown on several pages, under the same id.
_SHARED = frozenset({"item", "group", "letter"})


@dataclass(frozen=True)
class Anchor:
    """One permanent address.

    Attributes:
        page: page path, the same in both languages (`guides/court.md`).
        fragment: id on that page; "" when the id names the whole page.
        kind: page, heading, stage, step, ready, precaution, trouble, group, item, letter,
            term, question, outcome or call.
    """

    id: str
    page: str
    fragment: str
    kind: str
    title: Text


def build_anchors(
    content: Content, blocks: Mapping[str, Block], pages: Iterable[Page], problems: list[Problem]
) -> dict[str, Anchor]:
    """Index every id that the pages show; an id used twice is added to `problems`.

    Args:
        content: the records.
        blocks: the register of block shortcodes.
        pages: the pages of both languages.
        problems: where faults go.
    """
    anchors: dict[str, Anchor] = {}
    shown: dict[tuple[str, str], Anchor] = {}
    by_lang: dict[str, dict[str, Page]] = {lang: {} for lang in LANGUAGES}
    for page in pages:
        by_lang[page.lang][page.path] = page
    reference = by_lang[LANGUAGES[0]]
    for path, page in reference.items():
        for line, anchor in _page_anchors(content, blocks, page, by_lang[LANGUAGES[1]].get(path)):
            shown[anchor.id, anchor.page] = anchor
            known = anchors.setdefault(anchor.id, anchor)
            if known is not anchor and not (known.kind == anchor.kind and known.kind in _SHARED):
                first = f"a {known.kind} on {known.page}"
                message = f"id '{anchor.id}' ({anchor.kind}) is already {first}"
                problems.append(Problem(page.file, line, message, "ids are unique over the site"))
    for key, home in _homes(content):
        if home in anchors and (key, anchors[home].page) in shown:
            anchors[key] = shown[key, anchors[home].page]
    return anchors


def headings_on(content: Content, blocks: Mapping[str, Block], page: Page) -> frozenset[str]:
    """Return every permanent id that a page shows as a heading, its title's among them."""
    shown = _page_anchors(content, blocks, page, None)
    return frozenset(anchor.id for _line, anchor in shown if anchor.kind in _HEADINGS)


def _homes(content: Content) -> Iterator[tuple[str, str]]:
    """Yield, for what may stand on several pages, the id whose page is its own address."""
    for item in content.items.values():
        if item.step:
            yield item.id, item.step
    for letter in content.letters.values():
        yield letter.id, letter.home


def _page_anchors(
    content: Content, blocks: Mapping[str, Block], page: Page, twin: Page | None
) -> Iterator[tuple[int, Anchor]]:
    """Yield each id of a page with the line that brings it."""
    lines = {heading.id: heading.line for heading in page.headings}
    for anchor in _heading_anchors(page, twin):
        yield lines[anchor.id], anchor
    for shortcode in page.shortcodes:
        for anchor in _shown_anchors(content, blocks, shortcode, page.path):
            yield shortcode.line, anchor


def _shown_anchors(
    content: Content, blocks: Mapping[str, Block], shortcode: Shortcode, path: str
) -> Iterator[Anchor]:
    block = blocks.get(shortcode.name)
    if block is None or block.fault(content, shortcode.name, shortcode.args):
        return
    for shown in block.places(content, "".join(shortcode.args)):
        fragment = "" if shown.is_page else shown.id
        yield Anchor(shown.id, path, fragment, shown.kind, shown.title)


def _heading_anchors(page: Page, twin: Page | None) -> Iterator[Anchor]:
    titles = {heading.id: heading.title for heading in (twin.headings if twin else ())}
    for heading in page.headings:
        if heading.id is None or heading.id in LOCAL_IDS:
            continue
        title = Text(zh=heading.title, en=titles.get(heading.id, heading.title))
        if heading.level == 1:
            yield Anchor(heading.id, page.path, "", "page", title)
        else:
            yield Anchor(heading.id, page.path, heading.id, "heading", title)


def published_ids(anchors: Mapping[str, Anchor]) -> dict[str, str]:
    """Return id -> `page#fragment`, the form in which the registry freezes it."""
    return {
        anchor.id: anchor.page + (f"#{anchor.fragment}" if anchor.fragment else "")
        for anchor in sorted(anchors.values(), key=lambda anchor: anchor.id)
    }


def page_id(anchors: Mapping[str, Anchor], path: str) -> str | None:
    """Return the permanent id of a page, such as "court" for `guides/court.md`."""
    found = (each.id for each in anchors.values() if each.kind == "page" and each.page == path)
    return next(found, None)
