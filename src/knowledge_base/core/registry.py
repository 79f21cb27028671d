"""Published addresses are promises: docs/_data/ids.yml freezes them.

An id may move, never vanish. When it moves, docs/_data/moved.yml keeps the old
address and the build leaves a pointer there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from knowledge_base.core.anchors import published_ids
from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from knowledge_base.core.anchors import Anchor

REGISTRY = "docs/_data/ids.yml"
MOVED = "docs/_data/moved.yml"
_HEADER = """\
# Every published id and its address. Links to these are in chats and on paper.
# Written by `scripts/lint --fix`, which only ever adds. To move an id, change its line
# here and add its old address to moved.yml.
"""


def read_registry(root: Path) -> dict[str, str]:
    """Return id -> address as frozen; empty when there is no registry yet.

    Raises:
        ContentError: the file is no list of such lines.
    """
    return _read(root, REGISTRY)


def read_moved(root: Path) -> dict[str, str]:
    """Return old address -> id, for addresses that pages no longer have.

    Raises:
        ContentError: the file is no list of such lines.
    """
    return _read(root, MOVED)


def _read(root: Path, name: str) -> dict[str, str]:
    path = root / name
    if not path.exists():
        return {}
    data: Any = read_yaml(path, root).data
    if not isinstance(data, dict | None):
        raise ContentError([Problem(name, 1, "holds lines of 'key: value'", "remove the others")])
    return {str(key): str(value) for key, value in (data or {}).items()}


def check_registry(root: Path, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield ids that vanished, moved without a pointer, or are not frozen yet."""
    frozen = read_registry(root)
    moved = read_moved(root)
    living = published_ids(anchors)
    for key, address in frozen.items():
        if key not in living and address not in moved:
            message = f"published id '{key}' has vanished from {address}"
            yield Problem(REGISTRY, 0, message, f"bring it back, or point {address} on in {MOVED}")
        elif key in living and living[key] != address:
            message = f"'{key}' was published at {address} and is now at {living[key]}"
            yield Problem(REGISTRY, 0, message, f"change the line, and add {address} to {MOVED}")
    for address, key in moved.items():
        if key not in living:
            yield Problem(MOVED, 0, f"{address} points to '{key}', which no page shows")
        if address in living.values():
            yield Problem(MOVED, 0, f"{address} is in use again", "remove the line")
    for key in sorted(set(living) - set(frozen)):
        message = f"id '{key}' is not frozen yet"
        yield Problem(REGISTRY, 0, message, "run scripts/lint --fix")


def add_to_registry(root: Path, anchors: Mapping[str, Anchor]) -> None:
    """Freeze the ids that are not frozen yet; never change or drop a line."""
    frozen = read_registry(root)
    table = {**published_ids(anchors), **frozen}
    text = yaml.safe_dump(dict(sorted(table.items())), allow_unicode=True, width=200)
    (root / REGISTRY).write_text(_HEADER + text, encoding="utf-8")
