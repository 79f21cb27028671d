"""Files in pieces that the service worker puts together again: only the piece with a change comes.

A search file holds the text of all pages of a language, what Python reads all letters: 150 KB each
on the line, and they change with every comma. They are cut between records.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

#: Smaller pieces are more requests once, larger ones more bytes with every change. A cut stands at
#: the same place after a change, but within so many pages.
_PAGES, _SECTIONS = 4, 24
#: Records of what Python reads in one piece, where not all of a section are: a letter is long, and
#: an item comes with its guide, the longest of pages.
_TOGETHER = {"letters": 4, "items": 4}


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


def content_parts(text: str) -> list[str]:
    """Return the pieces of what Python reads; joined, they are the file again.

    Args:
        text: a file as `core.export` writes it.

    Raises:
        ValueError: it was written otherwise, so that the pieces would not make it up.
    """
    pieces: list[str] = []
    for name, section in json.loads(text).items():
        begins = f"{',' if pieces else '{'}{_written(name)}:"
        if name not in _TOGETHER:
            pieces.append(begins + _written(section))
            continue
        records = [f"{_written(key)}:{_written(value)}" for key, value in section.items()]
        together = _TOGETHER[name]
        runs = [records[at : at + together] for at in range(0, len(records), together)]
        pieces += [("," if at else begins + "{") + ",".join(run) for at, run in enumerate(runs)]
        pieces[-1] += "}"
    pieces[-1] += "}"
    if "".join(pieces) != text:
        raise ValueError("what Python reads is written in another way than it is cut")
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
