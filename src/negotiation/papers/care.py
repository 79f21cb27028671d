"""Looks for what would hurt the reader: sentences, numbers, promises beyond the budget.

Care only ever warns. It never changes a letter and never stops it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from negotiation.reading.masking import number_in_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.papers import Note

_TEXTS = ("text", "long-text")
_SPACE = re.compile(r"\s+")


def care_for_text(content: EngineContent, text: str, lang: str) -> Iterator[dict[str, str]]:
    """Yield `{"code", "message"}` for every record of care.yml whose phrase `text` holds.

    A phrase does not count right after one of the record's `unless`: "我没有恶意拖欠"
    denies what "恶意拖欠" says.
    """
    plain = _SPACE.sub(" ", text.lower().replace("’", "'"))
    for record in content.care():
        # Hundreds for every text, hardly one of which is there.
        there = [phrase for phrase in record["phrases"] if phrase in plain]
        if any(_said(plain, phrase, record["unless"]) for phrase in there):
            yield {"code": record["id"], "message": record["message"][lang]}


def _said(text: str, phrase: str, unless: list[str]) -> bool:
    """Tell whether a phrase stands in the text at least once without an `unless` before it."""
    at = text.find(phrase)
    while at >= 0:
        if not text[:at].endswith(tuple(unless)):
            return True
        at = text.find(phrase, at + 1)
    return False


def care_notes(
    content: EngineContent,
    fields: list[dict[str, Any]],
    values: Mapping[str, Any],
    lang: str,
) -> list[Note]:
    """Return notes on what was typed into free text."""
    notes: list[Note] = []
    for field in fields:
        text = values.get(field["id"])
        if field["kind"] not in _TEXTS or not isinstance(text, str):
            continue
        found = list(care_for_text(content, text, lang))
        number = number_in_text(text)
        if number:
            message = content.message(
                "note_id_in_text" if number == "id" else "note_card_in_text", lang
            )
            found.append({"code": f"{number}_in_text", "message": message})
        notes += [
            {"field": field["id"], "code": note["code"], "message": note["message"]}
            for note in found
        ]
    return notes
