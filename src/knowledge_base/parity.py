"""The two languages of a page must have the same bones: ids, headings, shortcodes, links."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from knowledge_base.blocks import BLOCKS
from knowledge_base.inline import INLINE_NAMES
from knowledge_base.model import LANGUAGES
from knowledge_base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge_base.pages import Page

_ASCII_ID = "abcdefghijklmnopqrstuvwxyz0123456789-"


def check_parity(pages: Iterable[Page]) -> list[Problem]:
    """Return where the pages of the two languages differ in structure."""
    by_path: dict[str, dict[str, Page]] = {}
    for page in pages:
        by_path.setdefault(page.path, {})[page.lang] = page
    return [problem for twins in by_path.values() for problem in _check(twins)]


def _check(twins: dict[str, Page]) -> Iterator[Problem]:
    for lang in LANGUAGES:
        if lang not in twins:
            page = next(iter(twins.values()))
            fix = f"write docs/{lang}/{page.path}"
            yield Problem(page.file, 0, f"there is no {lang} page", fix)
            return
    for page in twins.values():
        yield from _heading_ids(page)
    zh, en = (twins[lang] for lang in LANGUAGES)
    for what, ours, theirs in (
        ("headings", _outline(zh), _outline(en)),
        ("block shortcodes", _blocks(zh), _blocks(en)),
    ):
        if ours != theirs:
            odd = next(
                (pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]),
                (ours[len(theirs) :][:1], theirs[len(ours) :][:1]),
            )
            message = f"{what} differ from the zh page, first at zh {odd[0]} / en {odd[1]}"
            yield Problem(en.file, 0, message, "same ids, same order in both")
    for what, counts in (
        ("inline shortcodes", [Counter(_inlines(page)) for page in (zh, en)]),
        ("links", [Counter(page.links) for page in (zh, en)]),
    ):
        for lang, extra in (("zh", counts[0] - counts[1]), ("en", counts[1] - counts[0])):
            for key in sorted(extra.elements()):
                yield Problem(twins[lang].file, 0, f"only {lang} has {what[:-1]} '{key}'")


def _heading_ids(page: Page) -> Iterator[Problem]:
    for heading in page.headings:
        if heading.id is None:
            message = f"heading '{heading.title}' has no id"
            yield Problem(page.file, heading.line, message, "add { #an-id }, the same in both")
        elif set(heading.id) - set(_ASCII_ID):
            yield Problem(page.file, heading.line, f"id '{heading.id}' is not a-z, 0-9, hyphen")


def _outline(page: Page) -> list[str]:
    return [f"{'#' * heading.level} {heading.id}" for heading in page.headings]


def _blocks(page: Page) -> list[str]:
    return [code.key for code in page.shortcodes if code.name in BLOCKS]


def _inlines(page: Page) -> list[str]:
    return [code.key for code in page.shortcodes if code.name in INLINE_NAMES]
