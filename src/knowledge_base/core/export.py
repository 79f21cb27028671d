"""The part of the content that travels to the browser, as one JSON file.

Only what the Python engine needs: the pages already carry the rest as HTML.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from knowledge_base.core.inline import InlineExpander
from knowledge_base.core.templates import condition_tree, text_trees
from knowledge_base.core.working_days import working_days
from knowledge_base.schema.facts import FactUse
from knowledge_base.schema.records import LANGUAGES, Text
from knowledge_base.schema.triage import NOT_SURE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.call_script import CallScript
    from knowledge_base.schema.deadlines import Deadlines
    from knowledge_base.schema.facts import Facts
    from knowledge_base.schema.fields import LetterField, Rule
    from knowledge_base.schema.journey import Part
    from knowledge_base.schema.letter import Block, Letter
    from knowledge_base.schema.log import ContactLog
    from knowledge_base.schema.records import Group
    from knowledge_base.schema.triage import Triage

# The dated rules that the engine computes with.
ENGINE_FIGURES = ("penalty-min-percent", "penalty-max-percent", "court-rate-cap-percent")
ENGINE_CONTENT = "src/negotiation/data/content.json"


def content_for_engine(content: Content, anchors: Mapping[str, Anchor]) -> dict[str, Any]:
    """Return the JSON-ready content that `negotiation.content.EngineContent` wraps."""

    def plain(text: Text) -> dict[str, str]:
        return {
            lang: InlineExpander(content, anchors, "index.md", lang).plain(text[lang])
            for lang in LANGUAGES
        }

    return {
        "checklists": {
            checklist.id: [
                {"id": group.id, "title": plain(group.title), "items": list(group.items)}
                for group in checklist.groups
            ]
            for checklist in content.checklists.values()
        },
        "items": {
            item.id: {
                "kind": item.kind.value,
                "text": plain(item.text),
                "why": plain(item.why),
                "after": list(item.after),
            }
            for item in content.items.values()
        },
        "facts": {
            "bank_names": list(content.facts.bank_names),
            "loan": content.facts.loan.model_dump(exclude={"label", "hint"}),
            "sentences": {key: plain(text) for key, text in content.facts.sentences.items()},
            "fields": {fact.id: _field(fact) for fact in content.facts.facts},
            "rules": _rules(content.facts.rules, plain),
        },
        "call_scripts": {
            script.id: _call_script(script) for script in content.call_scripts.values()
        },
        "letters": {
            letter.id: _letter(letter, content.facts, plain) for letter in content.letters.values()
        },
        "care": [
            {
                "id": care.id,
                "phrases": [phrase.lower() for phrase in (*care.zh, *care.en)],
                "unless": [word.lower() for word in care.unless],
                "message": plain(care.message),
            }
            for care in content.care.values()
        ],
        "triage": triage_for_engine(content.triage),
        "journey": journey_for_engine(content),
        "deadlines": deadlines_for_engine(content.deadlines, plain),
        "figures": {
            figure.id: figure.model_dump(mode="json", exclude={"id", "unit", "label", "next_check"})
            for figure in content.figures.values()
            if figure.id in {*ENGINE_FIGURES, *content.deadlines.figures(), *content.log.figures()}
        },
        "money": content.money.model_dump(mode="json", exclude={"booking": {"id", "next_check"}}),
        "pasted_columns": content.pasted_columns.model_dump(mode="json", exclude_defaults=True)[
            "kinds"
        ],
        "log": log_for_engine(content.log, plain),
        "limitation": content.limitation.rule(),
        "messages": {lang: content.strings.section("engine", lang) for lang in LANGUAGES},
    }


def deadlines_for_engine(
    deadlines: Deadlines, plain: Callable[[Text], dict[str, str]]
) -> dict[str, Any]:
    """Return the dates and rules as `negotiation.steps.deadlines` reads them."""
    words = {"title", "rule", "rule_named", "past"}
    return {
        "working_days": working_days(),
        "dates": [
            {
                "id": kind.id,
                "kind": kind.kind,
                "past": kind.past,
                "options": [option.id for option in kind.options],
            }
            for kind in deadlines.dates
        ],
        "deadlines": [
            {
                **deadline.model_dump(
                    mode="json",
                    exclude={*words, "step", "item", "instead"},
                ),
                "instead": [
                    other.model_dump(mode="json", exclude={"label"}) for other in deadline.instead
                ],
                **{
                    name: plain(text) if (text := getattr(deadline, name)) else None
                    for name in sorted(words)
                },
            }
            for deadline in deadlines.deadlines
        ],
    }


def log_for_engine(log: ContactLog, plain: Callable[[Text], dict[str, str]]) -> dict[str, Any]:
    """Return the contact log as `negotiation.log.contact_log` and `follow_ups` read it."""
    return {
        "fields": [
            field.model_dump(mode="json", exclude={"hint", "quick"}, exclude_none=True)
            for field in log.fields
        ],
        "follow_ups": [
            {
                **follow_up.model_dump(mode="json", exclude={"title", "rule", "link"}),
                "title": plain(follow_up.title),
                "rule": plain(follow_up.rule),
            }
            for follow_up in log.follow_ups
        ],
    }


def _field(field: LetterField) -> dict[str, Any]:
    left_to_the_page: dict[str, Any] = dict.fromkeys(
        ("hint", "autocomplete", "place", "person", "purpose"), True
    )
    left_to_the_page["options"] = {"__all__": {"shows"}}
    return field.model_dump(mode="json", exclude=left_to_the_page, exclude_none=True)


_OF_A_FACT = {"fact", "required", "required_unless", "required_if", "unless", "future"}


def _letter(
    letter: Letter, facts: Facts, plain: Callable[[Text], dict[str, str]]
) -> dict[str, Any]:
    return {
        "title": letter.title.model_dump(),
        "annexes": list(letter.annexes),
        "about": letter.about,
        "receiver": letter.receiver,
        "receivers": letter.receivers(),
        "transferred": {party: plain(text) for party, text in letter.transferred.items()},
        "fields": [
            *([_field(facts.loan.field())] if letter.about else []),
            *(
                field.model_dump(include=_OF_A_FACT, exclude_none=True)
                if isinstance(field, FactUse)
                else _field(field)
                for field in letter.own_fields(facts)
            ),
        ],
        "rules": _rules(letter.rules, plain),
        "blocks": [_block(block) for block in letter.blocks],
    }


def _block(block: Block) -> dict[str, Any]:
    return {
        **block.model_dump(mode="json", exclude={"when", "text"}, exclude_none=True),
        **({"when": condition_tree(block.when)} if block.when is not None else {}),
        **({"text": text_trees(block.text)} if block.text else {}),
    }


def _rules(
    rules: tuple[Rule, ...], plain: Callable[[Text], dict[str, str]]
) -> list[dict[str, Any]]:
    return [
        {
            **rule.model_dump(mode="json", exclude={"when", "message"}, exclude_none=True),
            "when": condition_tree(rule.when),
            "message": plain(rule.message),
        }
        for rule in rules
    ]


def _call_script(script: CallScript) -> dict[str, Any]:
    return {
        "fields": [{"fact": fact, "required": False} for fact in script.facts],
        "nodes": [
            {"id": node.id, **({"say": text_trees(node.say)} if node.say else {})}
            for node in script.nodes
        ],
    }


def triage_for_engine(triage: Triage) -> dict[str, Any]:
    """Return the ids that `negotiation.steps.triage` reads; the words stay in the page."""
    return {
        "questions": {
            question.id: [*(option.id for option in question.options), NOT_SURE]
            for question in triage.questions
        },
        "wording": [question.id for question in triage.questions if question.wording],
        "rules": [rule.model_dump(mode="json") for rule in triage.rules],
        "urgent": [outcome.id for outcome in triage.outcomes if outcome.urgent],
    }


def journey_for_engine(content: Content) -> dict[str, Any]:
    """Return the journey's ids as `negotiation.steps.journey` and the page's own script read them.

    `now`: the items of the step to which an outcome of the finder leads.
    """
    steps = {
        step.id: list(step.items)
        for guide in content.guides.values()
        for stage in guide.stages
        for step in stage.steps
    }
    return {
        "unsure": NOT_SURE,
        "now": {outcome.id: steps.get(outcome.link, []) for outcome in content.triage.outcomes},
        "stages": [
            {
                "id": stage.id,
                "when": list(stage.when),
                "parts": [
                    {
                        "guide": part.guide,
                        "when": list(part.when),
                        "items": [
                            item for group in part_groups(content, part) for item in group.items
                        ],
                    }
                    for part in stage.parts
                ],
            }
            for stage in content.journey.values()
        ],
    }


def part_groups(content: Content, part: Part) -> list[Group]:
    """Return the groups of a checklist that a part of the journey takes; none for a mere page."""
    guide = content.guides.get(part.guide)
    checklist = content.checklists.get(guide.checklist or "") if guide else None
    groups = checklist.groups if checklist else ()
    return [group for group in groups if not part.groups or group.id in part.groups]


def write_engine_content(root: Path, content: Content, anchors: Mapping[str, Anchor]) -> Path:
    """Write the JSON file the engine reads; left alone when nothing changed.

    Leaving it alone matters while serving: a rewritten file would start another build.
    """
    path = root / ENGINE_CONTENT
    made = content_for_engine(content, anchors)
    # Without spaces, as `site.offline.parts` cuts it.
    text = json.dumps(made, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path
