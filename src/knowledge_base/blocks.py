"""Every block shortcode: what it takes, what it shows, which ids it brings to its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from knowledge_base.call_script.view import call_places, call_script
from knowledge_base.core.block import Block, ShownId, checklist_places, letter_places
from knowledge_base.core.floor import read_floor
from knowledge_base.core.folds import SELDOM, folds_of, in_order
from knowledge_base.core.pages import page_url
from knowledge_base.core.programs import LICENSES, shipped
from knowledge_base.deadlines.view import deadline_places, deadlines
from knowledge_base.finder.view import finder, finder_places
from knowledge_base.gallery.view import components
from knowledge_base.guide.view import guide, guide_places
from knowledge_base.home.view import coming_back
from knowledge_base.journey.view import journey, journey_places
from knowledge_base.log.view import contact_log
from knowledge_base.money.view import PARTS, money
from knowledge_base.my_data.view import my_data
from knowledge_base.news.view import change_places, changes, upcoming
from knowledge_base.papers.view import paper_places, papers, papers_begun
from knowledge_base.reading_list.view import reading_list
from knowledge_base.schema.records import LANGUAGES, Stuck, Text
from negotiation.papers.letters import blank_letter
from negotiation.steps.checklist import advise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def checklist(context: ViewContext, inline: InlineExpander, key: str) -> View:
    """Show a checklist; the first thing to do is worked out by the code the browser runs."""
    return "checklist/checklist.html", {
        "checklist": context.content.checklists[key],
        "items": context.content.items,
        "first": advise(context.engine, key, {}, inline.lang)["next"],
        "has_step": lambda item: item.step in context.anchors,
    }


def letter(context: ViewContext, _inline: InlineExpander, key: str) -> View:
    """Show a letter's form and, without Python, its blank to copy."""
    record = context.content.letters[key]
    fields = record.all_fields(context.content.facts)
    folds = folds_of(fields)
    return "letter/letter.html", {
        "letter": record,
        "fields": fields,
        "folds": folds,
        "purposes": in_order(folds),
        "blank": blank_letter(context.engine, key),
    }


def facts(context: ViewContext, _inline: InlineExpander) -> View:
    """Show every fact that papers share; the values are on the reader's device."""
    fields = context.content.facts.facts
    seldom = {field.id: SELDOM for field in fields if field.seldom}
    return "letter/facts.html", {"fields": fields, "folds": seldom}


def sources(context: ViewContext, inline: InlineExpander, which: str = "") -> View:
    """List the sources cited on this page; with the word `all`, every source we have."""
    # In the order of sources.yml, so that both languages show the same list.
    every = context.content.sources.values()
    return "reference/sources.html", {
        "sources": [each for each in every if which or each.id in inline.cited]
    }


def glossary(context: ViewContext, inline: InlineExpander) -> View:
    """List every term."""
    terms = sorted(context.content.terms.values(), key=lambda term: term.label(inline.lang))
    return "reference/glossary.html", {"terms": terms}


def term_places(content: Content, _argument: str) -> Iterator[ShownId]:
    """Yield the terms."""
    for term in content.terms.values():
        yield ShownId("term", f"term-{term.id}", Text(zh=term.zh, en=term.en))


def floor(_context: ViewContext, _inline: InlineExpander) -> View:
    """Say what works in which browsers."""
    return "reference/floor.html", {"floor": read_floor()}


def licences(_context: ViewContext, inline: InlineExpander) -> View:
    """List whose programs pages load, and lead to their licences."""
    # Those lie at the root of the site, below which English has a folder of its own.
    root = "../" * (page_url(inline.page).count("/") + (inline.lang != LANGUAGES[0]))
    return "reference/licences.html", {"programs": shipped(), "text": root + LICENSES}


def fault_report(_context: ViewContext, _inline: InlineExpander) -> View:
    """Show what a report of a fault needs, for the reader to copy."""
    return "fault-report/fault-report.html", {}


def diagram(_context: ViewContext, _inline: InlineExpander, name: str) -> View:
    """Draw one of the pictures in overrides/widget/diagrams."""
    return f"diagrams/{name}.html", {}


def stuck(context: ViewContext, _inline: InlineExpander, kind: str) -> View:
    """Say whom to call free of charge, and what to say in Chinese, where the way is barred."""
    strings = context.content.strings
    said = {lang: strings.text(f"stuck.say_{kind}", lang) for lang in LANGUAGES}
    return "stuck/stuck.html", {"kind": kind, "said": said}


def pictures(content: Content) -> set[str]:
    """Return the names of the pictures: those that have words."""
    return {key.split(".")[0] for key in content.strings.section("diagram", "zh")}


BLOCKS: dict[str, Block] = {
    "guide": Block(guide, lambda content: content.guides, places=guide_places),
    "checklist": Block(checklist, lambda content: content.checklists, places=checklist_places),
    "letter": Block(letter, lambda content: content.letters, places=letter_places),
    "call-script": Block(call_script, lambda content: content.call_scripts, places=call_places),
    "papers": Block(papers, places=paper_places),
    "papers-begun": Block(papers_begun),
    "facts": Block(facts),
    "finder": Block(finder, places=finder_places),
    "money": Block(money, lambda _content: PARTS),
    "my-data": Block(my_data),
    "coming-back": Block(coming_back),
    "journey": Block(journey, places=journey_places),
    "contact-log": Block(contact_log),
    "deadlines": Block(deadlines, places=deadline_places),
    "reading-list": Block(reading_list),
    "sources": Block(sources, lambda _content: ("all",), bare=True),
    "glossary": Block(glossary, places=term_places),
    "floor": Block(floor),
    "licences": Block(licences),
    "fault-report": Block(fault_report),
    "diagram": Block(diagram, pictures),
    "stuck": Block(stuck, lambda _content: get_args(Stuck)),
    "changes": Block(changes, places=change_places),
    "upcoming": Block(upcoming),
    "components": Block(components),
}
