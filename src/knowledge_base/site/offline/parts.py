"""A search file in pieces that the service worker puts together again.

It holds the text of all pages of a language, 140 KB on the line, and changes with every comma.
Cut where a page begins, only the piece with that page has to come anew.
"""

from __future__ import annotations

import json
from itertools import groupby

#: Pages to a piece: more requests once, or more bytes with every change.
_PAGES = 2


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
    for _number, sections in groupby(data["sections"], lambda section: section[0] // _PAGES):
        pieces.append(comma + ",".join(map(_written, sections)))
        comma = ","
    pieces.append(f'],"fold":{_written(data["fold"])}}}')
    if "".join(pieces) != text:
        raise ValueError("the search file is written in another way than it is cut")
    return pieces


def _written(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
