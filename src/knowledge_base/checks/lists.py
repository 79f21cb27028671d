"""Lists that Markdown would not show as lists: nothing else says so, and the page looks wrong.

Python-Markdown wants a blank line before a list, and four spaces for what belongs to an entry.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge_base.checks.references import texts_of
from knowledge_base.core.problems import Problem
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page

_ENTRY = re.compile(r"^(?P<indent> *)(?:[-*+]|\d{1,3}\.)\s+\S")
# Lines after which a list may begin at once: a heading, a tag of HTML, an admonition's title.
_BEGINS_A_BLOCK = re.compile(r"^\s*(?:#{1,6}\s|<|!!!|\?\?\?|>)")
_STEP = 4


def check_lists(content: Content, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield the lists that would be shown as part of a sentence, or flat."""
    for page in pages:
        for line, message, fix in list_faults(page.prose):
            yield Problem(page.file, line, message, fix)
    for file in content.files:
        for path, text in texts_of(file.data):
            for lang in LANGUAGES:
                if "\n" not in text[lang]:
                    continue
                for line, message, fix in list_faults(text[lang]):
                    # The words of a block begin on the line below their key.
                    yield Problem(file.name, file.line((*path, lang)) + line, message, fix)


def list_faults(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, what is wrong and what to do, for each list of a Markdown text."""
    in_list = False
    above = ""
    for number, line in enumerate(text.split("\n"), start=1):
        entry = _ENTRY.match(line)
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip():
            above = ""
            continue
        if entry and above and not in_list and not _BEGINS_A_BLOCK.match(above):
            yield number, "a list needs a blank line before it", "put one above this line"
        elif in_list and indent % _STEP and (entry or not above):
            what = "an entry below another" if entry else "what belongs to an entry"
            yield number, f"{what} is indented by {indent}", "indent it by four spaces"
        if entry:
            in_list = True
        elif not above and not indent:
            in_list = False
        above = line
