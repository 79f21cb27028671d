"""Interface strings from docs/_data/ui/, with `{name}` placeholders."""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from knowledge_base.core.problems import Problem
from knowledge_base.schema.records import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from knowledge_base.core.yaml_source import KeyPath, YamlFile


def placeholders(text: str) -> set[str]:
    """Return the names of the `{name}` placeholders in `text`.

    Raises:
        ValueError: a brace is not closed.
    """
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@dataclass(frozen=True)
class Strings:
    """Every string by dotted key and language, and the file in docs/_data it stands in."""

    table: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str]

    def text(self, key: str, lang: str, **values: object) -> str:
        """Return the string `key` in `lang` with its placeholders filled.

        Raises:
            KeyError: no such key, or a placeholder has no value.
        """
        return self.table[key][lang].format_map(values)

    def section(self, prefix: str, lang: str, file: str | None = None) -> dict[str, str]:
        """Return the strings below `prefix`, keyed without it, unfilled; of one file or of all."""
        start = f"{prefix}."
        return {
            key.removeprefix(start): texts[lang]
            for key, texts in self.table.items()
            if key.startswith(start) and file in (None, self.files[key])
        }


def read_strings(files: Iterable[YamlFile], problems: list[Problem]) -> Strings:
    """Gather the strings of the files; faults are added to `problems`."""
    table: dict[str, dict[str, str]] = {}
    places: dict[str, str] = {}
    for file in files:
        _collect(file, file.data, (), table, problems)
        places |= dict.fromkeys(table.keys() - places.keys(), file.name.split("_data/")[-1])
    return Strings(table, places)


def _collect(
    file: YamlFile,
    node: Any,
    path: KeyPath,
    table: dict[str, dict[str, str]],
    problems: list[Problem],
) -> None:
    def fault(message: str, fix: str) -> None:
        problems.append(Problem(file.name, file.line(path), f"{key}: {message}", fix))

    key = ".".join(str(part) for part in path)
    if not isinstance(node, dict):
        fault("must hold zh and en, or more keys", "indent the two languages under it")
    elif set(node) & set(LANGUAGES):
        if set(node) != set(LANGUAGES) or not all(isinstance(text, str) for text in node.values()):
            fault(*_pair_fault(node))
            return
        try:
            names = [placeholders(node[lang]) for lang in LANGUAGES]
        except ValueError as error:
            fault(str(error), "close the brace, or double it")
            return
        if names[0] != names[1]:
            fault(f"placeholders differ: {names[0]} and {names[1]}", "use the same in both")
        if key in table:
            fault("stands in another ui file too", "keep one")
        table[key] = dict(node)
    else:
        for name, child in node.items():
            _collect(file, child, (*path, str(name)), table, problems)


def _pair_fault(node: dict[Any, Any]) -> tuple[str, str]:
    """Return what is wrong with a node that should be zh and en, and what to do."""
    if missing := [lang for lang in LANGUAGES if lang not in node]:
        return f"{' and '.join(missing)} is missing", "add it; both languages are needed"
    if odd := [str(name) for name in node if name not in LANGUAGES]:
        return f"'{odd[0]}' stands beside zh and en", "remove it, or indent it elsewhere"
    lang, value = next((lang, node[lang]) for lang in LANGUAGES if not isinstance(node[lang], str))
    return f"{lang} is no text", f"YAML reads this as {value!r}: put the words in quotes"
