"""The block shortcode of the journey: every stage as a list to read, and the plan behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.core.block import ShownId
from knowledge_base.core.export import part_groups
from knowledge_base.core.script_json import script_json
from knowledge_base.finder.tree import unfold
from knowledge_base.schema.records import ItemKind
from negotiation.steps.journey import HAVE, REPLIED, SENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def journey(context: ViewContext, inline: InlineExpander) -> View:
    """Show all stages. Each item stands once to read; its further places wait for the script."""
    content = context.content
    gathered = {part.guide for stage in content.journey.values() for part in stage.parts}
    return "journey/journey.html", {
        "stages": list(_stages(content, inline.lang)),
        "general": [
            content.items[item] for stage in content.journey.values() for item in stage.general
        ],
        "guides": [guide for guide in content.guides.values() if guide.id in gathered],
        "paper_steps": [HAVE, SENT, REPLIED],
        "title": lambda key: inline.plain(context.anchors[key].title[inline.lang]),
        "letters": _letters(content),
        "stuck": _stuck(content),
        "has_step": lambda item: item.step in context.anchors,
        "plan": plan_json(context),
    }


def _stages(content: Content, lang: str) -> Iterator[dict[str, Any]]:
    listed: set[str] = set()
    for stage in content.journey.values():
        groups = [group for part in stage.parts for group in part_groups(content, part)]
        items = list(dict.fromkeys(item for group in groups for item in group.items))
        yield {
            "id": stage.id,
            "title": stage.title[lang],
            "intro": stage.intro[lang],
            "guides": list(dict.fromkeys(part.guide for part in stage.parts)),
            "rows": [{"item": content.items[item], "repeated": item in listed} for item in items],
        }
        listed.update(items)


def _letters(content: Content) -> dict[str, list[str]]:
    """Return the letters by which an item is done, by item."""
    letters: dict[str, list[str]] = {}
    for letter in content.letters.values():
        if letter.item:
            letters.setdefault(letter.item, []).append(letter.id)
    return letters


def _stuck(content: Content) -> dict[str, list[str]]:
    """Return the outcomes that bar the way, by what bars it."""
    outcomes: dict[str, list[str]] = {}
    for outcome in content.triage.outcomes:
        if outcome.stuck:
            outcomes.setdefault(outcome.stuck, []).append(outcome.id)
    return outcomes


def plan_json(context: ViewContext, *, with_papers: bool = True) -> Markup:
    """Return what overrides/widget/sections/journey-plan.mjs reads: ids only.

    With `with_papers` it is said which of the items are papers.
    """
    plan = {
        **context.engine.journey(),
        "tree": unfold(context.engine),
        "papers": [
            item.id
            for item in context.content.items.values()
            if with_papers and item.kind is ItemKind.PAPER
        ],
    }
    return script_json(plan)


def plan_items(context: ViewContext) -> list[str]:
    """Return the ids of all items of the plan, each once, in the order in which it names them."""
    stages = context.engine.journey()["stages"]
    named = [item for stage in stages for part in stage["parts"] for item in part["items"]]
    return list(dict.fromkeys(named))


def journey_places(content: Content, _argument: str) -> Iterator[ShownId]:
    """Yield the stages."""
    yield from (ShownId("stage", each.id, each.title) for each in content.journey.values())
