"""Block shortcodes: for each name, its template and the values the template needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.call_script.view import call_script
from knowledge_base.core.inline import ShortcodeError
from knowledge_base.deadlines.view import deadlines
from knowledge_base.finder.view import finder
from knowledge_base.guide.view import guide_view
from knowledge_base.home.view import coming_back
from knowledge_base.journey.view import journey
from knowledge_base.log.view import contact_log
from knowledge_base.money.view import money
from knowledge_base.my_data.view import my_data
from knowledge_base.news.view import changes, upcoming
from knowledge_base.papers.view import papers, papers_begun
from knowledge_base.reading_list.view import reading_list
from negotiation.papers.letters import blank_letter
from negotiation.steps.checklist import advise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from knowledge_base.core.inline import InlineExpander
    from knowledge_base.core.view import View, ViewContext


def _find(records: Mapping[str, Any], kind: str, args: tuple[str, ...]) -> Any:
    if len(args) != 1:
        raise ShortcodeError(f"'[[{kind}]]' takes one id, not {len(args)}")
    if args[0] not in records:
        raise ShortcodeError(f"there is no {kind} '{args[0]}' in docs/_data")
    return records[args[0]]


def guide(context: ViewContext, _inline: InlineExpander, *args: str) -> View:
    """Show a whole guide.

    Raises:
        ShortcodeError: no guide has that id, or it is not one id.
    """
    return guide_view(_find(context.content.guides, "guide", args), context.content)


def checklist(context: ViewContext, inline: InlineExpander, *args: str) -> View:
    """Show a checklist; the first thing to do is worked out by the code the browser runs.

    Raises:
        ShortcodeError: no checklist has that id, or it is not one id.
    """
    record = _find(context.content.checklists, "checklist", args)
    return "checklist/checklist.html", {
        "checklist": record,
        "items": context.content.items,
        "first": advise(context.engine, record.id, {}, inline.lang)["next"],
        "has_step": lambda item: item.step in context.anchors,
    }


def letter(context: ViewContext, _inline: InlineExpander, *args: str) -> View:
    """Show a letter's form and, without Python, its blank to copy.

    Raises:
        ShortcodeError: no letter has that id, or it is not one id.
    """
    record = _find(context.content.letters, "letter", args)
    return "letter/letter.html", {
        "letter": record,
        "fields": record.all_fields(context.content.facts),
        "blank": blank_letter(context.engine, record.id),
    }


def facts(context: ViewContext, _inline: InlineExpander, *args: str) -> View:
    """Show every fact that papers share; the values are on the reader's device.

    Raises:
        ShortcodeError: an argument is given.
    """
    if args:
        raise ShortcodeError("'[[facts]]' takes no arguments")
    return "letter/facts.html", {"fields": context.content.facts.facts}


def sources(context: ViewContext, inline: InlineExpander, *args: str) -> View:
    """List the sources cited on this page; with the word `all`, every source we have.

    Raises:
        ShortcodeError: an argument other than "all" is given.
    """
    if args == ("all",):
        ids = list(context.content.sources)
    elif args:
        raise ShortcodeError("'[[sources]]' takes nothing, or the word all")
    else:
        # In the order of sources.yml, so that both languages show the same list.
        ids = [key for key in context.content.sources if key in inline.cited]
    return "reference/sources.html", {"sources": [context.content.sources[key] for key in ids]}


def glossary(context: ViewContext, inline: InlineExpander, *args: str) -> View:
    """List every term.

    Raises:
        ShortcodeError: an argument is given.
    """
    if args:
        raise ShortcodeError("'[[glossary]]' takes no arguments")
    terms = sorted(context.content.terms.values(), key=lambda term: term.label(inline.lang))
    return "reference/glossary.html", {"terms": terms}


def diagram(_context: ViewContext, _inline: InlineExpander, *args: str) -> View:
    """Draw one of the pictures in overrides/widget/diagrams.

    Raises:
        ShortcodeError: it is not the name of one picture.
    """
    if len(args) != 1:
        raise ShortcodeError("'[[diagram]]' takes the name of one picture")
    return f"diagrams/{args[0]}.html", {}


BLOCKS: dict[str, Callable[..., View]] = {
    "guide": guide,
    "checklist": checklist,
    "letter": letter,
    "call-script": call_script,
    "papers": papers,
    "papers-begun": papers_begun,
    "facts": facts,
    "finder": finder,
    "money": money,
    "my-data": my_data,
    "journey": journey,
    "coming-back": coming_back,
    "contact-log": contact_log,
    "deadlines": deadlines,
    "reading-list": reading_list,
    "sources": sources,
    "glossary": glossary,
    "diagram": diagram,
    "changes": changes,
    "upcoming": upcoming,
}
