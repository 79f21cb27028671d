"""Calendar months in words: `1月、2月`, `9月到次年5月`, `September to May`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from negotiation.writing.values import say_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_YEAR = 12


def say_months(months: Sequence[int], lang: str) -> str:
    """Name calendar months, those that follow each other as one run, also over new year.

    Args:
        months: 1 to 12, each once, in order; not all twelve.
        lang: "zh" or "en".
    """
    return say_list([_run(first, last, lang) for first, last in _runs(months)], lang)


def _runs(months: Sequence[int]) -> Iterator[tuple[int, int]]:
    for first in months:
        if (first - 2) % _YEAR + 1 in months:
            continue
        last = first
        while last % _YEAR + 1 in months:
            last = last % _YEAR + 1
        yield first, last


def _run(first: int, last: int, lang: str) -> str:
    if lang == "zh":
        turn = "次年" if last < first else ""
        return f"{first}月" if first == last else f"{first}月到{turn}{last}月"
    name = _NAMES[first - 1]
    return name if first == last else f"{name}–{_NAMES[last - 1]}"
