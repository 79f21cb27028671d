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

_CELL_JOINTS = {"zh": "｜", "en": " | "}


def render_letter(content: EngineContent, letter_id: str, request: PaperRequest) -> dict[str, Any]:
    """Render a letter from what was typed and what is known.

    Returns:
        `{"blocks": [{"id", "role", "zh", "en", "table"}], "text": {"zh", "en"}, "parts":
        {"zh": [str], "en": [str]}}` and what `negotiation.papers.report.report` gives.
        `table` is None or `{"align": [...], "zh": {"head", "rows"}, "en": …}`; then zh and
        en hold the same table as lines. The letter is rendered even while facts are
        missing, with lines to write on in their place.

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
    text = {key: "\n\n".join(block[key] for block in blocks) for key in LANGUAGES}
    tables = [block for block in blocks if block["table"]]
    heads = {key: [block[key].partition("\n")[0] for block in tables] for key in LANGUAGES}
    return {
        "blocks": blocks,
        "text": text,
        "parts": {key: chat_parts(text[key], key, heads=heads[key]) for key in LANGUAGES},
        **report(content, told, letter, findings),
    }


def blank_letter(content: EngineContent, letter_id: str) -> list[dict[str, Any]]:
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
) -> list[dict[str, Any]]:
    """Fill blocks in both languages; those whose `when` does not hold are left out."""
    return [
        _table_block(block, contexts) if block["role"] == "table" else _text_block(block, contexts)
        for block in blocks
        # One language decides for both, or the paragraphs could fall out of step.
        if "when" not in block or holds(block["when"], contexts["zh"])
    ]


def _text_block(block: Mapping[str, Any], contexts: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    words = {lang: fill(block["text"][lang], contexts[lang]) for lang in LANGUAGES}
    return {"id": block["id"], "role": block["role"], **words, "table": None}


def _table_block(
    block: Mapping[str, Any], contexts: Mapping[str, dict[str, Any]]
) -> dict[str, Any]:
    columns = block["columns"]
    table: dict[str, Any] = {"align": [column["align"] for column in columns]}
    lines: dict[str, str] = {}
    for lang in LANGUAGES:
        head = [column["title"][lang] for column in columns]
        rows = [
            [str(row[column["key"]]) for column in columns]
            for row in contexts[lang][block["table"]]
        ]
        table[lang] = {"head": head, "rows": rows}
        lines[lang] = "\n".join(_CELL_JOINTS[lang].join(row) for row in [head, *rows])
    return {"id": block["id"], "role": block["role"], **lines, "table": table}
