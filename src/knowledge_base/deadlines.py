"""The block shortcode of the deadlines: fields for dates, and every rule to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.contact_log_view import log_rules
from knowledge_base.inline import ShortcodeError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.content import Content
    from knowledge_base.inline import InlineExpander
    from knowledge_base.view import View, ViewContext


def deadlines(context: ViewContext, inline: InlineExpander, *args: str) -> View:
    """Show the fields; the rules stand below for everybody, with their sources.

    Raises:
        ShortcodeError: an argument is given.
    """
    if args:
        raise ShortcodeError("'[[deadlines]]' takes no arguments")
    content = context.content
    return "deadlines.html", {
        "dates": content.deadlines.dates,
        "rows": list(_rows(content, inline.lang)),
        "log_rows": [rule for rule in log_rules(content, inline.lang) if rule["calendar"]],
    }


def _rows(content: Content, lang: str) -> Iterator[dict[str, Any]]:
    labels = {kind.id: kind.label[lang] for kind in content.deadlines.dates}
    for deadline in content.deadlines.deadlines:
        figures = [content.figures[key] for key in deadline.figures]
        days = sum(int(figure.value) for figure in figures)
        source, locator = deadline.source, deadline.locator
        if figures:
            source, locator = figures[0].source, figures[0].locator
        note = f"[[source {source} {locator or ''}]]" if source else ""
        yield {
            "id": deadline.id,
            "step": deadline.step,
            "item": deadline.item,
            "title": deadline.title[lang],
            "date": labels[deadline.date],
            "rule": deadline.rule[lang].format(days=days) + note,
        }
