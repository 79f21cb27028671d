"""Links and pictures of the pages lead somewhere, and every page is in the menu.

Two nets: these checks name file, line and what to do; what slips through, MkDocs counts.
"""

from __future__ import annotations

import posixpath
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import unquote

import yaml

from knowledge_base.checks.references import texts_of
from knowledge_base.core.anchors import LOCAL_IDS
from knowledge_base.core.pages import find_links
from knowledge_base.core.problems import Problem
from knowledge_base.core.text_source import read_text
from knowledge_base.core.yaml_faults import fault_of
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Link, Page

CONFIG = "mkdocs.yml"
_OUTSIDE = re.compile(r"(?:https?://|mailto:|tel:|javascript:|data:|vbscript:)", re.IGNORECASE)
_OWN_ID = re.compile(r"""\bid\s*=\s*["']?(?P<html>[\w-]+)|\{:?[^{}]*#(?P<braces>[\w-]+)""")
_BY_ID = "write [[link ID]], which finds the place by itself"
# Not published, so nothing can lead there.
_PRIVATE = ("_data", "_readme")


def check_links(
    root: Path, content: Content, pages: Iterable[Page], anchors: Mapping[str, Anchor]
) -> Iterator[Problem]:
    """Yield every address in pages and in docs/_data that leads nowhere on this site."""
    by_place = {(page.lang, page.path): page for page in pages}
    for page in by_place.values():
        for link in page.links:
            fault = _fault(root, link, page, by_place, anchors)
            if fault:
                yield Problem(page.file, link.line, *fault)
    for file in content.files:
        for path, text in texts_of(file.data):
            for lang in LANGUAGES:
                for link in find_links(text[lang]):
                    if not _OUTSIDE.match(link.target):
                        line = file.line((*path, lang)) + link.line - 1
                        message = f"'{link.target}': a text has no place to count from"
                        yield Problem(file.name, line, message, _BY_ID)


def _fault(
    root: Path,
    link: Link,
    page: Page,
    by_place: Mapping[tuple[str, str], Page],
    anchors: Mapping[str, Anchor],
) -> tuple[str, str] | None:
    """Return what is wrong with a link and what to do, or None."""
    if _OUTSIDE.match(link.target):
        return None
    target, _, fragment = unquote(link.target).partition("#")
    if target.startswith("/") or "?" in target or ":" in target:
        return f"'{link.target}' is no address below docs/{page.lang}/", _BY_ID
    place = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target))
    place = place if target else page.path
    if not place.endswith(".md"):
        return _file_fault(root, link.target, posixpath.normpath(f"{page.lang}/{place}"))
    other = by_place.get((page.lang, place))
    if other is None:
        near = get_close_matches(
            place, [path for lang, path in by_place if lang == page.lang], 1, 0.75
        )
        return f"there is no page '{target}'", f"did you mean {near[0]}?" if near else _BY_ID
    if fragment and fragment not in _ids(other, anchors):
        return f"'{place}' has no id '{fragment}'", _BY_ID
    return None


def _file_fault(root: Path, target: str, file: str) -> tuple[str, str] | None:
    published = not file.startswith("..") and file.split("/", maxsplit=1)[0] not in _PRIVATE
    if published and (root / "docs" / file).is_file():
        return None
    return f"there is no file '{target}'", f"put it at docs/{file}, or {_BY_ID}"


def _ids(page: Page, anchors: Mapping[str, Anchor]) -> set[str]:
    ids = {match["html"] or match["braces"] for match in _OWN_ID.finditer(page.prose)}
    ids |= {anchor.fragment for anchor in anchors.values() if anchor.page == page.path}
    if any(code.name == "guide" for code in page.shortcodes):
        ids |= LOCAL_IDS
    return ids


def check_menu(root: Path, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield pages that are not in the `nav` of mkdocs.yml, and entries there without a page."""
    if not (root / CONFIG).exists():
        return
    text = read_text(root / CONFIG, root)
    try:
        config = yaml.compose(text, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        yield fault_of(error, text, CONFIG, 1)
        return
    listed, unlisted = dict(_entries(config)), dict(_unlisted(config))
    paths = {page.path: page for page in reversed(list(pages))}
    for path, page in paths.items():
        if path not in {*listed, *unlisted}:
            fix = f"add '- {path}' to the nav in {CONFIG}"
            yield Problem(page.file, 1, "the page is in no menu, so no reader finds it", fix)
    for path, line in listed.items():
        if path not in paths:
            yield Problem(CONFIG, line, f"the menu names '{path}', which is no page", "remove it")
    for path, line in unlisted.items():
        if path not in paths or path in listed:
            message = f"'not_in_nav' names '{path}', which is in the menu, or no page"
            yield Problem(CONFIG, line, message, "one line '/*/path.md' for each such page")


def _unlisted(config: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """Yield path and line of each page that nothing leads to: `not_in_nav`, no pattern but this."""
    pairs = config.value if isinstance(config, yaml.MappingNode) else []
    for value in (value for key, value in pairs if key.value == "not_in_nav"):
        for number, path in enumerate(value.value.split(), start=value.start_mark.line + 2):
            yield path.removeprefix("/*/"), number


def _entries(config: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """Yield path and line of each page in the menu."""
    pairs = config.value if isinstance(config, yaml.MappingNode) else []
    waiting = [value for key, value in pairs if key.value == "nav"]
    while waiting:
        node = waiting.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node.value, node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            waiting += [value for _, value in node.value]
        else:
            waiting += node.value
