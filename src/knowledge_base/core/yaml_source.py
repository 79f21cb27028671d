"""YAML files with line numbers, so that an error can say where to look."""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.text_source import read_text
from knowledge_base.core.yaml_faults import fault_of

if TYPE_CHECKING:
    from pathlib import Path

KeyPath = tuple[str | int, ...]


class _SaysWhere:
    """A constructor that knows the line of a value that cannot be (a 30th of February)."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)  # type: ignore[misc]
        except ValueError as error:
            raise yaml.constructor.ConstructorError(
                None, None, str(error), node.start_mark
            ) from None


class _PlainLoader(_SaysWhere, yaml.SafeLoader):
    """Slow, and exact about what is wrong."""


# Eight times faster where PyYAML was built with libyaml, and curt about faults.
_Fast: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _FastLoader(_SaysWhere, _Fast):  # type: ignore[misc]
    """For files that are as they should be: nearly always all of them."""


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: its data, its text, and the line on which each part of it starts."""

    name: str
    data: Any
    lines: dict[KeyPath, int] = field(repr=False)
    text: str = field(repr=False, default="")

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
    return parse_yaml(read_text(path, root), path.relative_to(root).as_posix())


# A few more than there are files, so that after an edit only one is read anew.
@functools.lru_cache(maxsize=256)
def parse_yaml(text: str, name: str, first_line: int = 1) -> YamlFile:
    """Read YAML that begins on the line `first_line` of the file `name`.

    Raises:
        ContentError: as `read_yaml`.
    """
    try:
        return _parse(_FastLoader(text), text, name, first_line)
    except yaml.YAMLError:
        pass
    try:
        return _parse(_PlainLoader(text), text, name, first_line)
    except yaml.MarkedYAMLError as error:
        raise ContentError([fault_of(error, text, name, first_line)]) from None


def _parse(loader: Any, text: str, name: str, first_line: int) -> YamlFile:
    try:
        node = loader.get_single_node()
        if node is None:
            problem = Problem(name, first_line, "the file is empty", "fill it or remove it")
            raise ContentError([problem])
        lines: dict[KeyPath, int] = {}
        twice: list[tuple[str, int]] = []
        _note_lines(node, (), lines, twice)
        if twice:
            raise ContentError(
                Problem(name, line + first_line, f"key '{key}' stands twice", "keep one")
                for key, line in twice
            )
        numbered = {path: line + first_line for path, line in lines.items()}
        return YamlFile(name, loader.construct_document(node), numbered, text)
    finally:
        loader.dispose()


def _note_lines(
    node: yaml.Node, path: KeyPath, lines: dict[KeyPath, int], twice: list[tuple[str, int]]
) -> None:
    """Note the line of each part, counted from 0, and the keys that stand twice."""
    lines[path] = node.start_mark.line
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line
            if key in seen:
                twice.append((key, line))
            seen.add(key)
            _note_lines(value_node, (*path, key), lines, twice)
            lines[(*path, key)] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            _note_lines(child, (*path, index), lines, twice)
