"""Checks the journey: it names only what exists, leaves no list out and nobody alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.core.export import journey_for_engine, part_groups, triage_for_engine
from knowledge_base.core.problems import Problem
from knowledge_base.core.remembering import remember_last
from knowledge_base.finder.tree import combinations
from knowledge_base.schema.triage import NOT_SURE
from negotiation.content import EngineContent
from negotiation.steps.journey import gather

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.journey import JourneyStage, Part

STAGE_PREFIX = "journey-"


def check_journey(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield every fault of docs/_data/journey.yml that its shape alone does not show."""
    found = False
    for stage in content.journey.values():
        place = content.place(stage)
        for message in _stage(content, anchors, stage):
            found = True
            yield Problem(place.file, place.line, f"stage '{stage.id}': {message}")
    if content.journey and not found:
        first = content.place(next(iter(content.journey.values())))
        for message in _whole(content):
            yield Problem(first.file, first.line, message)


def _stage(content: Content, anchors: Mapping[str, Anchor], stage: JourneyStage) -> Iterator[str]:
    if not stage.id.startswith(STAGE_PREFIX):
        yield f"ids of stages begin with '{STAGE_PREFIX}'"
    for condition in (*stage.when, *(each for part in stage.parts for each in part.when)):
        yield from _condition(content, condition)
    for part in stage.parts:
        yield from _part(content, anchors, stage, part)
    listed = {item for part in stage.parts for item in _items(content, part)}
    for lost in sorted({*stage.general} - listed):
        yield f"no part of it lists the general item '{lost}'"


def _condition(content: Content, condition: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    questions = {question.id: question for question in content.triage.questions}
    for key, chosen in condition.items():
        if key not in questions:
            yield f"the finder has no question '{key}'"
            continue
        options = {NOT_SURE, *(option.id for option in questions[key].options)}
        if unknown := sorted(set(chosen) - options):
            yield f"'{key}' has no option {', '.join(unknown)}"


def _part(
    content: Content, anchors: Mapping[str, Anchor], stage: JourneyStage, part: Part
) -> Iterator[str]:
    if part.guide not in anchors or anchors[part.guide].fragment:
        yield f"there is no page '{part.guide}'"
    known = {group.id for group in part_groups(content, part)}
    if missing := [group for group in part.groups if group not in known]:
        yield f"the checklist of '{part.guide}' has no group {', '.join(missing)}"
    if not any(
        all(set(one[key]) & set(other[key]) for key in one.keys() & other.keys())
        for one in stage.when or ({},)
        for other in part.when or ({},)
    ):
        yield f"the part of '{part.guide}' never shows: it contradicts the stage's `when`"


def _whole(content: Content) -> Iterator[str]:
    parts = [part for stage in content.journey.values() for part in stage.parts]
    gathered = {group.id for part in parts for group in part_groups(content, part)}
    for checklist in content.checklists.values():
        for group in checklist.groups:
            if group.id not in gathered:
                yield f"no stage gathers the group '{group.id}' of '{checklist.id}'"
    if any(item not in content.items for part in parts for item in _items(content, part)):
        return  # told with the checklist
    kinds = {item.id: item.kind.value for item in content.items.values()}
    if answers := _with_nothing_to_do(
        triage_for_engine(content.triage), journey_for_engine(content), kinds
    ):
        yield f"nothing is left to do for {answers}"


@remember_last
def _with_nothing_to_do(
    triage: dict[str, Any], journey: Any, kinds: Mapping[str, str]
) -> Mapping[str, str] | None:
    """Return the first answers of the finder that leave the reader nothing to do, or None."""
    nothing = {"zh": "", "en": ""}
    engine = EngineContent(
        {
            "triage": triage,
            "journey": journey,
            "items": {
                key: {"kind": kind, "text": nothing, "why": nothing, "after": ()}
                for key, kind in kinds.items()
            },
            "messages": {"en": {"next_first": "", "next_by_answers": ""}},
        }
    )
    for answers in combinations(engine):
        if not gather(engine, answers, {}, {}, "en")["total"]:
            return answers
    return None


def _items(content: Content, part: Part) -> Iterator[str]:
    for group in part_groups(content, part):
        yield from group.items
