"""The custom elements of the pages, and which words each asks for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from knowledge_base.core.text_source import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

#: Below the project's root; the plugin reads modules and styles from it.
MANIFEST = "overrides/widget/components.json"

#: Files of words that every page needs, whatever it holds.
EVERYWHERE = ("page", "sharing")


def read_words(root: Path) -> Mapping[str, Sequence[str]]:
    """Return the files of docs/_data/ui that each custom element asks for, by its tag.

    Raises:
        ValueError: the manifest is not as described in CONTRIBUTING.md.
    """
    entries = json.loads(read_text(root / MANIFEST, root))
    return {tag: tuple(entry.get("words", ())) for tag, entry in entries.items()}


def files_of(words: Mapping[str, Sequence[str]], html: str) -> list[str]:
    """Return the files of words that a page needs, given its HTML."""
    asked = [name for tag, names in words.items() if f"<{tag}" in html for name in names]
    return list(dict.fromkeys([*EVERYWHERE, *asked]))
