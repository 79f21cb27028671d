"""Custom elements of a site, named once: their code comes only with the pages that hold them.

The manifest is a JSON file in ``web``: tag -> ``{"module": …, "styles": […]}``; what else
stands in an entry is the site's own affair.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

_OPENING = re.compile(r"<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)[\s>]")


@dataclass(frozen=True)
class Component:
    """One custom element.

    Attributes:
        module: Its module in ``web``, whose default export is the element's class.
        styles: Its stylesheets in ``web``.
    """

    module: str
    styles: tuple[str, ...]


def read_components(file: Path) -> dict[str, Component]:
    """The manifest, by tag, in its order.

    Raises:
        ConfigurationError: it cannot be read, or an entry is not as described above.
    """
    try:
        entries = json.loads(file.read_text(encoding="utf-8"))
        return {tag: _component(tag, entry) for tag, entry in entries.items()}
    except (OSError, ValueError, AttributeError) as error:
        raise ConfigurationError(f"pyodide-mkdocs: components '{file.name}': {error}") from error


def _component(tag: str, entry: object) -> Component:
    if not _OPENING.fullmatch(f"<{tag}>"):
        raise ValueError(f"'{tag}' is no name of a custom element: small letters and a dash")
    if isinstance(entry, dict) and isinstance(entry.get("module"), str):
        styles = entry.get("styles", [])
        if isinstance(styles, list) and all(isinstance(style, str) for style in styles):
            return Component(entry["module"], tuple(styles))
    raise ValueError(f"'{tag}' needs a 'module', and may have a list of 'styles'")


def tags_in(html: str, known: Mapping[str, object] | Iterable[str]) -> list[str]:
    """The tags among ``known`` that a page holds, in their order."""
    found = {match[1] for match in _OPENING.finditer(html)}
    return [tag for tag in known if tag in found]
