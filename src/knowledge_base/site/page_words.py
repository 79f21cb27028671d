"""The words that a page's JavaScript asks for: those of the components that the page holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.components import files_of
from knowledge_base.log.words import log_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from knowledge_base.core.content import Content


def page_words(
    content: Content, words: Mapping[str, Sequence[str]], html: str, lang: str
) -> dict[str, str]:
    """Return them by key, unfilled.

    Args:
        content: the curated content.
        words: files of words by tag, see `read_words`.
        html: the page's content.
        lang: `zh` or `en`.
    """
    files = files_of(words, html)
    found = {
        key: text
        for name in files
        for key, text in content.strings.section("widget", lang, file=f"ui/{name}.yml").items()
    }
    return found | log_words(content.log, lang, files)
