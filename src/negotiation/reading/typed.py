"""Text as people type and paste it: what cannot be seen in it, and where one value ends.

The one rule for all that is read and all that is shown. overrides/widget/dom/typed-text.mjs
has the same; tests/typed_text.json holds both to one list.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from typing import TYPE_CHECKING

from negotiation.reading.errors import FieldError

if TYPE_CHECKING:
    from collections.abc import Callable

# Longer than any value that is meant, and short enough for every pattern that reads one.
LONGEST_VALUE = 200
# What parts two values for certain: the end of a line or of a cell, or a sign never typed.
PARTED = re.compile(r"[\n\t]")
_ENDS_OF_LINES = "\n\r\v\f\x85\u2028\u2029"
# Emoji are built with it.
_JOINER = "\u200d"
_UNREADABLE = "\ufffd"
# Stands for every other format character until it is known what stands around it.
_UNSEEN = "\u200b"
_BETWEEN_DIGITS = re.compile(rf"(?<=\d)[{_UNSEEN}{_JOINER}]+(?=\d)")


# Composing takes the square of a run of accents; no script has as many (UAX 15, 20.1).
_ACCENTS = re.compile("m{30}(?=m)")


class _Signs(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __init__(self, work_out: Callable[[str], str]) -> None:
        """Know none yet."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, code: int) -> str:
        """Work it out and keep it."""
        self[code] = sign = self._work_out(chr(code))
        return sign


def _stand_in(char: str) -> str:
    if char in _ENDS_OF_LINES:
        return "\n"
    if char == _JOINER:
        return char
    category = unicodedata.category(char)
    if category == "Cf":
        return _UNSEEN
    return "\t" if category in {"Cc", "Cs"} else char


_SIGNS = _Signs(_stand_in)
_KINDS = _Signs(lambda char: "m" if unicodedata.combining(char) else "x")


def visible(text: str) -> str:
    r"""Return `text` with nothing unseen in it; what parted two words or figures still does.

    Every end of a line is `\n`, every other control character `\t`. Format characters go
    (direction overrides can make a letter read otherwise than it is), but between two digits
    one is `\t` too: without it `9500` and `4200` would be one figure.
    """
    if text.isprintable():
        return text
    plain = text.replace("\r\n", "\n").translate(_SIGNS)
    return _BETWEEN_DIGITS.sub("\t", plain).replace(_UNSEEN, "")


def clean_text(text: str, several_lines: bool) -> str:
    """Return `text` as it is shown, without outer space, lines kept or folded."""
    plain = _composed(visible(text))
    lines = [" ".join(line.split()) for line in plain.split("\n")]
    joined = ("\n" if several_lines else " ").join(line for line in lines if line)
    return joined if joined.strip(_JOINER) else ""


def _composed(text: str) -> str:
    if text.isascii():
        return text
    cuts = (match.end() for match in _ACCENTS.finditer(text.translate(_KINDS)))
    pieces = itertools.pairwise([0, *cuts, len(text)])
    return "".join(unicodedata.normalize("NFC", text[start:end]) for start, end in pieces)


def fold_forms(text: str) -> str:
    """Return `text` with full-width forms folded: ４ is 4, ％ is %.

    ② and ½ are no digits: behind a figure they would become part of it. Nobody can read them.
    """
    plain = "".join(_UNREADABLE if _is_symbol(char) else char for char in visible(text))
    return unicodedata.normalize("NFKC", plain)


def _is_symbol(char: str) -> bool:
    return unicodedata.category(char) in {"No", "So"} and char != unicodedata.normalize(
        "NFKC", char
    )


def short_enough(text: str) -> str:
    """Return the text of a value, what is unseen made seen, without outer space.

    Raises:
        FieldError: "value_too_long"; nothing is cut, for a part would be another value.
    """
    text = text.strip()
    if len(text) > LONGEST_VALUE:
        raise FieldError("value_too_long", limit=LONGEST_VALUE, length=len(text))
    return visible(text).strip()


def one_value(text: str) -> str:
    """Return the text of one value, as `short_enough`.

    Raises:
        FieldError: "value_too_long", or "two_values" where a tab, a new line or another
            control character stands inside.
    """
    plain = short_enough(text)
    if PARTED.search(plain):
        raise FieldError("two_values")
    return plain
