"""YAML files with line numbers, so that an error can say where to look."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from knowledge_base.problems import ContentError, Problem

if TYPE_CHECKING:
    from pathlib import Path

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its data, and the line on which each part of it starts."""

    name: str
    data: Any
    lines: dict[KeyPath, int] = field(repr=False)

    def line(self, path: KeyPath) -> int:
        """Return the line of `path`, or of its nearest parent that has one."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_yaml(path: Path, root: Path) -> YamlFile:
    """Read one YAML file.

    Args:
        path: the file.
        root: project root; the file is named relative to it in messages.

    Raises:
        ContentError: the file is not YAML, is empty, or repeats a key (YAML would
            silently keep the last one, and a sentence would vanish).
    """
    name = path.relative_to(root).as_posix()
    loader = yaml.SafeLoader(path.read_text(encoding="utf-8"))
    try:
        node = loader.get_single_node()
        if node is None:
            raise ContentError([Problem(name, 0, "the file is empty", "fill it or remove it")])
        lines: dict[KeyPath, int] = {}
        problems: list[Problem] = []
        _note_lines(node, (), name, lines, problems)
        if problems:
            raise ContentError(problems)
        return YamlFile(name, loader.construct_document(node), lines)
    except yaml.MarkedYAMLError as error:
        # Where the open quote or bracket stands, rather than where the file ran out.
        mark = error.context_mark or error.problem_mark
        line = mark.line + 1 if mark else 0
        message = f"not valid YAML: {error.problem}"
        raise ContentError([Problem(name, line, message, "check quotes and indentation")]) from None
    finally:
        loader.dispose()


def _note_lines(
    node: yaml.Node,
    path: KeyPath,
    name: str,
    lines: dict[KeyPath, int],
    problems: list[Problem],
) -> None:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if key in seen:
                problems.append(Problem(name, line, f"key '{key}' stands twice", "keep one"))
            seen.add(key)
            _note_lines(value_node, (*path, key), name, lines, problems)
            lines[(*path, key)] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _note_lines(child, (*path, index), name, lines, problems)
