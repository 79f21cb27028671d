"""Checks of the examples: each names a page and words that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page
    from knowledge_base.schema.examples import Examples

_WORDS = "docs/_data/ui/components.yml"


def check_examples(content: Content, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield examples of no page, without words, or told twice."""
    urls = {page.url for page in pages}
    for examples in content.examples.values():
        place = content.place(examples)
        for wrong, fix in _faults(content, examples, urls):
            yield Problem(place.file, place.line, f"examples of '{examples.id}': {wrong}", fix)


def _faults(content: Content, examples: Examples, urls: set[str]) -> Iterator[tuple[str, str]]:
    known = content.strings.table
    states = [example.state for example in examples.states]
    for key in (f"of_{examples.id}", *(f"state_{state}" for state in states)):
        if f"components.{key}" not in known:
            yield f"'{key}' has no words", f"add them to {_WORDS}"
    for state in sorted({state for state in states if states.count(state) > 1}):
        yield f"the state '{state}' stands twice", "name one otherwise"
    for example in examples.states:
        if example.page not in urls:
            yield f"there is no page '{example.page}'", near(example.page, sorted(urls))
