"""Checks the phone scripts: whatever the other side does, there is a next card, and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2

from knowledge_base.core.problems import Problem
from knowledge_base.core.shortcode_syntax import find_shortcodes
from knowledge_base.letter.checks import COMMON_VARIABLES, shape, variables_of, variables_used
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from knowledge_base.core.anchors import Anchor
    from knowledge_base.core.content import Content
    from knowledge_base.schema.call_script import CallNode, CallScript
    from knowledge_base.schema.records import Text

# Their addresses are short and in chats: it must be plain what they are.
NODE_PREFIX = "call-"


def check_call_scripts(content: Content, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield every fault of docs/_data/call-scripts that its shape alone does not show."""
    for script in content.call_scripts.values():
        place = content.place(script)
        if script.id not in anchors:
            message = f"no page shows the script; write '[[call-script {script.id}]]' in one"
            yield Problem(place.file, place.line, message)
        faults = [*_names(content, script), *_cards(content, script), *_words(content, script)]
        # Walked only when every id is known: else one slip would be told many times over.
        for message in faults or _ways(script):
            yield Problem(place.file, place.line, message)


def _names(content: Content, script: CallScript) -> Iterator[str]:
    ids = [node.id for node in script.nodes]
    for twice in sorted({key for key in ids if ids.count(key) > 1}):
        yield f"card '{twice}' stands twice"
    for key in (script.start, script.anywhere):
        if key not in ids:
            yield f"there is no card '{key}'"
    figure = content.figures.get(script.phone)
    if figure is None or figure.unit != "phone":
        yield f"phone '{script.phone}' is no figure with the unit phone"
    for fact in script.facts:
        if fact not in content.facts.by_id():
            yield f"there is no fact '{fact}' in facts.yml"


def _cards(content: Content, script: CallScript) -> Iterator[str]:
    ids = {node.id for node in script.nodes}
    notes = {field.id for field in content.log.fields}
    for node in script.nodes:
        if not node.id.startswith(NODE_PREFIX):
            yield f"card '{node.id}': ids of cards begin with '{NODE_PREFIX}'"
        for choice in node.next:
            if choice.to not in ids or choice.to == node.id:
                yield f"card '{node.id}': '{choice.to}' is no other card"
        for field in node.write_down:
            if field not in notes:
                yield f"card '{node.id}': the contact log has no field '{field}'"


def _words(content: Content, script: CallScript) -> Iterator[str]:
    facts = [fact for fact in content.facts.facts if fact.id in script.facts]
    known = {name for fact in facts for name in variables_of(fact)} | COMMON_VARIABLES
    known |= content.facts.loan.words.keys()
    for node in script.nodes:
        where = f"card '{node.id}'"
        plain = [node.title, *(choice.label for choice in node.next)]
        yield from _plain(where, *plain, *filter(None, [node.say]))
        if node.say:
            yield from _template(where, node.say, known)


def _plain(where: str, *texts: Text) -> Iterator[str]:
    for text in texts:
        if any(code for lang in LANGUAGES for code in find_shortcodes(text[lang])):
            yield f"{where}: '{text.en}' must be plain text, without shortcodes"


def _template(where: str, say: Text, known: set[str]) -> Iterator[str]:
    try:
        shapes = {lang: shape(say[lang]) for lang in LANGUAGES}
        used = {name for lang in LANGUAGES for name in variables_used(say[lang])}
    except jinja2.TemplateSyntaxError as error:
        yield f"{where}: {error.message}"
        return
    if shapes["zh"] != shapes["en"]:
        zh, en = (list(shapes[lang]) for lang in LANGUAGES)
        yield f"{where}: zh uses {zh} and en {en}; they must be the same"
    if len(say["zh"].splitlines()) != len(say["en"].splitlines()):
        yield f"{where}: zh and en must say it in as many lines"
    for name in sorted(used - known):
        yield f"{where}: '{name}' is no fact of this script"


def _ways(script: CallScript) -> Iterator[str]:
    ways = {node.id: script.ways(node) for node in script.nodes}
    reached = _closure(script.start, ways)
    for node in script.nodes:
        if node.id not in reached:
            yield f"card '{node.id}' is never reached"
        yield from _way_out(node, script)


def _way_out(node: CallNode, script: CallScript) -> Iterator[str]:
    own = {each.id: tuple(choice.to for choice in each.next) for each in script.nodes}
    ends = {each.id for each in script.nodes if each.end}
    if node.end == bool(node.next):
        yield f"card '{node.id}': either it has a way on, or it is an end"
    # Without the card of rarer turns: the plain way must come to an end by itself.
    elif not ends & _closure(node.id, own):
        yield f"card '{node.id}' leads to no end of the call"


def _closure(start: str, ways: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return `start` and everything it leads to."""
    seen: set[str] = set()
    queue = [start]
    while queue:
        current = queue.pop()
        if current not in seen:
            seen.add(current)
            queue.extend(ways[current])
    return seen
