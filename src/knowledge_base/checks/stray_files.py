"""Files of docs/ that nothing reads: a wrong suffix or folder, and a page is silently missing."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from knowledge_base.core.problems import Problem
from knowledge_base.core.text_source import content_files, read_text
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

# Read by other parts than the loader of records.
OTHER_DATA = frozenset({"ids.yml", "moved.yml", "coverage.yml", "style.yml", "confirmed.yml"})
# MkDocs would take these for pages, and the checks would not know of them.
_PAGE_SUFFIXES = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".rst", ".txt"})
# Beside a page, these are what an editor or a merge left; MkDocs would publish them.
_LEFT_BEHIND = (".orig", ".rej", ".bak", ".swp", "~", "#")


def check_stray_files(root: Path, read: Collection[str]) -> Iterator[Problem]:
    """Yield files that a writer would think are read.

    Args:
        root: project root.
        read: names of the files of docs/_data that were read, relative to `root`.

    Raises:
        ContentError: a file that other parts read is not text.
    """
    data = root / "docs" / "_data"
    folders = {path.parent.name for path in data.glob("*/*.yml")}
    for path in content_files(data, "**/*"):
        name = path.relative_to(root).as_posix()
        inside = path.relative_to(data).as_posix()
        if inside in OTHER_DATA:
            # Read by others, some of them with no word for what cannot be read.
            read_text(path, root)
            continue
        if name in read or path.name.endswith(_LEFT_BEHIND):
            continue
        if path.suffix != ".yml":
            fix = f"rename it to {path.with_suffix('.yml').name}"
        else:
            near = get_close_matches(path.parent.name, folders - {path.parent.name}, 1)
            fix = f"put it into docs/_data/{near[0]}/" if near else "name it as its neighbours are"
        yield Problem(name, 1, "nothing reads this file", fix)
    for lang in LANGUAGES:
        for path in content_files(root / "docs" / lang, "**/*"):
            name = path.relative_to(root).as_posix()
            if path.name.endswith(_LEFT_BEHIND):
                yield Problem(name, 1, "an editor or a merge left this file", "delete it")
            elif path.suffix.lower() in _PAGE_SUFFIXES or path.suffix in {".MD", ".Md"}:
                fix = f"rename it to {path.with_suffix('.md').name}"
                yield Problem(name, 1, "pages end in .md", fix)
            elif path.suffix in {".yml", ".yaml"}:
                yield Problem(name, 1, "nothing reads this file", "data lives in docs/_data")
