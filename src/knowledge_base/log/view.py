"""The block shortcode of the contact log: its form, a blank table, and every rule to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.core.script_json import script_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext

# Of the printed table; the page's script fills them in the same order.
COLUMNS = ("when", "who", "asked", "said", "promised", "ref")


def contact_log(context: ViewContext, inline: InlineExpander) -> View:
    """Show the log; without scripts a blank table to write on."""
    content = context.content
    fields = {field.id: field for field in content.log.fields}
    others = [field for field in content.log.fields if field.id != "party"]
    return "contact-log/contact-log.html", {
        "party": fields["party"],
        "quick": [field for field in others if field.quick],
        "folded": [field for field in others if not field.quick],
        "filters": [fields["party"], fields["channel"]],
        "columns": COLUMNS,
        "rules": list(log_rules(content, inline.lang)),
        "letters": script_json(_letters(content, inline)),
    }


def log_rules(content: Content, lang: str) -> Iterator[dict[str, Any]]:
    """Yield what follows from notes, in words, each with its source."""
    for rule in content.log.follow_ups:
        figures = [content.figures[key] for key in rule.figures]
        days = sum(int(figure.value) for figure in figures)
        source, locator = rule.source, rule.locator
        if figures:
            source, locator = figures[0].source, figures[0].locator
        note = f"[[source {source} {locator or ''}]]" if source else ""
        words = rule.rule[lang].format(days=days) + note
        yield {"id": rule.id, "link": rule.link, "words": words, "calendar": rule.calendar}


def _letters(content: Content, inline: InlineExpander) -> dict[str, dict[str, str | None]]:
    """Return what a note of a sent letter shows: its name, its page, the paper it is."""
    return {
        letter.id: {
            "title": inline.plain(letter.title[inline.lang]),
            "url": inline.url(letter.home),
            "item": letter.item,
        }
        for letter in content.letters.values()
    }
