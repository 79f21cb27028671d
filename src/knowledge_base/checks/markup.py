"""What may not stand in words: code that runs, and looks.

Pages carry words and our own shortcodes. The policy of the pages forbids scripts and styles
of their own, so what is written here would be dead, or would have to be let through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge_base.checks.references import texts_of
from knowledge_base.core.pages import find_links
from knowledge_base.core.problems import Problem
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page

_REFUSED = "script|style|iframe|object|embed|link|meta|base|form|template"
_REFUSED_TAG = re.compile(rf"<(?P<tag>{_REFUSED})(?=[\s/>])", re.IGNORECASE)
# Attributes stand in tags of HTML and in the braces of Markdown.
_BEARER = re.compile(r"<[a-z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|\{(?![{%])[^{}]*\}", re.IGNORECASE)
_REFUSED_ATTRIBUTE = re.compile(r"(?<=[\s{:])(?P<name>style|on[a-z]+|srcdoc)\s*=", re.IGNORECASE)
_LOOKS = "looks live in overrides/: use a class of the styles there"
_CODE = "code lives in overrides/widget; a page shows it by a shortcode"


def check_markup(content: Content, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield scripts, styles and addresses that run code, in pages and in docs/_data."""
    for page in pages:
        yield from _faults(page.prose, page.file, 1)
    for file in content.files:
        for path, text in texts_of(file.data):
            for lang in LANGUAGES:
                yield from _faults(text[lang], file.name, file.line((*path, lang)))


def _faults(text: str, file: str, first_line: int) -> Iterator[Problem]:
    if "<" not in text and "{" not in text and "](" not in text:
        return
    for position, what, fix in _found(text):
        yield Problem(file, first_line + text.count("\n", 0, position), what, fix)


def _found(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _REFUSED_TAG.finditer(text):
        tag = match["tag"].lower()
        fix = _LOOKS if tag in {"style", "link"} else _CODE
        yield match.start(), f"<{tag}> may not stand in words", fix
    for bearer in _BEARER.finditer(text):
        for match in _REFUSED_ATTRIBUTE.finditer(bearer[0]):
            name = match["name"].lower()
            fix = _LOOKS if name == "style" else _CODE
            yield bearer.start() + match.start(), f"'{name}=' may not stand in words", fix
    for link in find_links(text):
        if link.target.lower().startswith(("javascript:", "data:", "vbscript:")):
            position = sum(len(line) + 1 for line in text.split("\n")[: link.line - 1])
            scheme = link.target.split(":")[0].lower()
            yield position, f"an address may not begin with '{scheme}:'", _CODE
