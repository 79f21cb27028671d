"""Articles that mislead when told alone: whoever cites one has to cite the other beside it.

A source names such pairs in `companions`. "Beside it" means in the same text of docs/_data
and language, or under the same heading of a page.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from knowledge_base.core.pages import Page
    from knowledge_base.core.shortcode_syntax import Shortcode
    from knowledge_base.schema.records import Source

_FIX = "say the second half of the rule, too, and cite it"


def lacking(
    codes: Iterable[Shortcode], sources: Mapping[str, Source]
) -> Iterator[tuple[Shortcode, str]]:
    """Yield each source shortcode whose companion is not among `codes`, with what is lacking."""
    cited = [code for code in codes if code.name == "source" and code.args]
    there = {(code.args[0], locator) for code in cited for locator in code.args[1:]}
    for code in cited:
        source = sources.get(code.args[0])
        for locator in code.args[1:] if source else ():
            companion = source.companions.get(locator) if source else None
            if companion and tuple(companion.split()) not in there:
                yield code, f"'[[{code.key}]]' needs '[[source {companion}]]' beside it"


def check_sections(page: Page, sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Yield a problem for each article that stands alone under its heading of a page."""
    starts = [0, *(heading.line for heading in page.headings), len(page.prose) + 1]
    for start, end in pairwise(starts):
        codes = [code for code in page.shortcodes if start <= code.line < end]
        for code, message in lacking(codes, sources):
            yield Problem(page.file, code.line, message, _FIX)


def check_companion_names(sources: Mapping[str, Source]) -> Iterator[tuple[Source, str]]:
    """Yield each source with what is wrong in its `companions`."""
    for source in sources.values():
        for locator, companion in source.companions.items():
            target, _, article = companion.partition(" ")
            if locator not in source.locators:
                yield source, f"companions: the source lists no '{locator}'"
            if target not in sources or article not in sources[target].locators:
                yield source, f"companions: there is no '{companion}'"
