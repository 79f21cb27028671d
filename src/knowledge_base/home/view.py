"""The block shortcode that shows whoever comes back where they left off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.script_json import script_json
from knowledge_base.deadlines.view import rules_json
from knowledge_base.journey.view import plan_items, plan_json

if TYPE_CHECKING:
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def coming_back(context: ViewContext, inline: InlineExpander) -> View:
    """Show nothing but a place to fill: the page's script knows whether there is anything kept."""
    items = context.content.items
    words = [inline.plain(items[key].text[inline.lang]) for key in plan_items(context)]
    return "home/coming-back.html", {
        # What is next is all that is shown here.
        "plan": plan_json(context, with_papers=False),
        "words": script_json(words),
        "counting": rules_json(context.engine, inline.lang, brief=True),
    }
