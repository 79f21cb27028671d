"""Reads docs/_data/style.yml, by which the lint of words goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from knowledge_base.core.problems import ContentError, Problem
from knowledge_base.core.yaml_source import read_yaml
from knowledge_base.schema.style import Style

if TYPE_CHECKING:
    from pathlib import Path

STYLE_FILE = "docs/_data/style.yml"


def read_style(root: Path) -> Style:
    """Read docs/_data/style.yml.

    Raises:
        ContentError: it does not fit the schema.
    """
    file = read_yaml(root / STYLE_FILE, root)
    try:
        return Style.model_validate(file.data)
    except ValidationError as error:
        raise ContentError(
            Problem(
                file.name, file.line(detail["loc"]), detail["msg"], "compare it with the other keys"
            )
            for detail in error.errors()
        ) from None
