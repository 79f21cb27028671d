"""The block shortcode that shows whoever comes back where they left off."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

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
    # "<" must not end the script element that this is printed into.
    words = json.dumps(items, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return "home/coming-back.html", {
        "plan": plan_json(context),
        "items": Markup(words),  # noqa: S704 - our own words, as JSON
        "counting": rules_json(context.engine, inline.lang, brief=True),
    }
