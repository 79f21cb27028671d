"""Cuts a long text into parts that fit the message box of a chat."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# What a chat box takes is published nowhere; this much is still read in one go on a phone.
PART_LENGTH = 500
_SENTENCE = re.compile(r"(?<=[。！？；])|(?<=[.!?;]) ")
_MARKS = {"zh": "（{n}/{total}）\n", "en": "({n}/{total})\n"}


def chat_parts(
    text: str, lang: str, length: int = PART_LENGTH, heads: Collection[str] = ()
) -> list[str]:
    """Cut a text between paragraphs, else lines, else sentences, else where it must be.

    Args:
        text: paragraphs with an empty line between them.
        lang: "zh" or "en", for the mark (1/3) that heads each of several parts.
        length: the most characters of text in a part, without the mark.
        heads: first lines of tables; a part that goes on with a table begins with its head.
    """
    parts: list[str] = []
    head = ""
    for piece, joint in _pieces(text, ["\n\n", "\n"], length):
        if joint == "\n\n" or not parts:
            line = piece.partition("\n")[0]
            head = f"{line}\n" if line in heads else ""
        if parts and len(parts[-1]) + len(joint) + len(piece) <= length:
            parts[-1] += joint + piece
        elif joint == "\n" and len(head) + len(piece) <= length:
            parts.append(head + piece)
        else:
            parts.append(piece)
    if len(parts) <= 1:
        return parts
    total = len(parts)
    return [_MARKS[lang].format(n=n, total=total) + part for n, part in enumerate(parts, start=1)]


def _pieces(text: str, joints: list[str], length: int) -> list[tuple[str, str]]:
    """Return pieces of at most `length`, each with what joined it to the one before."""
    if joints:
        pieces = []
        for n, piece in enumerate(text.split(joints[0])):
            joint = joints[0] if n else ""
            if len(piece) <= length:
                pieces.append((piece, joint))
                continue
            (first, _), *rest = _pieces(piece, joints[1:], length)
            pieces += [(first, joint), *rest]
        return pieces
    sentences = _sentences(text)
    return [
        (sentence[at : at + length], joint if at == 0 else "")
        for sentence, joint in sentences
        for at in range(0, len(sentence), length)
    ]


def _sentences(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    start = 0
    joint = ""
    for match in _SENTENCE.finditer(text):
        if match.start() > start:
            found.append((text[start : match.start()], joint))
            start, joint = match.end(), match.group()
    if start < len(text) or not found:
        found.append((text[start:], joint))
    return found
