"""The block shortcode of the deadlines: fields for dates, and every rule to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.core.block import ShownId
from knowledge_base.core.script_json import script_json
from knowledge_base.core.working_days import working_days
from knowledge_base.log.view import log_rules

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from markupsafe import Markup

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext
    from knowledge_base.schema.deadlines import DateGroup, DateKind, Deadlines
    from negotiation.content import EngineContent

Rows = list[dict[str, Any]]

# Of the engine's errors, those that counting in the page needs.
_ERRORS = frozenset(
    f"error_{code}"
    for code in (
        "date_unreadable", "date_impossible", "date_out_of_range", "date_future",
        "time_unreadable", "number_unreadable", "number_out_of_range", "choice_unknown",
        "rule_out_of_date", "deadline_choice", "deadline_no_start", "deadline_before_start",
    )
)  # fmt: skip


def deadlines(context: ViewContext, inline: InlineExpander) -> View:
    """Show the fields; the rules stand below for everybody, with their sources."""
    content = context.content
    known = working_days()
    years = {"first": known["first"][:4], "last": known["last"][:4]}
    return "deadlines/deadlines.html", {
        "groups": date_groups(content, inline.lang),
        "own_days": own_days(content.deadlines),
        "log_rows": [rule for rule in log_rules(content, inline.lang) if rule["calendar"]],
        "holidays": inline.text("deadlines.holidays_known", **years),
        "counting": rules_json(context.engine, inline.lang),
    }


def date_groups(content: Content, lang: str) -> list[tuple[DateGroup, list[DateKind], Rows]]:
    """Return every group with its fields and its rules in words."""
    record = content.deadlines
    rows = list(_rows(content, lang))
    return [
        (
            group,
            [kind for kind in record.dates if kind.group == group.id],
            [row for row in rows if row["group"] == group.id],
        )
        for group in record.groups
    ]


def own_days(record: Deadlines) -> set[str]:
    """Return the fields with which it is asked whether the paper names a day of its own."""
    return {each.sooner.day for each in record.deadlines if each.sooner}


def rules_json(
    engine: EngineContent, lang: str, only: Collection[str] = (), *, brief: bool = False
) -> Markup:
    """Return what overrides/widget/deadlines/count.mjs counts by, as JSON for the page.

    Args:
        engine: the content as the engine has it.
        lang: "zh" or "en".
        only: ids of the dates to count from; none: all of them.
        brief: without the words on how each is counted, for a page that names the day alone.
    """
    rules = rules_for_page(engine, lang)
    if only:
        rules["dates"] = [each for each in rules["dates"] if each["id"] in only]
        rules["deadlines"] = [each for each in rules["deadlines"] if each["date"] in only]
    if brief:
        silent = {"rule": "", "rule_named": "", "past": ""}
        rules["deadlines"] = [{**each, **silent} for each in rules["deadlines"]]
    return script_json(rules)


def rules_for_page(engine: EngineContent, lang: str) -> dict[str, Any]:
    """Return the dates, rules, figures, working days and words of one language."""
    record = engine.deadlines()
    return {
        "lang": lang,
        "working_days": record["working_days"],
        "dates": record["dates"],
        "deadlines": [_in_one(each, lang) for each in record["deadlines"]],
        "figures": {
            key: engine.figure(key)
            for each in record["deadlines"]
            for way in (each, *each["instead"])
            for key in way["figures"]
        },
        "messages": {
            key: words
            for key, words in engine.messages(lang).items()
            if key.startswith("deadline_") or key in _ERRORS
        },
    }


def _in_one(record: dict[str, Any], lang: str) -> dict[str, Any]:
    words = {name: record[name] for name in ("title", "rule", "rule_named", "past")}
    return {**record, **{name: each[lang] if each else None for name, each in words.items()}}


def _rows(content: Content, lang: str) -> Iterator[dict[str, Any]]:
    kinds = {kind.id: kind for kind in content.deadlines.dates}
    for deadline in content.deadlines.deadlines:
        ways = [(deadline.figures, ""), *((o.figures, o.label[lang]) for o in deadline.instead)]
        figures = [([content.figures[key] for key in way], label) for way, label in ways]
        days = [sum(int(each.value) for each in way) for way, _ in figures]
        cited = [
            (way[0].source, way[0].locator, label)
            if way
            else (deadline.source, deadline.locator, "")
            for way, label in figures
        ]
        yield {
            "id": deadline.id,
            "group": kinds[deadline.date].group,
            "step": deadline.step,
            "item": deadline.item,
            "title": deadline.title[lang],
            "date": kinds[deadline.date].label[lang],
            "rule": deadline.rule[lang].format(days=days[0]),
            # Each way to count has its own article.
            "sources": [
                {
                    "key": f"{source} {locator or ''}".strip(),
                    "note": f"[[source {source} {locator or ''}]]",
                    "label": label,
                    "days": count,
                }
                for (source, locator, label), count in zip(cited, days, strict=True)
                if source
            ],
        }


def deadline_places(content: Content, _argument: str) -> Iterator[ShownId]:
    """Yield the groups of dates."""
    yield from (ShownId("heading", each.id, each.title) for each in content.deadlines.groups)
