"""Which fields of a form stand folded away: what a paper can do without, by what it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge_base.schema.facts import Fact, Purpose

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from knowledge_base.schema.fields import LetterField

SELDOM = "seldom"
LATER = "later"
FOLDS = (*(purpose.value for purpose in Purpose), LATER, SELDOM)


def folds_of(fields: Iterable[LetterField], first: Collection[str] | None = None) -> dict[str, str]:
    """Return the fold of each field that has one: field id -> fold.

    Args:
        fields: those of one form.
        first: ids of the only fields to be asked openly; None where every needed one is.
    """
    if first is not None:
        return {field.id: LATER for field in fields if field.id not in first}
    return {field.id: fold for field in fields if (fold := _fold(field))}


def _fold(field: LetterField) -> str:
    if field.seldom:
        return SELDOM
    # What follows from an answer stands below it.
    follows = field.asked_if or field.only_if or field.options_from or field.retired
    if isinstance(field, Fact) and field.purpose and not field.required and not follows:
        return field.purpose.value
    return ""


def in_order(folds: dict[str, str]) -> list[str]:
    """Return the folds that a form has, in the order in which they stand."""
    return [fold for fold in FOLDS if fold in folds.values()]
