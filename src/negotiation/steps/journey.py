"""Everything that applies to a reader's situation, gathered in one list.

Only ids come in; the words are in the page already, but for what comes next and why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from negotiation.steps.checklist import DONE, NOT_APPLICABLE, named_next, next_item
from negotiation.steps.triage import assess

if TYPE_CHECKING:
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.replies.steps import Count, Journey, PaperCounts, Stage

# How far a paper has got. Only "sent" and "replied" are stored as such: a paper whose
# item is done is at hand, and no more than that.
TO_GET: Final = "to-get"
HAVE: Final = "have"
SENT: Final = "sent"
REPLIED: Final = "replied"


def gather(
    content: EngineContent,
    answers: Mapping[str, str],
    states: Mapping[str, str],
    papers: Mapping[str, str],
    lang: str,
) -> Journey:
    """Return the stages that apply, how far each is, and what to do next.

    A part applies when one of its conditions and one of its stage's fits. A question
    without a known answer counts as "not sure"; without any known answer everything
    applies. An item stands in the first stage that gathers it and in no other.

    Args:
        content: the engine's content.
        answers: question id -> option id, as kept by the situation finder.
        states: item id -> "done" or "not-applicable"; others count as open.
        papers: item id -> "sent" or "replied"; counts only where the item is done.
        lang: "zh" or "en".

    Returns:
        The journey. What the finder's outcome names comes next before all else.
    """
    known = _known(content, answers)
    listed: list[str] = []
    stages: list[Stage] = []
    for stage in content.journey()["stages"]:
        parts = [part for part in stage["parts"] if _applies(content, stage, part, known)]
        if not parts:
            continue
        gathered = dict.fromkeys(item for part in parts for item in part["items"])
        items = [item for item in gathered if item not in listed]
        listed += items
        guides = list(dict.fromkeys(part["guide"] for part in parts))
        stages.append(
            {"id": stage["id"], "guides": guides, "items": items, **_count(items, states)}
        )
    outcome = assess(content, known)["outcome"]
    named = [item for item in content.journey()["now"].get(outcome, []) if item in listed]
    return {
        "situation": bool(known),
        "stages": stages,
        **_count(listed, states),
        "papers": _count_papers(content, listed, states, papers),
        "next": named_next(content, named, states, lang)
        or next_item(content, listed, states, lang),
    }


def _known(content: EngineContent, answers: Mapping[str, str]) -> dict[str, str]:
    questions = content.triage()["questions"]
    return {key: answers[key] for key in questions if answers.get(key) in questions[key]}


def _applies(
    content: EngineContent, stage: Mapping[str, Any], part: Mapping[str, Any], known: dict[str, str]
) -> bool:
    if not known:
        return True
    unsure = content.journey()["unsure"]

    def fits(when: list[dict[str, list[str]]]) -> bool:
        return not when or any(
            all(known.get(question, unsure) in options for question, options in condition.items())
            for condition in when
        )

    return fits(stage["when"]) and fits(part["when"])


def _count(items: list[str], states: Mapping[str, str]) -> Count:
    counted = [item for item in items if states.get(item) != NOT_APPLICABLE]
    return {"done": sum(states.get(item) == DONE for item in counted), "total": len(counted)}


def _count_papers(
    content: EngineContent,
    items: list[str],
    states: Mapping[str, str],
    papers: Mapping[str, str],
) -> PaperCounts:
    counts: PaperCounts = {TO_GET: 0, HAVE: 0, SENT: 0, REPLIED: 0}
    for item in items:
        state = states.get(item)
        if content.item(item)["kind"] != "paper" or state == NOT_APPLICABLE:
            continue
        further = papers.get(item)
        step: Literal["to-get", "have", "sent", "replied"] = TO_GET
        if state == DONE:
            step = SENT if further == SENT else REPLIED if further == REPLIED else HAVE
        counts[step] += 1
    return counts
