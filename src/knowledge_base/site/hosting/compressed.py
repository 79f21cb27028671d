"""Each text and wasm file once more under brotli and gzip: what servers send as it lies there."""

from __future__ import annotations

import gzip
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import brotli  # type: ignore[import-untyped]

from knowledge_base.site.hosting.headers import is_hashed

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Endings of the names that compressed files have besides.
ENDINGS = (".br", ".gz")

#: Archives under gzip, which pages unpack: also what brotli makes of what is in them may be sent.
_PACKED = ".bin"

# `.map` no reader's browser asks for.
_WORTH_IT = {".atom", ".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm", ".xml"}

# The best for what is made once and read for weeks (half a minute for the wasm); pages are
# made anew with every build, a thousand of them, and the best would take four times as long
# for a tenth fewer bytes.
_BEST, _FOR_PAGES = 11, 9


def compressed(path: str, data: bytes) -> Mapping[str, bytes]:
    """Return what to lay beside a file, by the ending of its name: nothing that is no smaller.

    Args:
        path: the file's address, seen from the site's root.
        data: what is in it.
    """
    kind = PurePosixPath(path).suffix
    quality = _BEST if is_hashed(path) else _FOR_PAGES
    if kind == _PACKED:
        packed = {".br": brotli.compress(gzip.decompress(data), quality=quality)}
    elif kind in _WORTH_IT:
        packed = {
            ".br": brotli.compress(data, quality=quality),
            # Without a time in it: same file, same bytes.
            ".gz": gzip.compress(data, 9, mtime=0),
        }
    else:
        return {}
    return {ending: found for ending, found in packed.items() if len(found) < len(data)}
