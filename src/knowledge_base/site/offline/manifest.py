"""The list of what a phone may keep: which file of this build has which content, in groups.

The service worker keeps contents by their digest, so what is the same in two builds is fetched
once, and a file that somebody else has answered for is never taken for ours.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from knowledge_base.core.export import ENGINE_CONTENT
from knowledge_base.schema.records import LANGUAGES
from knowledge_base.site.offline.parts import content_parts, parts
from knowledge_base.site.search_index import address as search_file
from knowledge_base.site.short_addresses import FOLDER as SHORT
from knowledge_base.site.short_addresses import SHORT_MAP
from knowledge_base.site.unlisted import is_unlisted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

#: In the order in which they are wanted: what every page needs, what single pages need, the pages
#: of each language, what Python starts from, what stands in where that lacks something, and what is
#: for saving files and drawing codes.
GROUPS = ("shell", "tools", *LANGUAGES, "python", "whole", "extras")

_DIGEST = 12
#: Its pages have no folder of their own.
_FIRST = LANGUAGES[0]
_NOT_FOUND = "404.html"
_APP, _RUNTIME, _DATA = "assets/app-", "assets/runtime-", "assets/data-"
_NAMED = re.compile(r'(?:href|src)="[^"]*?(assets/app-[^"]+\.(?:css|js))"')
_GZIP = b"\x1f\x8b"
#: What Python reads lies below `_DATA` under this name, as the engine calls it.
_CONTENT = PurePosixPath(ENGINE_CONTENT).name
# The folders of a build, and how large the files are that Python starts from: where nothing else
# of a page has changed, a phone makes it from the one it has.
_EVERYWHERE = [
    re.compile(pattern)
    for pattern in (
        r"assets/app-\w+",
        r"assets/runtime-\w+",
        r'"modules":\d+,"total":\d+(?:,"whole":\d+)?',
    )
]
#: For whoever takes the page apart.
_UNREAD = (".map",)
_LICENSES = "/licenses/"
_PYTHON = ("worker.js",)
#: Of the runtime, what is asked for only where the lean one lacks something.
_WHOLE = "/whole/"


def digest(data: bytes) -> str:
    """Return the name under which a content is kept: the beginning of its SHA-256, base64url."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode()[:_DIGEST]


def write_parts(site: Path) -> dict[str, list[str]]:
    """Write the search files, and what Python reads, once more in pieces.

    Args:
        site: the folder of the built site.

    Returns:
        The addresses of the pieces, by the address of the whole.
    """
    # Only one language may be built.
    searched = [file for lang in LANGUAGES if (file := site / search_file(lang)).is_file()]
    cut = dict.fromkeys(searched, parts)
    cut |= dict.fromkeys(sorted(site.glob(f"{_DATA}*/**/{_CONTENT}")), content_parts)
    whole: dict[str, list[str]] = {}
    for file, pieces_of in cut.items():
        folder = file.with_suffix("")
        folder.mkdir(exist_ok=True)
        pieces = whole[file.relative_to(site).as_posix()] = []
        for number, piece in enumerate(pieces_of(file.read_text(encoding="utf-8"))):
            part = folder / f"{number}.json"
            part.write_text(piece, encoding="utf-8")
            pieces.append(part.relative_to(site).as_posix())
    return whole


def manifest(
    site: Path,
    whole: Mapping[str, Iterable[str]],
    words: Mapping[str, Mapping[str, str]],
    vendored: Collection[str],
) -> str:
    """Return the list as JSON; the same site gives the same bytes.

    Args:
        site: the folder of the built site, with the pieces of its search files.
        whole: see `write_parts`.
        words: what the service worker says by itself, by key and language.
        vendored: names of published modules that pages ask for only when one is pressed.

    Returns:
        `files` (by group and address: digest, and bytes on the line under gzip), `whole`, `words`,
        and `everywhere` (what each page says of its build, in an order that is always the same).
    """
    groups = _groups(site, whole, vendored)
    files = {
        group: {
            _address(path): [
                digest(_unpacked(data := (site / path).read_bytes())),
                _on_the_line(data),
            ]
            for path in sorted(paths)
        }
        for group, paths in groups.items()
    }
    home = (site / "index.html").read_text(encoding="utf-8")
    everywhere = [found[0] if (found := each.search(home)) else "" for each in _EVERYWHERE]
    listed = {"files": files, "whole": whole, "words": words, "everywhere": everywhere}
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")) + "\n"


def _groups(
    site: Path, whole: Mapping[str, Iterable[str]], vendored: Collection[str]
) -> dict[str, set[str]]:
    every = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    pages = [path for path in every if path.endswith(".html") and path != _NOT_FOUND]
    short = [path for path in pages if path.startswith(f"{SHORT}/")]
    named = {path: _named(site / path) for path in pages if not path.startswith(f"{SHORT}/")}
    # What only leads on is no more for search engines, but names nothing.
    for path in [path for path, names in named.items() if names and is_unlisted(site / path)]:
        del named[path]
    groups: dict[str, set[str]] = {group: set() for group in GROUPS}
    # A page that only leads on names nothing.
    groups["shell"] = set.intersection(*filter(None, named.values()))
    groups["shell"] |= _named(site / short[0]) if short else set()
    groups["shell"] |= {_NOT_FOUND, SHORT_MAP, *(path for path in every if _is_picture(path))}
    for path in every:
        group = _group_of_asset(path, vendored)
        if group and path not in groups["shell"]:
            groups[group].add(path)
    prefixes = {lang: f"{lang}/" for lang in LANGUAGES[1:]}
    for path in named:
        lang = next((lang for lang, begins in prefixes.items() if path.startswith(begins)), _FIRST)
        groups[lang].add(path)
    for lang in LANGUAGES:
        groups[lang].update(whole.get(search_file(lang), ()))
    groups["python"].update(*(pieces for path, pieces in whole.items() if path.startswith(_DATA)))
    return groups


def _group_of_asset(path: str, vendored: Collection[str]) -> str | None:
    name = PurePosixPath(path).name
    if not path.startswith((_APP, _RUNTIME)) or path.endswith(_UNREAD) or _LICENSES in path:
        return None
    if path.startswith(_RUNTIME) and _WHOLE in path:
        return "whole"
    if path.startswith(_RUNTIME) or path.endswith(".bin") or name in _PYTHON:
        return "python"
    return "extras" if name in vendored else "tools"


def _is_picture(path: str) -> bool:
    return path == "assets/favicon.svg"


def _named(page: Path) -> set[str]:
    return set(_NAMED.findall(page.read_text(encoding="utf-8")))


def _address(path: str) -> str:
    """The address of a file as pages name it: a folder for its page."""
    return path.removesuffix("index.html") if path.endswith("index.html") else path


def _unpacked(data: bytes) -> bytes:
    """What is in an archive under gzip, which is kept as it was before that; else what is given."""
    return gzip.decompress(data) if data.startswith(_GZIP) else data


def _on_the_line(data: bytes) -> int:
    return min(len(data), len(gzip.compress(data, 6, mtime=0)))
