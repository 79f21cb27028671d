"""The block shortcode of the page that shows what is kept on the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.script_json import script_json
from knowledge_base.my_data.names import names

if TYPE_CHECKING:
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def my_data(context: ViewContext, inline: InlineExpander) -> View:
    """Show the tools, with the ids this version knows: others in a file are kept, and said."""
    content = context.content
    # Of other sections the ids are given on the device, or name any place of the site.
    items = sorted(content.items)
    known: dict[str, list[str]] = {
        "items": items,
        "papers": items,
        "notes": items,
        "facts": [fact.id for fact in content.facts.facts],
        "letters": sorted(content.letters),
        "prepared": sorted(content.letters),
        "finder": [question.id for question in content.triage.questions],
        "dates": [kind.id for kind in content.deadlines.dates],
    }
    return "my-data/my-data.html", {
        "known": script_json(known),
        "names": script_json(names(content, inline)),
    }
