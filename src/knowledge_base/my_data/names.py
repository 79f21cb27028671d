"""Words for what is kept on the device, so that a reader can tell two values apart.

What is kept holds ids only. The page that brings a file back shows it in the words of the
forms it was typed into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.my_data.money import money_names
from knowledge_base.schema.events import Event
from knowledge_base.schema.fields import LetterField
from knowledge_base.schema.triage import NOT_SURE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.schema.deadlines import DateOption
    from knowledge_base.schema.facts import Fact
    from knowledge_base.schema.fields import Option
    from knowledge_base.schema.triage import Option as FinderOption


def names(content: Content, inline: InlineExpander) -> dict[str, Any]:
    """Return the words of each section that has any, in one language.

    Returns:
        section -> `ids`: first key below the section -> words, or the name of another
        section with the same ids; `fields`: field -> label; `values`: field -> stored value
        -> words. A field is named by all keys below the section joined with "/", or, for
        every entry alike, by the last; `values` for "*" are those of any field.
    """
    lang = inline.lang
    text = inline.text
    items = {item.id: inline.plain(item.text[lang]) for item in content.items.values()}
    facts = content.facts.facts
    dates = content.deadlines.dates
    return {
        "items": {
            "ids": items,
            "values": {"*": {"done": text("my_data.done"), "not-applicable": text("widget.na_on")}},
        },
        "papers": {
            "ids": "items",
            "values": {"*": {step: text(f"journey.paper_{step}") for step in ("sent", "replied")}},
        },
        "notes": {
            "ids": "items",
            "fields": {"text": text("my_data.note"), "date": text("my_data.note_date")},
        },
        "facts": {
            "ids": {fact.id: fact.label[lang] for fact in facts},
            "values": {
                fact.id: _options(fact.options, lang)
                | _lines(content, fact, lang)
                | _blanks(fact, lang)
                for fact in facts
                if fact.options
            },
        },
        "letters": _letters(content, lang),
        "prepared": {"ids": "letters"},
        "log": _log(content, inline),
        "finder": _finder(content, inline),
        "dates": {
            "ids": {kind.id: kind.label[lang] for kind in dates},
            "values": {kind.id: _options(kind.options, lang) for kind in dates if kind.options},
        },
        "money": money_names(content, inline),
        "guides": _guides(content, inline),
    }


# Of more than these a stored list is hardly read.
_MARKED_LINES = 20


def _lines(content: Content, fact: Fact, lang: str) -> dict[str, str]:
    """Words for the marks of lines among ordered choices; see negotiation.papers.evidence."""
    other = content.facts.by_id().get(fact.ordered_with or "")
    if other is None:
        return {}
    return {f"line-{n}": f"{other.label[lang]} {n}" for n in range(1, _MARKED_LINES + 1)}


def _blanks(fact: Fact, lang: str) -> dict[str, str]:
    """Words for the blanks of what happened; see negotiation.reading.events."""
    return {
        f"{event.id}.{blank.id}": f"{event.label[lang]} · {blank.label[lang]}"
        for event in fact.options
        if isinstance(event, Event)
        for blank in event.blanks
    }


def _options(
    options: Iterable[Option | FinderOption | DateOption],
    lang: str,
) -> dict[str, str]:
    return {option.id: option.label[lang] for option in options}


def _guides(content: Content, inline: InlineExpander) -> dict[str, Any]:
    lang = inline.lang
    return {
        "ids": {guide.id: inline.plain(guide.title[lang]) for guide in content.guides.values()},
        "values": {
            guide.id: {
                step.id: inline.plain(step.title[lang])
                for stage in guide.stages
                for step in stage.steps
            }
            for guide in content.guides.values()
        },
    }


def _letters(content: Content, lang: str) -> dict[str, Any]:
    own = {
        f"{letter.id}/{field.id}": field
        for letter in content.letters.values()
        for field in letter.own_fields(content.facts)
        if isinstance(field, LetterField)
    }
    loan = content.facts.loan
    return {
        "ids": {letter.id: letter.title[lang] for letter in content.letters.values()},
        "fields": {
            **{key: field.label[lang] for key, field in own.items()},
            loan.field().id: loan.label[lang],
        },
        "values": {
            **{key: _options(field.options, lang) for key, field in own.items() if field.options},
            loan.field().id: {"all": loan.all[lang], "none": loan.none[lang]},
        },
    }


def _log(content: Content, inline: InlineExpander) -> dict[str, Any]:
    lang = inline.lang
    fields = content.log.fields
    titles = {letter.id: letter.title[lang] for letter in content.letters.values()}
    # A note of a sending, or of an answer, names its letter without a field of the form.
    papers = {each: inline.text(f"my_data.log_{each}") for each in ("paper", "reply")}
    return {
        "fields": {**{field.id: field.label[lang] for field in fields}, **papers},
        "values": {
            **{field.id: _options(field.options, lang) for field in fields if field.options},
            **dict.fromkeys(papers, titles),
        },
    }


def _finder(content: Content, inline: InlineExpander) -> dict[str, Any]:
    questions = content.triage.questions
    unsure = inline.text("finder.not_sure")
    return {
        "ids": {question.id: question.title[inline.lang] for question in questions},
        "values": {
            question.id: {**_options(question.options, inline.lang), NOT_SURE: unsure}
            for question in questions
        },
    }
