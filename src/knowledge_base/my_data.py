"""The block shortcode of the page that shows what is kept on the device."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from knowledge_base.inline import ShortcodeError

if TYPE_CHECKING:
    from knowledge_base.expand import Expander
    from knowledge_base.inline import InlineExpander


def my_data(expander: Expander, _inline: InlineExpander, *args: str) -> tuple[str, dict[str, Any]]:
    """Show the tools, with the ids this version knows: others in a file are kept, and said."""
    if args:
        raise ShortcodeError("'[[my-data]]' takes no arguments")
    content = expander.content
    items = sorted(content.items)
    known = {
        "items": items,
        "papers": items,
        "notes": items,
        "letters": sorted(content.letters),
        "finder": [question.id for question in content.triage.questions],
    }
    # Ids hold nothing that could end the script element.
    return "my-data.html", {"known": Markup(json.dumps(known))}  # noqa: S704
