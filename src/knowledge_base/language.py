"""The lint of words: sentence length, promises, refused words, simplified characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.model import LANGUAGES
from knowledge_base.problems import Problem
from knowledge_base.references import texts_of
from knowledge_base.shortcode_syntax import replace_shortcodes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.content import Content
    from knowledge_base.pages import Page
    from knowledge_base.style_model import Style

_ENDS = {"zh": re.compile(r"[。！？；：\n]"), "en": re.compile(r"[.!?;:](?=\s|$)|\n")}
_MARKUP = re.compile(
    r"\]\([^)]*\)|\{[:#.][^}]*\}|<[^>]+>|[*_`#|>\[\]]|^\s*(?:[-+]|\d+\.)\s", re.MULTILINE
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[\w'’-]+")
_MOBILE = re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")


@dataclass(frozen=True)
class _Passage:
    """Words of one language and where they stand."""

    file: str
    line: int
    lang: str
    text: str


def check_language(content: Content, pages: Mapping[str, Page], style: Style) -> Iterator[Problem]:
    """Yield every breach of the style in docs/.

    Args:
        content: the records.
        pages: Markdown pages by file name.
        style: the limits and word lists of docs/_data/style.yml.
    """
    refused = {lang: dict(_refused_words(content, style, lang)) for lang in LANGUAGES}
    for passage in _passages(content, pages):
        excused = any(passage.file.endswith(name) for name in style.may_quote_refused_words)
        yield from _check_letters(passage)
        yield from _check_sentences(passage, style)
        if not excused:
            yield from _check_words(passage, refused[passage.lang])


def _passages(content: Content, pages: Mapping[str, Page]) -> Iterator[_Passage]:
    for file in content.files:
        for path, text in texts_of(file.data):
            if "avoid" in path:
                continue
            for lang in LANGUAGES:
                yield _Passage(file.name, file.line((*path, lang)), lang, text[lang])
    for page in pages.values():
        body = "\n".join(page.text.split("\n")[page.front.lines :])
        yield _Passage(page.file, page.front.lines + 1, page.lang, body)


def _refused_words(content: Content, style: Style, lang: str) -> Iterator[tuple[str, str]]:
    for word in style.refused[lang]:
        yield word, "docs/_data/style.yml says why"
    for term in content.terms.values():
        for word in getattr(term.avoid, lang):
            yield word, f"write '{term.label(lang)}'"


def plain_words(text: str) -> str:
    """Return a text without markup, with each shortcode standing as one short word."""
    filled = replace_shortcodes(text, lambda code: code.label or "词")
    return _MARKUP.sub(" ", filled)


def _check_sentences(passage: _Passage, style: Style) -> Iterator[Problem]:
    text = plain_words(passage.text)
    limit = style.longest_sentence[passage.lang]
    position = 0
    for sentence in _ENDS[passage.lang].split(text):
        length = (
            len(_HAN.findall(sentence)) if passage.lang == "zh" else len(_WORD.findall(sentence))
        )
        if length > limit:
            line = passage.line + text.count("\n", 0, position)
            start = sentence.strip()[:24]
            message = f"sentence of {length} (at most {limit}): '{start}…'"
            yield Problem(passage.file, line, message, "split it")
        position += len(sentence) + 1


def _check_words(passage: _Passage, refused: Mapping[str, str]) -> Iterator[Problem]:
    # Links and shortcodes are left out: an id may hold a word that prose may not.
    text = plain_words(passage.text)
    for word, advice in refused.items():
        pattern = re.escape(word) if passage.lang == "zh" else rf"\b{re.escape(word)}\b"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            line = passage.line + text.count("\n", 0, match.start())
            yield Problem(passage.file, line, f"'{word}' is not for this site", advice)


def _check_letters(passage: _Passage) -> Iterator[Problem]:
    if _MOBILE.search(passage.text):
        yield Problem(passage.file, passage.line, "looks like a private mobile number", "remove it")
    if passage.lang != "zh":
        return
    for char in sorted(set(_HAN.findall(passage.text))):
        # GB 2312 holds the simplified characters in everyday use and no traditional ones.
        try:
            char.encode("gb2312")
        except UnicodeEncodeError:
            line = passage.line + passage.text.count("\n", 0, passage.text.index(char))
            yield Problem(
                passage.file, line, f"'{char}' is not a simplified character", "replace it"
            )
