"""A search file in pieces that the service worker puts together again.

It holds the text of all pages of a language, 140 KB on the line, and changes with every comma.
Cut between its sections, only the piece with that comma has to come anew.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Smaller pieces are more requests once, larger ones more bytes with every change. A cut stands at
#: the same place after a change, but within so many pages.
_PAGES, _SECTIONS = 4, 30


def parts(text: str) -> list[str]:
    """Return the pieces of a search file; joined, they are the file again.

    Args:
        text: a file as `search_index.search_file` writes it.

    Raises:
        ValueError: it was written otherwise, so that the pieces would not make it up.
    """
    data = json.loads(text)
    pieces = [f'{{"pages":{_written(data["pages"])},"sections":[']
    comma = ""
    for sections in _runs(data["sections"]):
        pieces.append(comma + ",".join(map(_written, sections)))
        comma = ","
    pieces.append(f'],"fold":{_written(data["fold"])}}}')
    if "".join(pieces) != text:
        raise ValueError("the search file is written in another way than it is cut")
    return pieces


def _runs(sections: Iterable[list[Any]]) -> Iterator[list[list[Any]]]:
    for _pages, together in groupby(sections, lambda section: section[0] // _PAGES):
        run: list[list[Any]] = []
        for section in together:
            begins = bool(run) and section[0] != run[-1][0]
            if len(run) >= (_SECTIONS // 2 if begins else _SECTIONS):
                yield run
                run = []
            run.append(section)
        yield run


def _written(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
