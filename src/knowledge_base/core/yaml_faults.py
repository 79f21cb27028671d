"""Where a fault in YAML was made, which is often not where the parser stumbled over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

_KEY = re.compile(r"^\s*(?:- +)*(?P<key>[A-Za-z_][\w-]*)\s*:(?=\s|$)", re.MULTILINE)
_KEY_WITH_WIDE_COLON = re.compile(r"(?:^\s*(?:- +)*|[{,]\s*)(?P<key>[A-Za-z_][\w-]*)\s*\uff1a")
_STARTS_QUOTE = re.compile(r"""^\s*(?:- +)*(?:[\w-]+:\s+)?(?P<quote>["'])(?P<rest>.*)$""")
_STARTS_ANEW = re.compile(r"^\s*(?:- |[A-Za-z_][\w-]*:(?:\s|$))")
# Where these begin, the fault is: the parser read on to the end of the file, or to a line below.
_BEGINS_AT_CONTEXT = ("quoted scalar", "flow ", "simple key")

_COLON_FIX = "type the half-width colon and a space"
_FIXES = {
    "mapping values are not allowed here": "put words that hold a colon and a space in quotes",
    "could not find expected ':'": "end the key with a half-width colon and a space",
    "found character '\\t'": "indent with spaces, not with the tab key",
    "found character '@'": "put the words in quotes",
    "found character '`'": "put the words in quotes",
    "found character '%'": "put the words in quotes",
}


def wide_colons(text: str, name: str, first_line: int = 1) -> list[Problem]:
    """Return the lines on which a key is followed by a full-width colon.

    Only a guess: prose may begin so, too. To be asked where something is wrong.
    """
    keys = {match["key"] for match in _KEY.finditer(text)} | {"zh", "en"}
    found = []
    for number, line in enumerate(text.split("\n"), start=first_line):
        for match in _KEY_WITH_WIDE_COLON.finditer(line):
            if match["key"] in keys:
                message = f"the colon after '{match['key']}' is full-width"
                found.append(Problem(name, number, message, _COLON_FIX))
    return found


def fault_of(error: yaml.MarkedYAMLError, text: str, name: str, first_line: int) -> Problem:
    """Return the one problem to tell about a text that is not YAML.

    Args:
        error: what the parser says.
        text: what it read.
        name: file for the message.
        first_line: line of the file on which the text begins.
    """
    mark = error.problem_mark or error.context_mark
    at = mark.line + 1 if mark else 1
    for guess in (_open_quotes(text, name, at), iter(wide_colons(text, name))):
        near = [problem for problem in guess if problem.line <= at]
        if near:
            found = near[0] if near[0].message.startswith("the quote") else near[-1]
            return Problem(name, found.line + first_line - 1, found.message, found.fix)
    if error.context_mark and any(word in (error.context or "") for word in _BEGINS_AT_CONTEXT):
        at = error.context_mark.line + 1
    problem = error.problem or "cannot be read"
    fix = next((fix for start, fix in _FIXES.items() if problem.startswith(start)), None)
    fix = fix or "check quotes and indentation"
    return Problem(name, at + first_line - 1, f"not valid YAML: {problem}", fix)


def _open_quotes(text: str, name: str, until: int) -> Iterator[Problem]:
    """Yield each quote that is still open where the next line begins a key or an entry."""
    lines = text.split("\n")
    for number, line in enumerate(lines[:until], start=1):
        match = _STARTS_QUOTE.match(line)
        below = lines[number] if number < len(lines) else ""
        if match and not _closes(match["rest"], match["quote"]) and _STARTS_ANEW.match(below):
            message = f"the quote ({match['quote']}) that opens here is not closed on its line"
            yield Problem(name, number, message, "close it with the same half-width quote")


def _closes(rest: str, quote: str) -> bool:
    if quote == '"':
        return '"' in re.sub(r"\\.", "", rest)
    return "'" in rest.replace("''", "")
