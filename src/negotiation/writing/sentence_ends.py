"""How letters end a sentence with what a reader typed, who may have ended it already.

Writers use both as filters in docs/_data/letters: `{{ x|bare }}`, `{{ x|closed('。') }}`.
"""

from __future__ import annotations

# What may be left out at the end without a change of meaning.
_LOOSE = "。.；;，,、：: \n"
# What ends a sentence by itself, also inside a closing bracket or quotation mark.
_ENDS = "！？!?…"
_BEHIND = "”’」』）)\"'"


def bare(text: object) -> str:
    """Return the words without a mark at their end, for the middle of a sentence."""
    words = str(text)
    return words.rstrip(_LOOSE + "！!") or words


def closed(text: object, stop: str) -> str:
    """Return the words as the end of a sentence: with one mark, the reader's own or `stop`."""
    words = str(text).rstrip(_LOOSE)
    return words if words.rstrip(_BEHIND)[-1:] in tuple(_ENDS) else words + stop
