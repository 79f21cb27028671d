"""Letters: the reader's facts put into the paragraphs that writers keep in docs/_data.

Both languages are rendered together, paragraph by paragraph: the Chinese goes to the
bank, the English stands beside it so that a helper knows what is being sent. Screen, copy,
print and file all show these blocks and nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.content import LANGUAGES
from negotiation.papers.checks import check_paper
from negotiation.papers.context import blank_context, context
from negotiation.papers.report import report
from negotiation.papers.told import merged_fields, tell
from negotiation.writing.chat_parts import chat_parts
from negotiation.writing.expressions import fill, holds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.told import PaperRequest
    from negotiation.replies.papers import Block, Letter, Table

_CELL_JOINTS = {"zh": "｜", "en": " | "}


def render_letter(content: EngineContent, letter_id: str, request: PaperRequest) -> Letter:
    """Render a letter from what was typed and what is known.

    It is rendered even while facts are missing, with lines to write on in their place.

    Raises:
        UnknownIdError: there is no such letter.
    """
    letter = content.letter(letter_id)
    told = tell(content, letter["fields"], request, letter)
    contexts = {
        language: context(content, told, letter["annexes"], language) for language in LANGUAGES
    }
    blocks = fill_blocks(letter["blocks"], contexts)
    findings = check_paper(content, letter, told, contexts["zh"], blocks)
    # As a chat box takes it: no markup, an empty line between paragraphs.
    zh = "\n\n".join(block["zh"] for block in blocks)
    en = "\n\n".join(block["en"] for block in blocks)
    tables = [block for block in blocks if block["table"]]
    return {
        "blocks": blocks,
        "text": {"zh": zh, "en": en},
        "parts": {
            "zh": chat_parts(zh, "zh", heads=[_head(block["zh"]) for block in tables]),
            "en": chat_parts(en, "en", heads=[_head(block["en"]) for block in tables]),
        },
        **report(content, told, letter, findings),
    }


def _head(table: str) -> str:
    return table.partition("\n")[0]


def blank_letter(content: EngineContent, letter_id: str) -> list[Block]:
    """Return the blocks of a letter with lines to write on, for print and for no Python.

    Raises:
        UnknownIdError: there is no such letter.
    """
    letter = content.letter(letter_id)
    fields = merged_fields(content, letter["fields"])
    contexts = {lang: blank_context(content, fields, letter["annexes"], lang) for lang in LANGUAGES}
    return fill_blocks(letter["blocks"], contexts)


def fill_blocks(
    blocks: list[dict[str, Any]], contexts: Mapping[str, dict[str, Any]]
) -> list[Block]:
    """Fill blocks in both languages; those whose `when` does not hold are left out."""
    return [
        _table_block(block, contexts) if block["role"] == "table" else _text_block(block, contexts)
        for block in blocks
        # One language decides for both, or the paragraphs could fall out of step.
        if "when" not in block or holds(block["when"], contexts["zh"])
    ]


def _text_block(block: Mapping[str, Any], contexts: Mapping[str, dict[str, Any]]) -> Block:
    return {
        "id": block["id"],
        "role": block["role"],
        "zh": fill(block["text"]["zh"], contexts["zh"]),
        "en": fill(block["text"]["en"], contexts["en"]),
        "table": None,
    }


def _table_block(block: Mapping[str, Any], contexts: Mapping[str, dict[str, Any]]) -> Block:
    zh, en = (_table(block, contexts[lang], lang) for lang in LANGUAGES)
    align = [column["align"] for column in block["columns"]]
    return {
        "id": block["id"],
        "role": block["role"],
        "zh": _as_lines(zh, "zh"),
        "en": _as_lines(en, "en"),
        "table": {"align": align, "zh": zh, "en": en},
    }


def _table(block: Mapping[str, Any], variables: Mapping[str, Any], lang: str) -> Table:
    columns = block["columns"]
    return {
        "head": [column["title"][lang] for column in columns],
        "rows": [
            [str(row[column["key"]]) for column in columns] for row in variables[block["table"]]
        ],
    }


def _as_lines(table: Table, lang: str) -> str:
    return "\n".join(_CELL_JOINTS[lang].join(row) for row in [table["head"], *table["rows"]])
