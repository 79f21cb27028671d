"""The block shortcode that shows whoever comes back where they left off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.script_json import script_json
from knowledge_base.deadlines.view import rules_json
from knowledge_base.journey.view import plan_json

if TYPE_CHECKING:
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def coming_back(context: ViewContext, inline: InlineExpander) -> View:
    """Show nothing but a place to fill: the page's script knows whether there is anything kept."""
    items = {
        key: inline.plain(item.text[inline.lang]) for key, item in context.content.items.items()
    }
    return "home/coming-back.html", {
        # What is next is all that is shown here.
        "plan": plan_json(context, with_papers=False),
        "items": script_json(items),
        "counting": rules_json(context.engine, inline.lang, brief=True),
    }
