"""What changed for readers: the page's lists, and the changes of a rule on one page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from knowledge_base.core.block import ShownId
from knowledge_base.core.pages import page_url
from knowledge_base.schema.news import day_id
from knowledge_base.schema.records import Text
from negotiation.reading.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext
    from knowledge_base.schema.news import Change


# Below the language's folder.
FEED = "changes.atom"


def changes(context: ViewContext, inline: InlineExpander) -> View:
    """List every change, day by day, newest first."""
    days = [
        {"id": heading, "title": format_date(entries[0].date, inline.lang), "changes": entries}
        for heading, group in groupby(context.content.news.changes, key=day_id)
        if (entries := list(group))
    ]
    # The feed lies at the root of the language's pages.
    feed = "../" * page_url(inline.page).count("/") + FEED
    return "news/changes.md.html", {"days": days, "feed": feed}


def upcoming(context: ViewContext, inline: InlineExpander) -> View:
    """List what ends or has to be checked again, earliest first."""
    rows = [
        {"date": format_date(each.date, inline.lang) if each.date else None, "text": each.text}
        for each in context.content.news.upcoming
    ]
    return "news/upcoming.md.html", {"rows": rows}


def rule_changes(content: Content, anchors: Mapping[str, Anchor], page: str) -> list[Change]:
    """Return the changes of a rule that concern `page`, such as `guides/court.md`; newest first."""
    return [
        change
        for change in content.news.changes
        if change.rule and any(anchors[key].page == page for key in change.pages)
    ]


def change_places(content: Content, _argument: str) -> Iterator[ShownId]:
    """Yield the days on which something changed."""
    for key, day in {day_id(change): change.date for change in content.news.changes}.items():
        title = Text(zh=format_date(day, "zh"), en=format_date(day, "en"))
        yield ShownId("heading", key, title)
