"""Checks the letter templates: they parse, and both languages use the same facts alike."""

from __future__ import annotations

import functools
from string import Formatter
from typing import TYPE_CHECKING

import jinja2
from jinja2 import meta, nodes

from knowledge_base.core.problems import Problem
from knowledge_base.core.templates import as_template, parsed
from knowledge_base.schema.events import Event
from knowledge_base.schema.facts import FactUse
from knowledge_base.schema.fields import FieldKind
from knowledge_base.schema.records import LANGUAGES
from negotiation.papers.context import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.schema.facts import Facts
    from knowledge_base.schema.fields import Exemption, LetterField, Rule
    from knowledge_base.schema.letter import Block, Letter

# What every letter may use besides its fields.
_ABOUT = ("several", "new_creditor", "to_creditor", "nothing_left", "over_budget")
COMMON_VARIABLES = frozenset(
    {"today", "plan", "annexes", "averaged", "seasonal", "offer_total", *_ABOUT, *COLLECTIONS}
)
# What a rule may use besides fields and facts.
RULE_VARIABLES = frozenset({"today", "plan", "plan_each", "offer_total", "late", *COLLECTIONS})


def check_letters(content: Content) -> Iterator[Problem]:
    """Yield every fault in the letters' templates."""
    dates = {kind.id for kind in content.deadlines.dates}
    for letter in content.letters.values():
        place = content.place(letter)
        for message in _letter_faults(letter, content.facts, dates):
            yield Problem(place.file, place.line, message)
        if letter.item and letter.item not in content.items:
            yield Problem(place.file, place.line, f"there is no item '{letter.item}'")
    facts = content.facts
    place = content.place(facts)
    for rule in facts.rules:
        for message in _rule_faults(rule, facts.by_id(), facts.by_id()):
            yield Problem(place.file, place.line, message)
    for message in _fact_faults(content):
        yield Problem(place.file, place.line, message)


def _fact_faults(content: Content) -> Iterator[str]:
    facts = content.facts
    for fact in facts.facts:
        opened = facts.by_id().get(fact.opens or fact.id)
        if opened is None or (fact.opens and opened.kind != FieldKind.LONG_TEXT):
            yield f"'{fact.id}' opens '{fact.opens}', which is no long text"
    for option in (option for fact in facts.facts for option in fact.options):
        if isinstance(option, Event):
            continue
        if option.item and option.item not in content.items:
            yield f"there is no item '{option.item}'"
        if option.annex and option.annex not in COLLECTIONS:
            yield f"there is no annex '{option.annex}'"


def _letter_faults(letter: Letter, facts: Facts, dates: Collection[str]) -> Iterator[str]:
    yield from _facts_faults(letter, facts)
    fields = letter.all_fields(facts)
    for use in letter.fields:
        if isinstance(use, FactUse):
            yield from _use_faults(use, fields)
    for field in fields:
        for message in _field_faults(field, fields, dates, facts):
            yield f"field '{field.id}': {message}"
    ids = [field.id for field in fields]
    for twice in sorted({key for key in ids if ids.count(key) > 1}):
        yield f"'{twice}' is asked twice"
    names = {*ids, *facts.by_id()}
    for rule in letter.rules:
        yield from _rule_faults(rule, names, ids)
    for name in letter.annexes:
        if name not in COLLECTIONS:
            yield f"annex '{name}' is none of {', '.join(sorted(COLLECTIONS))}"
    known = {name for field in fields for name in variables_of(field)} | COMMON_VARIABLES
    known |= facts.loan.words.keys() | facts.sentences.keys()
    for block in letter.blocks:
        yield from _table_faults(block)
        yield from _template_faults(block, known)


def _use_faults(use: FactUse, fields: Collection[LetterField]) -> Iterator[str]:
    if use.required_if:
        yield from _answer_faults(use.required_if, fields)


def _field_faults(
    field: LetterField, fields: Collection[LetterField], dates: Collection[str], facts: Facts
) -> Iterator[str]:
    if field.counts_as and field.counts_as not in dates:
        yield f"deadlines.yml has no date '{field.counts_as}'"
    if field.only_if and field.only_if not in facts.by_id():
        yield f"there is no fact '{field.only_if}' in facts.yml"
    for answer in (field.required_unless, field.asked_if):
        if answer:
            yield from _answer_faults(answer, fields)


