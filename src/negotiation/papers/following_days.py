"""The days that follow, by the dated rules, from the dates told in a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.steps.deadlines import list_deadlines

if TYPE_CHECKING:
    from negotiation.content import EngineContent
    from negotiation.papers.told import Told
    from negotiation.replies.steps import Deadline


def following_days(content: EngineContent, told: Told) -> list[tuple[str, Deadline]]:
    """Return (field id, deadline as `negotiation.steps.deadlines.list_deadlines` gives it)."""
    dates = {
        field["counts_as"]: (field["id"], value.isoformat())
        for field in told.fields
        if field.get("counts_as") and (value := told.values[field["id"]])
    }
    if not dates:
        return []
    typed = {kind: day for kind, (_, day) in dates.items()}
    request = told.request
    found = list_deadlines(content, typed, request.today, request.lang)["deadlines"]
    return [(dates[each["from"]][0], each) for each in found]
