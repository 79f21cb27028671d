"""A Python-Markdown extension: our custom elements are blocks, not words in a line.

Without it `<negotiation-checklist>` would be wrapped in `<p>`, which the browser
closes at once, and the list would fall out of its element.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension

if TYPE_CHECKING:
    from markdown import Markdown

ELEMENTS = (
    "negotiation-checklist",
    "negotiation-letter",
    "call-script",
    "paper-list",
    "my-facts",
    "situation-finder",
    "money-tools",
    "contact-log",
    "deadline-list",
    "my-journey",
    "my-data",
    "reading-list",
    "coming-back",
)


class CustomElementsExtension(Extension):
    """Registers the element names as block-level."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the base class names it
        """Add the names once."""
        md.block_level_elements.extend(ELEMENTS)


def makeExtension(**kwargs: Any) -> CustomElementsExtension:  # noqa: N802 - looked up by name
    """Return the extension, as Python-Markdown asks for it."""
    return CustomElementsExtension(**kwargs)
