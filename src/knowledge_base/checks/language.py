"""The lint of words: sentence length, promises, refused words, simplified characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge_base.checks.references import texts_of
from knowledge_base.core.problems import Problem
from knowledge_base.core.shortcode_syntax import replace_shortcodes
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page
    from knowledge_base.schema.style import Style

_ENDS = {"zh": re.compile(r"[。！？；：\n]"), "en": re.compile(r"[.!?;:](?=\s|$)|\n")}
# An underscore inside a word is no emphasis: it belongs to the name of a letter's variable.
_MARKUP = re.compile(
    r"\]\([^)]*\)|\{[:#.][^}]*\}|<[^>]+>|[*`#|>\[\]]|\b_|_\b|^\s*(?:[-+]|\d+\.)\s", re.MULTILINE
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
    refused = {lang: tuple(_refused_words(content, style, lang)) for lang in LANGUAGES}
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


@dataclass(frozen=True)
class _Refused:
    """A word that may not be written, unless it stands inside one of `but_not`."""

    word: str
    advice: str
    but_not: tuple[str, ...] = ()

    def finds(self, text: str, lang: str) -> Iterator[int]:
        """Yield where the word stands in `text`."""
        for longer in self.but_not:
            text = text.replace(longer, " " * len(longer))
        pattern = re.escape(self.word) if lang == "zh" else rf"\b{re.escape(self.word)}\b"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            yield match.start()


def _refused_words(content: Content, style: Style, lang: str) -> Iterator[_Refused]:
    for word in style.refused[lang]:
        yield _Refused(word, "docs/_data/style.yml says why")
    for choice in style.prefer.get(lang, ()):
        yield _Refused(choice.word, f"write '{choice.better}'", choice.but_not)
    for term in content.terms.values():
        for word in getattr(term.avoid, lang):
            yield _Refused(word, f"write '{term.label(lang)}'")


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


def _check_words(passage: _Passage, refused: tuple[_Refused, ...]) -> Iterator[Problem]:
    # Links and shortcodes are left out: an id may hold a word that prose may not.
    text = plain_words(passage.text)
    for each in refused:
        for place in each.finds(text, passage.lang):
            line = passage.line + text.count("\n", 0, place)
            message = f"'{each.word}' is not for this site"
            yield Problem(passage.file, line, message, each.advice)


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
