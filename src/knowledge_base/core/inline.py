"""Inline shortcodes: source notes, figures, terms and links, as Markdown or plain text."""

from __future__ import annotations

import functools
import html
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import markdown

from knowledge_base.core.pages import relative_url
from knowledge_base.core.shortcode_syntax import Shortcode, replace_shortcodes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.records import Figure

INLINE_NAMES = frozenset({"source", "figure", "term", "link"})

# Text that Markdown would leave as it is. Most titles are, and rendering takes its time.
_NO_MARKUP = re.compile(r"[^\d\s\\`*_{}\[\]<>&#+-][^\\`*_{}\[\]<>&#\n]*")
# Left where a source note stood.
_GAP = re.compile(r" +(?=[,.;:!?])")


_MARKDOWN = markdown.Markdown(extensions=["attr_list"])


@functools.lru_cache(maxsize=20_000)
def _to_html(text: str) -> str:
    # One converter for all: making one takes longer than converting a sentence.
    return _MARKDOWN.reset().convert(text)


class ShortcodeError(ValueError):
    """A shortcode that names nothing we have; the message says what and how to fix it."""


class InlineExpander:
    """Expands inline shortcodes for one page of one language.

    Args:
        content: the records.
        anchors: every permanent id and its page.
        page: page path the text will stand on (`guides/court.md`), for relative links.
        lang: "zh" or "en".

    After use, `cited` holds the source ids in order of first citation. What expands a text
    raises `ShortcodeError` where a shortcode is unknown or names what does not exist.
    """

    def __init__(
        self, content: Content, anchors: Mapping[str, Anchor], page: str, lang: str
    ) -> None:
        """Start with nothing cited."""
        self.content = content
        self.anchors = anchors
        self.page = page
        self.lang = lang
        self.cited: dict[str, None] = {}

    def markdown(self, text: str) -> str:
        """Return Markdown for a page: links name `.md` files, so that MkDocs checks them."""
        return replace_shortcodes(text, lambda code: self._expand(code, urls=False))

    def html(self, text: str) -> str:
        """Return HTML for a raw block, which MkDocs leaves alone: links are final addresses."""
        filled = replace_shortcodes(text, lambda code: self._expand(code, urls=True))
        return _to_html(filled)

    def inline_html(self, text: str) -> str:
        """Return `html(text)` without the paragraph around a single paragraph."""
        rendered = self.html(text)
        if rendered.startswith("<p>") and rendered.endswith("</p>") and rendered.count("<p>") == 1:
            return rendered[3:-4]
        return rendered

    def plain(self, text: str) -> str:
        """Return plain text for places that know no markup; source notes are left out."""
        if _NO_MARKUP.fullmatch(text):
            return " ".join(text.split())
        without_notes = replace_shortcodes(
            text, lambda code: "" if code.name == "source" else self._expand(code, urls=True)
        )
        return _GAP.sub("", plain_text(_to_html(without_notes)))

    def _expand(self, code: Shortcode, *, urls: bool) -> str:
        if code.name not in INLINE_NAMES:
            raise ShortcodeError(
                f"'[[{code.key}]]' is not known here; inline ones are {sorted(INLINE_NAMES)}"
            )
        if not code.args:
            raise ShortcodeError(f"'[[{code.name}]]' needs an id")
        if code.name == "source":
            return self._source(*code.args)
        if code.name == "figure":
            return self.figure(code.args[0])
        if code.name == "term":
            return self._term(code, urls=urls)
        return self._link(code.args[0], code.label, urls=urls)

    def _source(self, source_id: str, *locators: str) -> str:
        source = self.content.sources.get(source_id)
        if source is None:
            raise ShortcodeError(f"source '{source_id}' is not in docs/_data/sources.yml")
        for locator in locators:
            if locator not in source.locators:
                raise ShortcodeError(
                    f"source '{source_id}' lists no locator '{locator}'; add it only once checked"
                )
        self.cited.setdefault(source_id)
        label = source.short[self.lang]
        if locators:
            joined = self.text("source.locator_separator").join(locators)
            label = self.text("source.with_locator", short=label, locator=joined)
        # The theme's search leaves out what is so marked: a note is no part of its sentence.
        return f"[{label}](#source-{source_id}){{ .source-note data-search-exclude }}"

    def figure(self, figure_id: str) -> str:
        """Return a figure with its unit, as Markdown.

        Raises:
            ShortcodeError: there is no such figure.
        """
        figure = self.content.figures.get(figure_id)
        if figure is None:
            raise ShortcodeError(f"figure '{figure_id}' is not in docs/_data/figures.yml")
        return figure_text(self.content, figure, self.lang)

    def _term(self, code: Shortcode, *, urls: bool) -> str:
        term = self.content.terms.get(code.args[0])
        if term is None:
            raise ShortcodeError(f"term '{code.args[0]}' is not in docs/_data/glossary.yml")
        label = code.label or term.label(self.lang)
        anchor = self.anchors.get(f"term-{term.id}")
        if anchor is None:
            return label
        return f"[{label}]({self._target(anchor, urls=urls)}){{ .term }}"

    def _link(self, target: str, label: str | None, *, urls: bool) -> str:
        anchor = self.anchors.get(target)
        if anchor is None:
            raise ShortcodeError(f"no page shows the id '{target}'")
        title = label or plain_text(_to_html(anchor.title[self.lang]))
        return f"[{title}]({self._target(anchor, urls=urls)})"

    def _target(self, anchor: Anchor, *, urls: bool) -> str:
        fragment = f"#{anchor.fragment}" if anchor.fragment else ""
        if anchor.page == self.page and fragment:
            return fragment
        if urls:
            return relative_url(anchor.page, self.page) + fragment
        depth = self.page.count("/")
        return "../" * depth + anchor.page + fragment

    def url(self, target: str) -> str:
        """Return the address of any id as seen from this page.

        Raises:
            ShortcodeError: no page shows the id.
        """
        if target not in self.anchors:
            raise ShortcodeError(f"no page shows the id '{target}'")
        return self._target(self.anchors[target], urls=True)

    def text(self, key: str, **values: object) -> str:
        """Return the interface string `key` in this page's language."""
        return self.content.strings.text(key, self.lang, **values)


def figure_text(content: Content, figure: Figure, lang: str) -> str:
    """Return a figure's value with its unit; phone numbers become links to dial."""
    if figure.unit == "phone":
        return f"[{figure.value}](tel:{figure.value}){{ .phone }}"
    return content.strings.text(f"unit.{figure.unit}", lang, n=figure.value)


class _TextOf(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain_text(markup: str) -> str:
    """Return the text of an HTML fragment with white space folded."""
    parser = _TextOf()
    parser.feed(markup)
    parser.close()
    return re.sub(r"\s+", " ", html.unescape("".join(parser.parts))).strip()
