"""Content with a single letter, for the tests of what letters can do."""

from typing import Any

from negotiation.content import EngineContent


def content_with_letter(
    fields: list[dict[str, Any]],
    blocks: list[dict[str, Any]],
    messages: dict[str, str] | None = None,
) -> EngineContent:
    """Content whose only letter is "note"; both languages have the same messages."""
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
                    "blocks": blocks,
                    "about": None,
                    "receiver": "bank",
                    "receivers": {},
                    "transferred": {},
                }
            },
            "messages": {"zh": said, "en": said},
        }
    )
