"""What a block shortcode works with, and what it yields."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from knowledge_base.core.export import content_for_engine
from negotiation.content import EngineContent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content

# The name of a template in overrides/widget, and the values it needs.
View = tuple[str, dict[str, Any]]


@dataclass(frozen=True)
class ViewContext:
    """What every block of a site is made from.

    Attributes:
        content: the records.
        anchors: every permanent id and its page.
        today: date of the build; the letter blank and the figures are shown as of it.
    """

    content: Content
    anchors: Mapping[str, Anchor]
    today: dt.date

    @cached_property
    def engine(self) -> EngineContent:
        """Return the content as the browser's Python will see it."""
        return EngineContent(content_for_engine(self.content, self.anchors))
