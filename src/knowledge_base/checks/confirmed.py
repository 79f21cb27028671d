"""Which pairs of texts somebody has read side by side: docs/_data/confirmed.yml.

A sentence that is corrected in one language alone leaves the other as it was, and nothing
in its structure shows it. So each pair is kept with a digest of either language as of the
last time that somebody confirmed that both say the same. One line per record or page: what
is confirmed together is read together, and a line is what git merges.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from knowledge_base.checks.references import texts_of
from knowledge_base.core.problems import Problem
from knowledge_base.core.text_source import read_text
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from knowledge_base.core.content import Content
    from knowledge_base.core.pages import Page
    from knowledge_base.core.yaml_source import KeyPath

CONFIRMED = "docs/_data/confirmed.yml"
ALL = "all"
_HEADER = """\
# For each record and page, digests of its Chinese and its English as they were when somebody
# last read them side by side. Written by `scripts/lint --confirm ID` (or `--confirm all`);
# `scripts/lint --fix` adds what is new. Lines may stand twice after a merge: any may be right.
"""
_DIGITS = 8
# Records without an id are told apart by the keys that lead to them, as deep as this.
_DEPTH = 2

Digests = tuple[str, str]


@dataclass(frozen=True)
class Pair:
    """What is confirmed as one: where its English stands, and the digests of both languages."""

    file: str
    line: int
    digests: Digests


def pairs(content: Content, pages: Iterable[Page]) -> dict[str, Pair]:
    """Return every pair by its id: `guides/court#court-step`, `ui#widget.copy`, `index.md`."""
    found: dict[str, tuple[str, int, list[list[str]]]] = {}
    for file in content.files:
        stem = file.name.removeprefix("docs/_data/").removesuffix(".yml")
        for path, text in texts_of(file.data):
            key = f"{stem}#{_record(file.data, path)}"
            _, _, words = found.setdefault(key, (file.name, file.line((*path, "en")), [[], []]))
            for each, lang in zip(words, LANGUAGES, strict=True):
                each.append(text[lang])
    for page in pages:
        _, _, words = found.setdefault(page.path, (f"docs/en/{page.path}", 1, [[], []]))
        words[LANGUAGES.index(page.lang)].append(page.text)
    return {
        key: Pair(file, line, (_digest(words[0]), _digest(words[1])))
        for key, (file, line, words) in sorted(found.items())
    }


def _record(data: Any, path: KeyPath) -> str:
    """Return the id of the innermost record on the way to a text."""
    node, own = data, ""
    for part in ("", *path):
        node = node if part == "" else node[part]
        if isinstance(node, dict) and isinstance(node.get("id"), str):
            own = node["id"]
    return own or ".".join(str(part) for part in path[:_DEPTH])


def _digest(words: Iterable[str]) -> str:
    folded = "\0".join(" ".join(text.split()) for text in words)
    return hashlib.sha256(folded.encode()).hexdigest()[:_DIGITS]


def read_confirmed(root: Path) -> dict[str, set[Digests]] | None:
    """Return the digests of each id, more than one after a merge; None before there is a file.

    Raises:
        ContentError: the file is no text.
    """
    path = root / CONFIRMED
    if not path.exists():
        return None
    confirmed: dict[str, set[Digests]] = {}
    for line in read_text(path, root).splitlines():
        key, _, digests = line.partition(": ")
        zh, _, en = digests.partition(" ")
        if en and not key.startswith("#"):
            confirmed.setdefault(key, set()).add((zh, en))
    return confirmed


def check_confirmed(root: Path, content: Content, pages: Iterable[Page]) -> Iterator[Problem]:
    """Yield a warning for each pair of which a language has changed since it was confirmed.

    Warnings, because several people write at once: what one has yet to read side by side
    must not stop the build of another.
    """
    confirmed = read_confirmed(root)
    if confirmed is None:
        return
    for key, pair in pairs(content, pages).items():
        known = confirmed.get(key, set())
        if pair.digests in known:
            continue
        fix = f"read both side by side, then scripts/lint --confirm {key}"
        message = f"{key}: {_changed(pair.digests, known)}"
        yield Problem(pair.file, pair.line, message, fix, fatal=False)


def _changed(digests: Digests, known: Collection[Digests]) -> str:
    if not known:
        return "no one has confirmed yet that both languages say the same"
    if any(digests[1] == en for _, en in known):
        return "the Chinese has changed since it was confirmed, the English has not"
    if any(digests[0] == zh for zh, _ in known):
        return "the English has changed since it was confirmed, the Chinese has not"
    return "both languages have changed since they were confirmed"


def confirm(
    root: Path, content: Content, pages: Iterable[Page], names: Collection[str]
) -> list[str]:
    """Write that pairs were read side by side; return the names that stand for none.

    Args:
        root: project root.
        content: the records.
        pages: the pages.
        names: `all`; or ids as `pairs` has them, what stands behind their `#`, or data files.
    """
    found = pairs(content, pages)
    wanted = {key: _names(key, pair) & {*names} for key, pair in found.items()}
    _write(root, found, {key for key, chosen in wanted.items() if chosen})
    return sorted({*names} - {ALL} - {name for chosen in wanted.values() for name in chosen})


def _names(key: str, pair: Pair) -> set[str]:
    return {ALL, key, key.rpartition("#")[2], pair.file, pair.file.removeprefix("docs/_data/")}


def add_new_pairs(root: Path, content: Content, pages: Iterable[Page]) -> None:
    """Note the pairs that are new, and drop those that have gone; change no other."""
    confirmed = read_confirmed(root)
    if confirmed is not None:
        found = pairs(content, pages)
        _write(root, found, found.keys() - confirmed.keys())


def _write(root: Path, found: dict[str, Pair], anew: Collection[str]) -> None:
    confirmed = read_confirmed(root) or {}
    lines = []
    for key, pair in found.items():
        known = confirmed.get(key, set())
        # Of several lines after a merge the right one is enough; without it, all stay.
        keep = {pair.digests} if key in anew or pair.digests in known else known
        lines += [f"{key}: {zh} {en}\n" for zh, en in sorted(keep)]
    (root / CONFIRMED).write_text(_HEADER + "".join(lines), encoding="utf-8")
