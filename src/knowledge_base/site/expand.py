"""Turns the shortcodes of a page into Markdown and HTML.

Words come from docs/_data, shapes from the templates in overrides/widget; this
module only brings the two together. A template ending in `.md.html` yields Markdown
(its headings enter the table of contents and the search index), the others raw HTML.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from knowledge_base.blocks import BLOCKS
from knowledge_base.core.inline import INLINE_NAMES, InlineExpander, ShortcodeError
from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.shortcode_syntax import find_shortcodes, leftover, replace_shortcodes
from knowledge_base.news.view import rule_changes

if TYPE_CHECKING:
    from pathlib import Path

    from knowledge_base.core.shortcode_syntax import Shortcode
    from knowledge_base.core.view import ViewContext

_TITLE = re.compile(r"^# .*$", re.MULTILINE)


class Expander:
    """Expands whole pages.

    Args:
        context: the records, the ids, and the date of the build.
        templates: folder of the shortcode templates.
    """

    def __init__(self, context: ViewContext, templates: Path) -> None:
        """Prepare the templates; nothing is rendered yet."""
        self.context = context
        # Templates that yield Markdown must not escape it; the HTML ones do.
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            undefined=StrictUndefined,
            autoescape=lambda name: bool(name) and not str(name).endswith(".md.html"),  # noqa: S701
            trim_blocks=True,
            lstrip_blocks=True,
        )

    @functools.lru_cache(maxsize=256)  # noqa: B019 - lives as long as what it expands with
    def expand(self, text: str, page: str, lang: str, *, above: int = 0) -> str:
        """Return the Markdown of a page with every shortcode expanded.

        Args:
            text: the page as written, with or without its front matter.
            page: its path below the language's folder, such as `guides/court.md`.
            lang: "zh" or "en".
            above: lines of the file that stand above `text`.

        Raises:
            ContentError: an unknown or wrongly used shortcode, with file and line.
        """
        file = f"docs/{lang}/{page}"
        inline = self._inline(page, lang)
        slip = leftover(text)
        if slip:
            message = "'[[' opens no shortcode"
            raise ContentError([Problem(file, slip + above, message, "check its spelling")])

        def placed(code: Shortcode) -> str:
            try:
                if code.name in INLINE_NAMES:
                    return inline.markdown(_as_written(code))
                return self._block(code, inline)
            except ShortcodeError as error:
                line = code.line + above
                raise ContentError([Problem(file, line, str(error), "see docs/_data")]) from None

        def first(code: Shortcode) -> str:
            return _as_written(code) if code.name == "sources" else placed(code)

        # Source lists come last: only then is it known what the page cites.
        waiting = replace_shortcodes(text, first)
        done = replace_shortcodes(waiting, placed)
        if inline.cited and done == waiting:
            message = "the page cites sources but has no [[sources]]"
            line = above + text.count("\n") + 1
            raise ContentError([Problem(file, line, message, "add it at the end of the page")])
        return done

    def description(self, text: str, page: str, lang: str) -> str | None:
        """Return the summary of the guide a page shows, as plain text; None without one."""
        for code in find_shortcodes(text):
            if code.name == "guide" and code.args and code.args[0] in self.context.content.guides:
                summary = self.context.content.guides[code.args[0]].summary[lang]
                return self._inline(page, lang).plain(summary)
        return None

    def with_news(self, markdown: str, page: str, lang: str) -> str:
        """Put the changes of its rules below the title of an expanded page."""
        changes = rule_changes(self.context.content, self.context.anchors, page)
        if not changes:
            return markdown
        news = self.render("news/page-news.html", self._inline(page, lang), changes=changes)
        return _TITLE.sub(lambda title: f"{title[0]}\n\n{news}", markdown, count=1)

    def _inline(self, page: str, lang: str) -> InlineExpander:
        return InlineExpander(self.context.content, self.context.anchors, page, lang)

    def _block(self, code: Shortcode, inline: InlineExpander) -> str:
        block = BLOCKS.get(code.name)
        if block is None:
            known = ", ".join(sorted({*BLOCKS, *INLINE_NAMES}))
            raise ShortcodeError(f"unknown shortcode '[[{code.key}]]'; known ones: {known}")
        if fault := block.fault(self.context.content, code.name, code.args):
            raise ShortcodeError(f"'[[{code.key}]]': {fault[0]}; {fault[1]}")
        template, values = block.view(self.context, inline, *code.args)
        return self.render(template, inline, **values)

    def render(self, template: str, inline: InlineExpander, **values: Any) -> str:
        """Render one template with the words, links and strings of a page."""
        return self.environment.get_template(template).render(
            lang=inline.lang,
            t=inline.text,
            url=inline.url,
            md=inline.markdown,
            html=lambda text: Markup(inline.html(text)),  # noqa: S704 - our own words
            inline_html=lambda text: Markup(inline.inline_html(text)),  # noqa: S704
            plain=inline.plain,
            limitation=self.context.content.limitation,
            render=lambda name, **more: Markup(  # noqa: S704 - another of our templates
                self.render(name, inline, **{**values, **more})
            ),
            block=lambda name, *args: Markup(self._nested(name, inline, *args)),  # noqa: S704
            **values,
        )

    def _nested(self, name: str, inline: InlineExpander, *args: str) -> str:
        template, values = BLOCKS[name].view(self.context, inline, *args)
        return self.render(template, inline, **values)


def _as_written(code: Shortcode) -> str:
    label = f"|{code.label}" if code.label is not None else ""
    return f"[[{code.key}{label}]]"
