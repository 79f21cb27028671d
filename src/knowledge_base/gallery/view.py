"""The block shortcode of the page that shows every component in every state."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def components(context: ViewContext, _inline: InlineExpander) -> View:
    """Show a place for each example; the page's script fills them as they come into view."""
    return "gallery/gallery.html", {"examples": context.content.examples, "as_json": _json}


def _json(example: object) -> Markup:
    # "<" must not end the script element that this is printed into.
    data = example.model_dump(exclude_defaults=True)  # type: ignore[attr-defined]
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704
