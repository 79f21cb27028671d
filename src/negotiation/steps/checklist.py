"""What is done, what comes next, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.steps import Advice, GroupCount, NextItem

# States an item may be stored in. Absent means open.
DONE = "done"
NOT_APPLICABLE = "not-applicable"


def advise(
    content: EngineContent, checklist_id: str, states: Mapping[str, str], lang: str
) -> Advice:
    """Work out progress and the next thing to do.

    Args:
        content: the engine's content.
        checklist_id: which checklist.
        states: item id -> "done", "not-applicable" or "open". Items of other
            checklists and unknown states count for nothing, so that data saved by
            an older or newer version of the site never breaks the page.
        lang: "zh" or "en".

    Returns:
        How far it is, as a whole and by group, and what comes next.

    Raises:
        UnknownIdError: there is no such checklist.
    """
    groups = content.checklist(checklist_id)
    counts = [_count(group, states) for group in groups]
    done = sum(count["done"] for count in counts)
    total = sum(count["total"] for count in counts)
    return {
        "done": done,
        "total": total,
        "groups": counts,
        "next": next_item(
            content, [item for group in groups for item in group["items"]], states, lang
        ),
    }


def _count(group: Mapping[str, Any], states: Mapping[str, str]) -> GroupCount:
    counted = [item for item in group["items"] if states.get(item) != NOT_APPLICABLE]
    done = sum(states.get(item) == DONE for item in counted)
    return {"id": group["id"], "done": done, "total": len(counted)}


def next_item(
    content: EngineContent, listed: list[str], states: Mapping[str, str], lang: str
) -> NextItem | None:
    """Return the first open item whose forerunners (`after`) in the list are settled.

    Args:
        content: the engine's content.
        listed: item ids in order.
        states: item id -> "done" or "not-applicable"; others count as open.
        lang: "zh" or "en".

    Returns:
        The item, or None when nothing is open.
    """
    for item_id in listed:
        if not _is_open(item_id, states):
            continue
        after = content.item(item_id)["after"]
        if any(other in listed and _is_open(other, states) for other in after):
            continue
        freed = [other for other in after if states.get(other) == DONE]
        return _next(content, item_id, _reason(content, listed, freed, states, lang), lang)
    return None


def named_next(
    content: EngineContent, named: list[str], states: Mapping[str, str], lang: str
) -> NextItem | None:
    """Return the first open item of those that the reader's answers make the next thing.

    Forerunners do not hold it up: who waits for an answer has asked, ticked or not.

    Args:
        content: the engine's content.
        named: item ids in order.
        states: as for `next_item`.
        lang: "zh" or "en".

    Returns:
        As `next_item`.
    """
    item_id = next((key for key in named if _is_open(key, states)), None)
    if item_id is None:
        return None
    return _next(content, item_id, content.message("next_by_answers", lang), lang)


def _next(content: EngineContent, item_id: str, reason: str, lang: str) -> NextItem:
    item = content.item(item_id)
    return {
        "item": item_id,
        "text": item["text"][lang],
        "why": item["why"][lang],
        "reason": reason,
    }


def _reason(
    content: EngineContent,
    listed: list[str],
    freed: list[str],
    states: Mapping[str, str],
    lang: str,
) -> str:
    """Say in one sentence why this item is the next one."""
    if freed:
        return content.message("next_after", lang, item=content.item(freed[-1])["text"][lang])
    if next(_touched(listed, states), None) is None:
        return content.message("next_first", lang)
    return content.message("next_in_order", lang)


def _touched(listed: list[str], states: Mapping[str, str]) -> Iterator[str]:
    return (item for item in listed if not _is_open(item, states))


def _is_open(item_id: str, states: Mapping[str, str]) -> bool:
    return states.get(item_id) not in (DONE, NOT_APPLICABLE)
