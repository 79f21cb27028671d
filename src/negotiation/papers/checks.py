"""What is found when a paper is looked over as a whole, beyond what each field can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.papers.context import COLLECTIONS
from negotiation.papers.paper_rules import broken_rules
from negotiation.papers.written_language import foreign_paragraphs
from negotiation.writing.sentence_ends import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.told import Told
    from negotiation.papers.written_language import Foreign
    from negotiation.replies.papers import Block

_AND = {"zh": "、", "en": ", "}
# Enough to find it by.
_SHOWN = 40


def check_paper(
    content: EngineContent,
    letter: Mapping[str, Any],
    told: Told,
    variables: Mapping[str, Any],
    blocks: list[Block],
) -> list[dict[str, Any]]:
    """Return `[{"field": id or None, "code", "message", "kind": "stop", "note" or "before"}]`.

    Args:
        content: the engine's content.
        letter: the letter's record.
        told: the paper's fields as they stand.
        variables: what the letter was written from.
        blocks: the letter as written.
    """
    rows = {name: variables[name] for name in COLLECTIONS}
    return [
        *broken_rules(content, letter, told, rows),
        *foreign_words(content, told, blocks),
        *_whole_numbers(content, told, blocks),
        *_retired(content, told),
    ]


def _retired(content: EngineContent, told: Told) -> Iterator[dict[str, Any]]:
    """Tell of words in a field that letters no longer say: they would be missed in silence."""
    for field in told.fields:
        if field.get("retired") and field["id"] not in told.unasked:
            message = content.message("error_retired", told.request.lang)
            yield {"field": field["id"], "code": "retired", "message": message, "kind": "stop"}


def _whole_numbers(
    content: EngineContent, told: Told, blocks: list[Block]
) -> Iterator[dict[str, Any]]:
    """Tell that identity numbers stand in full, before the paper goes anywhere."""
    numbers = [told.values.get(f["id"]) for f in told.fields if f["kind"] == "id-number"]
    said = [line for block in blocks for line in _chinese_lines(block)]
    if not told.request.mask and any(n and n in line for n in numbers for line in said):
        message = content.message("note_id_whole", told.request.lang)
        yield {"field": None, "code": "id_whole", "message": message, "kind": "before"}


def foreign_words(
    content: EngineContent, told: Told, blocks: list[Block]
) -> Iterator[dict[str, Any]]:
    """Yield what the Chinese letter says in another language, field by field.

    What comes from elsewhere, such as the contact log, is told of by its words.

    Args:
        content: the engine's content.
        told: the paper's fields as they stand.
        blocks: the letter as written; what it does not say does not matter.
    """
    lang = told.request.lang
    said = [line for block in blocks for line in _chinese_lines(block)]
    known: set[str] = set()
    for field in told.fields:
        value = told.values.get(field["id"])
        if not isinstance(value, str) or not (field["kind"] == "long-text" or field.get("prose")):
            continue
        found = [each for each in foreign_paragraphs(value) if _stands(each.text, said)]
        if not found:
            continue
        known.update(each.text for each in found)
        english = all(each.english for each in found)
        if _is_all(value, found):
            message = content.message(
                "error_whole_in_english" if english else "error_whole_in_foreign", lang
            )
        else:
            places = _AND[lang].join(str(each.n) for each in found)
            message = content.message(
                "error_written_in_english" if english else "error_written_in_foreign",
                lang,
                places=places,
            )
        code = "written_in_english" if english else "written_in_foreign"
        yield {"field": field["id"], "code": code, "message": message, "kind": "stop"}
    rest = [
        each
        for line in said
        for each in foreign_paragraphs(line)
        if not any(text in each.text or each.text in text for text in known)
    ]
    if rest:
        english = rest[0].english
        start = rest[0].text if len(rest[0].text) <= _SHOWN else rest[0].text[:_SHOWN] + "…"
        message = content.message(
            "error_english_elsewhere" if english else "error_foreign_elsewhere", lang, text=start
        )
        code = "english_elsewhere" if english else "foreign_elsewhere"
        yield {"field": None, "code": code, "message": message, "kind": "stop"}


def _chinese_lines(block: Block) -> list[str]:
    if block["table"]:
        return [cell for row in block["table"]["zh"]["rows"] for cell in row]
    return str(block["zh"]).split("\n")


def _stands(text: str, said: list[str]) -> bool:
    """Tell whether the letter says it; full stops at the end may have been left out."""
    return any(bare(text) in line for line in said)


def _is_all(value: str, found: list[Foreign]) -> bool:
    """Tell whether the whole field is foreign: then there are no paragraphs to number."""
    return len(found) == value.count("\n") + 1 and all(each.whole for each in found)
