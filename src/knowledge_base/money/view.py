"""The block shortcodes of the money tools: one part of the page each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.core.script_json import script_json
from knowledge_base.money.example import worked_example
from negotiation.money.arrears import CONTRACT
from negotiation.money.pasted.columns import FIELDS
from negotiation.money.pasted.grid import MAX_CHARACTERS
from negotiation.money.plans.explain import CHANGE, EARLY, WAIVER
from negotiation.money.plans.kinds.extension import BEFORE_THE_END
from negotiation.money.plans.kinds.registry import KINDS

if TYPE_CHECKING:
    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext

# What only a pasted table has, or what goes by another word in the form.
_PASTE_WORDS = {
    "penalty_uplift": "uplift",
    **{
        field: f"paste_{field}"
        for field in ("total", "penalty_rate", "due_principal", "due_interest", "due_total")
    },
}
# What a rough guess of the outgoings leaves out most easily: lines of the statement.
_FORGOTTEN = (
    ("home", "repairs"),
    ("family", "school"),
    ("health", "medicine"),
    ("health", "insurance"),
    ("travel", "journeys-home"),
    ("occasions", "gifts"),
)
# Figures that the working names.
_RULED = ("penalty-min-percent", "penalty-max-percent", "court-rate-cap-percent")
PARTS = ("rough", "start", "owed", "month", "offer", "plans", "papers", "total")


def money(context: ViewContext, inline: InlineExpander, part: str) -> View:
    """Show one part; without JavaScript it is a form to print, or a worked example."""
    values: dict[str, Any] = {"money": context.content.money}
    if part == "rough":
        values["forgotten"] = [_line(context, inline.lang, *each) for each in _FORGOTTEN]
    if part == "start":
        values["words"] = script_json(paper_words(context, inline.lang))
    if part == "owed":
        values["paste_limit"] = MAX_CHARACTERS
        values["paste_fields"] = {field: _PASTE_WORDS.get(field, field) for field in FIELDS}
    if part == "plans":
        values["kinds"] = script_json(plan_kinds())
        values["rules"] = cited_rules(context.content)
        values["example"] = worked_example(context.engine, inline.text, inline.lang, context.today)
    return f"money/{part}.html", values


def _line(context: ViewContext, lang: str, group: str, prompt: str) -> str:
    [label] = (
        line.label[lang]
        for each in context.content.money.groups
        if each.id == group
        for line in each.prompts
        if line.id == prompt
    )
    return label


def cited_rules(content: Content) -> list[str]:
    """Return what steps of working and reasons rest on, each as `[[source …]]` takes it."""
    booking, figures = content.money.booking, content.figures
    rules = [WAIVER, CHANGE, EARLY, CONTRACT, BEFORE_THE_END, (booking.source, booking.locator)]
    rules += [(figures[figure].source, figures[figure].locator) for figure in _RULED]
    return list(dict.fromkeys(" ".join(filter(None, rule)) for rule in rules))


def plan_kinds() -> dict[str, Any]:
    """Return what the page has to know of each kind of plan, see `Kind`."""
    return {
        kind.id: {"card": kind.card, "one_sum": kind.one_sum, "uneven": kind.uneven}
        for kind in KINDS.values()
    }


def paper_words(context: ViewContext, page_lang: str) -> dict[str, Any]:
    """Return the words that papers are made of, per language that they can be in on a page.

    What goes to a bank is Chinese; who reads the page in another language may choose that as well.
    """
    content = context.content
    return {
        lang: {
            "words": content.strings.section("money_paper", lang),
            "yuan": content.strings.text("widget.money_yuan", lang, n="{n}"),
            "periods": {period.id: period.label[lang] for period in content.money.periods},
            "groups": [
                {
                    "id": group.id,
                    "title": group.label[lang],
                    "side": group.side,
                    "prompts": [{"id": one.id, "label": one.label[lang]} for one in group.prompts],
                }
                for group in content.money.groups
            ],
        }
        for lang in dict.fromkeys(("zh", page_lang))
    }
