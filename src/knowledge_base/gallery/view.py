"""The block shortcode of the page that shows every component in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.script_json import script_json

if TYPE_CHECKING:
    from markupsafe import Markup

    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext
    from knowledge_base.schema.examples import Example


def components(context: ViewContext, _inline: InlineExpander) -> View:
    """Show a place for each example; the page's script fills them as they come into view."""
    return "gallery/gallery.html", {"examples": context.content.examples, "as_json": _json}


def _json(example: Example) -> Markup:
    return script_json(example.model_dump(exclude_defaults=True))