def _answer_faults(answer: Exemption, fields: Collection[LetterField]) -> Iterator[str]:
    # Read from the letter's own answers, in negotiation.papers.told.
    options = [each.options for each in fields if each.id == answer.field]
    if answer.option not in {option.id for several in options for option in several}:
        yield f"'{answer.field}' has no answer '{answer.option}'"


def _facts_faults(letter: Letter, facts: Facts) -> Iterator[str]:
    """Yield the facts that a letter names and that are none."""
    for field in letter.fields:
        name = field.fact if isinstance(field, FactUse) else field.for_each
        if name and name not in facts.by_id():
            yield f"there is no fact '{name}' in facts.yml"
    asked = {field.fact for field in letter.fields if isinstance(field, FactUse)}
    for name, fact in facts.by_id().items():
        if fact.opens and name in asked and fact.opens not in asked:
            yield f"'{name}' opens '{fact.opens}', which is not asked"


def _rule_faults(rule: Rule, names: Collection[str], fields: Collection[str]) -> Iterator[str]:
    if rule.field not in fields:
        yield f"rule '{rule.id}': '{rule.field}' is no field of this letter"
    try:
        used = variables_used(as_template(rule.when))
    except jinja2.TemplateSyntaxError as error:
        yield f"rule '{rule.id}': {error.message}"
        return
    placeholders = {
        lang: {name for _, name, _, _ in Formatter().parse(rule.message[lang]) if name}
        for lang in LANGUAGES
    }
    if placeholders["zh"] != placeholders["en"]:
        yield f"rule '{rule.id}': the languages name different values"
    unasked = used | (placeholders["zh"] - {"offer_total"})
    for name in sorted(unasked - {*names, *RULE_VARIABLES}):
        yield f"rule '{rule.id}': '{name}' is no fact and no field of this letter"


def _template_faults(block: Block, known: set[str]) -> Iterator[str]:
    sources = [block.text[lang] for lang in LANGUAGES] if block.text else []
    when = [] if block.when is None else [as_template(block.when)]
    try:
        shapes = [shape(source) for source in sources]
        used = {name for source in sources + when for name in variables_used(source)}
    except jinja2.TemplateSyntaxError as error:
        yield f"paragraph '{block.id}': {error.message}"
        return
    if shapes and shapes[0] != shapes[1]:
        yield (
            f"paragraph '{block.id}': zh uses {list(shapes[0])} and en {list(shapes[1])};"
            " fields and conditions must be the same"
        )
    for name in sorted(used - known):
        yield f"paragraph '{block.id}': '{name}' is no field of this letter"


def variables_of(field: LetterField) -> Iterator[str]:
    """Yield the variables a field gives, as `negotiation.papers.context` makes them."""
    if field.options_from:
        return
    yield field.id
    if field.kind == FieldKind.CHOICE:
        yield f"{field.id}_id"
    if field.kind == FieldKind.CHOICES:
        yield f"{field.id}_ids"
    if field.kind == FieldKind.MONEY:
        yield f"{field.id}_fen"


def _table_faults(block: Block) -> Iterator[str]:
    if block.table is None:
        return
    if block.table not in COLLECTIONS:
        yield f"table '{block.id}': '{block.table}' is none of {', '.join(sorted(COLLECTIONS))}"
        return
    for column in block.columns:
        if column.key not in COLLECTIONS[block.table]:
            keys = ", ".join(COLLECTIONS[block.table])
            yield f"table '{block.id}': column '{column.key}' is none of {keys}"


# As many templates as there are, twice: an edit under `scripts/serve` changes one of them.
@functools.lru_cache(maxsize=4096)
def variables_used(source: str) -> frozenset[str]:
    """Return the names a template takes from outside.

    Raises:
        jinja2.TemplateSyntaxError: it does not parse.
    """
    return frozenset(meta.find_undeclared_variables(parsed(source)))


@functools.lru_cache(maxsize=4096)
def shape(source: str) -> tuple[str, ...]:
    """Return the fields, keys and conditions of a template, sorted: word order may differ.

    Raises:
        jinja2.TemplateSyntaxError: it does not parse.
    """
    tree = parsed(source)
    names = [f"{{{{ {node.name} }}}}" for node in tree.find_all(nodes.Name)]
    keys = [f".{node.attr}" for node in tree.find_all(nodes.Getattr)]
    kinds = (nodes.If, nodes.For, nodes.Filter)
    parts = [type(node).__name__.lower() for node in tree.find_all(kinds)]
    return tuple(sorted(names + keys + parts))
