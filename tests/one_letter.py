"""Content with a single letter, for the tests of what letters can do."""

from typing import Any

from knowledge_base.core.templates import condition_tree, text_trees
from negotiation.content import EngineContent


def content_with_letter(
    fields: list[dict[str, Any]],
    blocks: list[dict[str, Any]],
    messages: dict[str, str] | None = None,
) -> EngineContent:
    """Content whose only letter is "note"; both languages have the same messages.

    Its paragraphs and their conditions are given as writers write them.
    """
    said = messages or {}
    return EngineContent(
        {
            "care": [],
            "facts": {
                "bank_names": ["bank"],
                "loan": {"words": {}},
                "fields": {"evidence": {"id": "evidence", "kind": "choices", "options": []}},
            },
            "letters": {
                "note": {
                    "annexes": [],
                    "fields": fields,
                    "blocks": [_read(block) for block in blocks],
                    "about": None,
                    "receiver": "bank",
                    "receivers": {},
                    "transferred": {},
                }
            },
            "messages": {"zh": said, "en": said},
        }
    )


def _read(block: dict[str, Any]) -> dict[str, Any]:
    return {
        **block,
        **({"when": condition_tree(block["when"])} if "when" in block else {}),
        **({"text": text_trees(block["text"])} if "text" in block else {}),
    }
