"""The block shortcode of the situation finder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.core.block import ShownId
from knowledge_base.core.inline import figure_text
from knowledge_base.core.script_json import script_json
from knowledge_base.deadlines.view import date_groups, own_days, rules_json
from knowledge_base.finder.tree import leads, unfold
from knowledge_base.schema.triage import NOT_SURE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext
    from knowledge_base.schema.deadlines import Deadlines
    from knowledge_base.schema.triage import Question, Rule, Triage


def finder(context: ViewContext, inline: InlineExpander) -> View:
    """Show the rules as a list to read, and the same rules as a graph for the page to walk."""
    content = context.content
    triage = content.triage
    groups = {group.id: (group, *rest) for group, *rest in date_groups(content, inline.lang)}
    shown = {key for outcome in triage.outcomes for key in outcome.dates}
    tree = unfold(context.engine)
    return "finder/finder.html", {
        "triage": triage,
        "situations": list(_situations(triage, inline)),
        "answers": dict(_answers(triage, tree, inline)),
        "figure": lambda key: _figure(inline, key),
        "number": lambda key: content.figures[key].value,
        "title": lambda key: inline.plain(context.anchors[key].title[inline.lang]),
        "date_groups": groups,
        "own_days": own_days(content.deadlines),
        "later": _later(content.deadlines),
        "counting": rules_json(
            context.engine,
            inline.lang,
            {kind.id for kind in content.deadlines.dates if kind.group in shown},
        ),
        "tree": script_json(tree),
    }


def _later(deadlines: Deadlines) -> set[str]:
    """Return the dates that a paper names itself, beside the one that its answer counts from."""
    named = [each for each in deadlines.deadlines if not each.figures]
    return {each.date for each in named} | {each.time for each in named if each.time}


def _answers(
    triage: Triage, tree: dict[str, Any], inline: InlineExpander
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each question's answers in words, and where each may lead: a tree to read.

    Where the next thing depends on earlier answers as well, all that is possible is named.
    """
    places = {question.id: question.title[inline.lang] for question in triage.questions}
    places |= {outcome.id: outcome.title[inline.lang] for outcome in triage.outcomes}
    wording = {question.id for question in triage.questions if question.wording}
    further = leads(tree, wording)
    for question in triage.questions:
        labels = {option.id: option.label[inline.lang] for option in question.options}
        labels[NOT_SURE] = (
            question.unsure[inline.lang] if question.unsure else inline.text("finder.not_sure")
        )
        yield (
            question.id,
            [
                {
                    "id": answer,
                    "label": label,
                    "leads": {}
                    if question.wording
                    else {
                        key: places[key] for key in places if key in further[question.id][answer]
                    },
                }
                for answer, label in labels.items()
            ],
        )


def _situations(triage: Triage, inline: InlineExpander) -> Iterator[dict[str, Any]]:
    """Yield the rules in words, in their order."""
    for rule in triage.rules:
        yield {"words": _words(triage, rule, inline), "outcome": triage.outcome(rule.outcome)}


def _words(triage: Triage, rule: Rule, inline: InlineExpander) -> str:
    parts = []
    for question in triage.questions:
        chosen = rule.when.get(question.id, ())
        labels = [option.label[inline.lang] for option in question.options if option.id in chosen]
        if NOT_SURE in chosen:
            labels.append(_unsure(question, inline))
        if labels:
            parts.append(inline.text("finder.or").join(labels))
    return inline.text("finder.and").join(parts) or inline.text("finder.otherwise")


def _unsure(question: Question, inline: InlineExpander) -> str:
    if question.unsure:
        return question.unsure[inline.lang]
    return inline.text("finder.unsure_about", question=question.title[inline.lang])


def _figure(inline: InlineExpander, key: str) -> dict[str, str]:
    """Return a figure as a fact: its label, and its value with the note of its source."""
    figure = inline.content.figures[key]
    source = f"[[source {figure.source} {figure.locator or ''}]]"
    value = figure_text(inline.content, figure, inline.lang)
    return {"label": figure.label[inline.lang], "value": value + source}


def finder_places(content: Content, _argument: str) -> Iterator[ShownId]:
    """Yield the questions and the outcomes."""
    yield from (ShownId("question", each.id, each.title) for each in content.triage.questions)
    yield from (ShownId("outcome", each.id, each.title) for each in content.triage.outcomes)
