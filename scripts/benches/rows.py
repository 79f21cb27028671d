"""Figures become rows: beside what they are compared with and what they are to be."""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[2]
TARGETS: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("targets.yml").read_text(encoding="utf-8")
)
BUDGETS: dict[str, Any] = json.loads((ROOT / "tests" / "budgets.json").read_text(encoding="utf-8"))
#: The pages that are measured, by their names in the table.
PAGES = dict(zip(("home", "letter", "guide", "journey", "money"), BUDGETS["gzip"], strict=True))


@dataclass(frozen=True)
class Figure:
    """What one part measured: `name` is its key in targets.yml."""

    part: str
    name: str
    ours: list[float]
    plain: list[float] = field(default_factory=list)
    #: By whose name in PAGES, where each page has its own.
    page: str = ""


def row(figure: Figure) -> dict[str, Any]:
    """Medians, ratio, target, and whether it is met (None: there is no target).

    Args:
        figure: what was measured.
    """
    rule = TARGETS[figure.part][figure.name]
    # Without one `round` gives whole numbers.
    places = rule.get("places")
    ours = statistics.median(figure.ours)
    plain = statistics.median(figure.plain) if figure.plain else None
    ratio = ours / plain if plain else None
    target, met = _judged(rule, figure.page, ours, ratio)
    return {
        "part": figure.part,
        "name": figure.name,
        "page": figure.page,
        "what": rule["what"],
        "unit": rule["unit"],
        "plain": None if plain is None else round(plain, places),
        "ours": round(ours, places),
        "ratio": None if ratio is None else round(ratio, 2),
        "target": target,
        "met": met,
        "all": {"plain": figure.plain, "ours": figure.ours},
    }


def _judged(
    rule: dict[str, Any], page: str, ours: float, ratio: float | None
) -> tuple[str, bool | None]:
    """What was aimed at, in words, and whether what was measured, unrounded, is within it."""
    if "ratio_most" in rule:
        if ratio is None:
            raise ValueError(f"{rule['what']}: a target for a ratio, and nothing to compare with")
        return f"{rule['ratio_most']} of plain", ratio <= rule["ratio_most"]
    if "least" in rule:
        return f"≥ {rule['least']}", ours >= rule["least"]
    most = rule.get("most")
    if "budget" in rule:
        most = BUDGETS[rule["budget"]]
        most = most[PAGES[page]] if isinstance(most, dict) else most
    return ("", None) if most is None else (f"≤ {number(most)}", ours <= most)


def rows(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """All rows in the order of targets.yml.

    Args:
        figures: of one part or more. Of a part that was measured no figure may lack.
    """
    told = list(figures)
    found = {(each.part, each.name) for each in told}
    wanted = {(part, name) for part, _ in found for name in TARGETS[part]}
    if found != wanted:
        raise ValueError(f"not measured, or not in targets.yml: {sorted(found ^ wanted)}")
    return in_order(row(each) for each in told)


def in_order(unsorted: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows as targets.yml and PAGES have them.

    Args:
        unsorted: rows of any reports.
    """
    order = [(part, name) for part, names in TARGETS.items() for name in names]
    pages = ["", *PAGES]
    return sorted(
        unsorted,
        key=lambda row: (order.index((row["part"], row["name"])), pages.index(row["page"])),
    )


def number(value: float | None) -> str:
    """A figure as people read it.

    Args:
        value: rounded already; None where there is none.
    """
    return "" if value is None else f"{value:,}"
