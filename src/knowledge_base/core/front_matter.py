"""What a page says of itself between two lines of `---` at its top."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.yaml_faults import wide_colons
from knowledge_base.core.yaml_source import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# MkDocs reads it by the same rule, and prints it as prose where it cannot.
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)---[ \t]*(?:\n+|\Z)", re.DOTALL)
# Without the dashes MkDocs would take such a line for front matter, too, and swallow it.
_BARE_KEY = re.compile(r"\A[A-Za-z0-9_-]+:")
_TEXTS = frozenset({"title", "description"})
_KEYS = frozenset({"words", "search", "hide", *_TEXTS})


@dataclass(frozen=True)
class FrontMatter:
    """The keys, and how many lines of the file stand before the prose."""

    data: Mapping[str, Any]
    lines: int


def read_front_matter(text: str, file: str) -> FrontMatter:
    """Return the front matter of a page; without one, no keys and no lines.

    Args:
        text: the whole page.
        file: its name, for messages.

    Raises:
        ContentError: it is not closed, not YAML, or says what no page says of itself.
    """
    match = _FRONT_MATTER.match(text)
    if match is None:
        if text.startswith("---") or _BARE_KEY.match(text):
            message = "front matter stands between two lines of ---"
            raise ContentError([Problem(file, 1, message, "put one above and one below")])
        return FrontMatter({}, 0)
    parsed = parse_yaml(match["yaml"], file, first_line=2)
    problems = list(_faults(parsed.data, file, parsed.lines))
    if problems:
        raise ContentError(wide_colons(match["yaml"], file, first_line=2) or problems)
    return FrontMatter(parsed.data, match[0].count("\n"))


def _faults(data: Any, file: str, lines: Mapping[Any, int]) -> Iterator[Problem]:
    if not isinstance(data, dict):
        yield Problem(file, 2, "front matter is lines of 'key: words'", "write 'description: …'")
        return
    for key, value in data.items():
        line = lines.get((str(key),), 2)
        if key not in _KEYS:
            near = get_close_matches(str(key), _KEYS, 1)
            fix = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(sorted(_KEYS))}"
            yield Problem(file, line, f"front matter has no key '{key}'", fix)
        elif key in _TEXTS and not (isinstance(value, str) and value.strip()):
            yield Problem(file, line, f"'{key}' is no text", "put the words in quotes")
