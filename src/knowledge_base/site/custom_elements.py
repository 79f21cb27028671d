"""A Python-Markdown extension: our custom elements are blocks, not words in a line.

Without it `<negotiation-checklist>` would be wrapped in `<p>`, which the browser
closes at once, and the list would fall out of its element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension

if TYPE_CHECKING:
    from markdown import Markdown


class CustomElementsExtension(Extension):
    """Registers the element names as block-level."""

    def __init__(self, **kwargs: Any) -> None:
        """Take the names, of which there are none unless they are given."""
        self.config = {"names": [[], "The tags of the custom elements"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the base class names it
        """Add the names once."""
        md.block_level_elements.extend(self.getConfig("names"))


def makeExtension(**kwargs: Any) -> CustomElementsExtension:  # noqa: N802 - looked up by name
    """Return the extension, as Python-Markdown asks for it."""
    return CustomElementsExtension(**kwargs)
