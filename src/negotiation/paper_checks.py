"""What is found when a paper is looked over as a whole, beyond what each field can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.letter_context import COLLECTIONS
from negotiation.paper_rules import broken_rules

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.told import Told


def check_paper(
    content: EngineContent,
    letter: Mapping[str, Any],
    told: Told,
    variables: Mapping[str, Any],
    blocks: list[dict[str, Any]],
) -> list[dict[str, Any]]:
    """Return `[{"field": id or None, "code", "message", "stops": bool}]`.

    Args:
        content: the engine's content.
        letter: the letter's record.
        told: the paper's fields as they stand.
        variables: what the letter was written from.
        blocks: the letter as written.
    """
    del blocks
    rows = {name: variables[name] for name in COLLECTIONS}
    return list(broken_rules(content, letter, told, rows))
