"""The two languages of a page must have the same bones: ids, headings, shortcodes, links."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from knowledge_base.blocks import BLOCKS
from knowledge_base.core.inline import INLINE_NAMES
from knowledge_base.core.problems import Problem
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from knowledge_base.core.pages import Page

_ASCII_ID = "abcdefghijklmnopqrstuvwxyz0123456789-"


def check_twins(pages: Iterable[Page]) -> list[Problem]:
    """Return the pages that stand in one language only."""
    problems = []
    for twins in _by_path(pages).values():
        for lang in LANGUAGES:
            if lang not in twins:
                page = next(iter(twins.values()))
                fix = f"write docs/{lang}/{page.path}"
                problems.append(Problem(page.file, 1, f"there is no {lang} page", fix))
    return problems


def check_parity(
    pages: Iterable[Page], unsound: Collection[str] = (), frozen: Collection[str] = ()
) -> list[Problem]:
    """Return where the pages of the two languages differ in structure.

    Args:
        pages: the pages; those in one language only are left to `check_twins`.
        unsound: files with a misspelt shortcode, which explains what is lacking.
        frozen: published ids; of two different headings the one without is at fault.
    """
    return [
        problem
        for twins in _by_path(pages).values()
        if len(twins) == len(LANGUAGES)
        for problem in _check(twins, unsound, frozen)
    ]


def _by_path(pages: Iterable[Page]) -> dict[str, dict[str, Page]]:
    by_path: dict[str, dict[str, Page]] = {}
    for page in pages:
        by_path.setdefault(page.path, {})[page.lang] = page
    return by_path


def _check(
    twins: dict[str, Page], unsound: Collection[str], frozen: Collection[str]
) -> Iterator[Problem]:
    faulty = [problem for page in twins.values() for problem in _heading_ids(page)]
    yield from faulty
    zh, en = (twins[lang] for lang in LANGUAGES)
    sound = not {zh.file, en.file} & set(unsound)
    if not faulty:
        yield from _first_difference("headings", twins, [_outline(zh), _outline(en)], frozen)
    if sound:
        yield from _first_difference("block shortcodes", twins, [_blocks(zh), _blocks(en)], ())
        yield from _unlike("'[[{}]]'", twins, [_inlines(zh), _inlines(en)])
    yield from _unlike("a link to '{}'", twins, [_links(zh), _links(en)])


def _first_difference(
    what: str,
    twins: dict[str, Page],
    outlines: list[list[tuple[str, int]]],
    frozen: Collection[str],
) -> Iterator[Problem]:
    """Yield one problem where two orders part; what follows mostly follows from it."""
    for place in range(max(map(len, outlines))):
        both = [outline[place] if place < len(outline) else None for outline in outlines]
        if both[0] and both[1] and both[0][0] == both[1][0]:
            continue
        words = [
            f"{lang} has '{found[0]}' on line {found[1]}" if found else f"{lang} has no more"
            for lang, found in zip(LANGUAGES, both, strict=True)
        ]
        # The page that goes out in Chinese is written first, unless its id is the new one.
        ids = [found[0].split()[-1] if found else None for found in both]
        blamed = 0 if ids[1] in frozen and ids[0] not in frozen else 1
        page, found = twins[LANGUAGES[blamed]], both[blamed]
        line = found[1] if found else page.text.rstrip("\n").count("\n") + 1
        message = f"{what} differ: {', '.join(words)}"
        yield Problem(page.file, line, message, "same ids, same order in both")
        return


def _unlike(
    what: str, twins: dict[str, Page], found: list[list[tuple[str, int]]]
) -> Iterator[Problem]:
    """Yield what stands in one language only, as one problem that blames neither."""
    counts = [Counter(key for key, _ in each) for each in found]
    only = [sorted((counts[0] - counts[1]).elements()), sorted((counts[1] - counts[0]).elements())]
    words, places = [], []
    for lang, keys, each in zip(LANGUAGES, only, found, strict=True):
        lines = dict(reversed(each))
        for key in keys:
            words.append(f"{lang} alone has {what.format(key)} on line {lines[key]}")
            places.append((twins[lang].file, lines[key]))
    if places:
        fix = "the same in both: add it to one, or take it out of the other"
        yield Problem(*places[0], "; ".join(words), fix)


def _heading_ids(page: Page) -> Iterator[Problem]:
    for heading in page.headings:
        if heading.id is None:
            message = f"heading '{heading.title}' has no id"
            yield Problem(page.file, heading.line, message, "add { #an-id }, the same in both")
        elif set(heading.id) - set(_ASCII_ID):
            yield Problem(page.file, heading.line, f"id '{heading.id}' is not a-z, 0-9, hyphen")


def _outline(page: Page) -> list[tuple[str, int]]:
    return [(f"{'#' * each.level} {each.id}", each.line) for each in page.headings]


def _blocks(page: Page) -> list[tuple[str, int]]:
    return [(code.key, code.line) for code in page.shortcodes if code.name in BLOCKS]


def _inlines(page: Page) -> list[tuple[str, int]]:
    return [(code.key, code.line) for code in page.shortcodes if code.name in INLINE_NAMES]


def _links(page: Page) -> list[tuple[str, int]]:
    return [(link.target, link.line) for link in page.links]
