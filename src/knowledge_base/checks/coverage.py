"""Accounts for every point that the source documents make (docs/_data/coverage.yml)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from pydantic import StringConstraints, TypeAdapter, ValidationError, model_validator

from knowledge_base.core.problems import Problem
from knowledge_base.core.yaml_source import read_yaml
from knowledge_base.schema.records import Id, Record, Text, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from knowledge_base.core.anchors import Anchor

COVERAGE = "docs/_data/coverage.yml"


class CoveredPoint(Record):
    """One point of a source document and where the site deals with it."""

    id: Annotated[str, StringConstraints(pattern=r"^S\d-\d\d$")]
    kind: str
    verdict: Literal["use", "hedge", "correct", "drop"]
    point: Words
    anchors: tuple[Id, ...] = ()
    reason: Text | None = None

    @model_validator(mode="after")
    def _either_dealt_with_or_dropped(self) -> Self:
        if (self.verdict == "drop") != (self.reason is not None) or (
            self.verdict == "drop"
        ) == bool(self.anchors):
            raise ValueError("a dropped point has a reason, every other one has anchors")
        return self


def check_coverage(root: Path, anchors: Mapping[str, Anchor]) -> Iterator[Problem]:
    """Yield points without a living anchor, and points that stand twice."""
    path = root / COVERAGE
    if not path.exists():
        yield Problem(COVERAGE, 0, "the file is missing")
        return
    file = read_yaml(path, root)
    try:
        points = TypeAdapter(list[CoveredPoint]).validate_python(file.data)
    except ValidationError as error:
        for detail in error.errors():
            yield Problem(file.name, file.line(detail["loc"]), detail["msg"])
        return
    seen: set[str] = set()
    for index, point in enumerate(points):
        line = file.line((index,))
        if point.id in seen:
            yield Problem(file.name, line, f"'{point.id}' stands twice", "keep one")
        seen.add(point.id)
        for anchor in point.anchors:
            if anchor not in anchors:
                yield Problem(file.name, line, f"'{point.id}': no page shows '{anchor}'")
