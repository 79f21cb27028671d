"""Checks the letter templates: they parse, and both languages use the same facts alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2
from jinja2 import meta, nodes

from knowledge_base.model import LANGUAGES
from knowledge_base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from knowledge_base.content import Content
    from knowledge_base.letter_model import Block, Letter

# What every letter may use besides its own fields.
COMMON_VARIABLES = frozenset({"today"})

_ENVIRONMENT = jinja2.Environment(autoescape=False)  # noqa: S701 - parsed, never rendered


def check_letters(content: Content) -> Iterator[Problem]:
    """Yield every fault in the letters' templates."""
    for letter in content.letters.values():
        place = content.place(letter)
        for message in _letter_faults(letter):
            yield Problem(place.file, place.line, message)


def _letter_faults(letter: Letter) -> Iterator[str]:
    known = {field.id for field in letter.fields} | COMMON_VARIABLES
    for block in letter.blocks:
        try:
            shapes = {lang: _shape(block.text[lang]) for lang in LANGUAGES}
            used = _variables(block)
        except jinja2.TemplateSyntaxError as error:
            yield f"paragraph '{block.id}': {error.message}"
            continue
        if shapes["zh"] != shapes["en"]:
            yield (
                f"paragraph '{block.id}': zh uses {shapes['zh']} and en {shapes['en']};"
                " fields and conditions must be the same"
            )
        for name in sorted(used - known):
            yield f"paragraph '{block.id}': '{name}' is no field of this letter"


def _variables(block: Block) -> set[str]:
    sources = [block.text[lang] for lang in LANGUAGES]
    if block.when is not None:
        sources.append("{% if " + block.when + " %}{% endif %}")
    trees = [_ENVIRONMENT.parse(source) for source in sources]
    return {name for tree in trees for name in meta.find_undeclared_variables(tree)}


def _shape(source: str) -> list[str]:
    """Return the fields and conditions of a template, sorted: word order may differ."""
    tree = _ENVIRONMENT.parse(source)
    names = [f"{{{{ {node.name} }}}}" for node in tree.find_all(nodes.Name)]
    kinds = (nodes.If, nodes.For, nodes.Filter)
    return sorted(names + [type(node).__name__.lower() for node in tree.find_all(kinds)])
