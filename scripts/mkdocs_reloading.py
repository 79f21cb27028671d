"""What MkDocs would make again at each reload though nothing it is made from has changed.

Only for `mkdocs serve`: a writer waits for it. Every result is kept under all that it was
made from, so that it is never a stale one; a build for publishing keeps nothing.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page
    from mkdocs.utils import CountHandler

# What `Page.render` leaves on a page, but for the links, which name the files of one build.
_RENDERED = ("content", "toc", "_title_from_render", "present_anchor_ids")


class Reloading:
    """Pages as HTML and what they give to the search index, from one reload to the next."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        self._pages: dict[str, tuple[object, dict[str, Any], list[tuple[str, dict[str, str]]]]] = {}
        self._entries: dict[str, tuple[object, list[dict[str, Any]]]] = {}

    def keep_html(self, page: Page, markdown: str, warnings: CountHandler) -> None:
        """Let `page.render` give the HTML of the last reload where its Markdown is the same.

        Args:
            page: the page, about to be rendered.
            markdown: what it will be rendered from.
            warnings: counts what is logged; a page that brings a warning is never kept.
        """
        render = page.render

        def rendered(config: MkDocsConfig, files: Files) -> None:
            # Links are resolved against the other files, by their addresses.
            by_uri = {each.src_uri: each for each in files}
            places = tuple(sorted((uri, each.url) for uri, each in by_uri.items()))
            extensions = repr((config.markdown_extensions, config.mdx_configs))
            made_from = (markdown, places, page.file.url, repr(page.meta), extensions)
            kept = self._pages.get(page.file.src_uri)
            if kept and kept[0] == made_from:
                for name, value in kept[1].items():
                    setattr(page, name, copy.deepcopy(value))
                page.links_to_anchors = {by_uri[uri]: dict(anchors) for uri, anchors in kept[2]}
                return
            before = dict(warnings.counts)
            render(config, files)
            if dict(warnings.counts) == before:
                links = page.links_to_anchors or {}
                self._pages[page.file.src_uri] = (
                    made_from,
                    {name: copy.deepcopy(getattr(page, name)) for name in _RENDERED},
                    [(file.src_uri, dict(anchors)) for file, anchors in links.items()],
                )

        page.render = rendered  # type: ignore[method-assign]

    def keep_entries(self, index: Any) -> None:
        """Let a search index take the entries of the last reload for a page that is the same.

        Args:
            index: the index that the search plugin has begun for this build.
        """
        add: Callable[[Page], None] = index.add_entry_from_context

        def added(page: Page) -> None:
            made_from = (page.content, page.title, page.url, repr(page.meta))
            kept = self._entries.get(page.file.src_uri)
            if not (kept and kept[0] == made_from):
                before = len(index.entries)
                add(page)
                kept = (made_from, copy.deepcopy(index.entries[before:]))
                self._entries[page.file.src_uri] = kept
            else:
                index.entries.extend(copy.deepcopy(kept[1]))

        index.add_entry_from_context = added


def inputs(root: Path) -> dict[Path, bytes]:
    """Return all that a reload is made from, by path.

    What the build itself writes is left out: the server sees that file change as well, and
    would build a second time after every edit of data.
    """
    folders = ("docs", "overrides", "src", "scripts", "tests/parity/cases")
    files = (path for name in folders for path in (root / name).rglob("*"))
    return {
        path: path.read_bytes()
        for path in (root / "mkdocs.yml", *files)
        if path.is_file() and path.suffix != ".pyc" and path.name != "content.json"
    }
