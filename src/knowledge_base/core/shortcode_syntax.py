"""The notation `[[name arguments|label]]`, shared by pages and data files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SHORTCODE = re.compile(
    r"\[\[\s*(?P<name>[a-z][a-z-]*)(?P<args>(?:\s+[^\[\]|\s]+)*)\s*(?:\|(?P<label>[^\[\]]*))?\]\]"
)


@dataclass(frozen=True)
class Shortcode:
    """One shortcode as written.

    Attributes:
        args: the words after the name.
        label: the text after the bar; None without a bar.
        line: 1-based line of the text it was found in.
    """

    name: str
    args: tuple[str, ...]
    label: str | None
    line: int

    @property
    def key(self) -> str:
        """Return what must be the same in both languages: name and arguments, not the label."""
        return " ".join((self.name, *self.args))


def find_shortcodes(text: str) -> Iterator[Shortcode]:
    """Yield the shortcodes in `text` in order."""
    for match in _SHORTCODE.finditer(text):
        yield _shortcode(match, text)


def replace_shortcodes(text: str, expand: Callable[[Shortcode], str]) -> str:
    """Return `text` with each shortcode replaced by `expand(shortcode)`."""
    return _SHORTCODE.sub(lambda match: expand(_shortcode(match, text)), text)


def leftover(text: str) -> int | None:
    """Return the line of the first `[[` that is no shortcode (a typing slip), or None."""
    rest = _SHORTCODE.sub(lambda match: " " * len(match[0]), text)
    position = rest.find("[[")
    return None if position < 0 else text.count("\n", 0, position) + 1


def _shortcode(match: re.Match[str], text: str) -> Shortcode:
    return Shortcode(
        name=match["name"],
        args=tuple(match["args"].split()),
        label=match["label"].strip() if match["label"] is not None else None,
        line=text.count("\n", 0, match.start()) + 1,
    )
