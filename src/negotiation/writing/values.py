"""How letters say values: amounts, dates, choices, lists, and lines to write on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from negotiation.reading.amounts import format_yuan
from negotiation.reading.dates import format_date, format_month
from negotiation.reading.masking import mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from negotiation.reading.events import Month, Told

SENTENCE_JOINTS = {"zh": "", "en": " "}
_BLANKS = {"zh": "＿＿＿＿＿＿", "en": "__________"}
_COUNTS = {
    "zh": "零一两三四五六七八九十",
    "en": ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
}


class Blank:
    """Stands in for a fact not given: shows a line to write on.

    In a live letter it counts as false, so a sentence about it can be left out; in
    the blank to print it counts as true, so that every sentence is there.
    """

    def __init__(self, lang: str, *, counts: bool) -> None:
        """Remember the language and whether it counts as given."""
        self._text = _BLANKS[lang]
        self._counts = counts

    def __str__(self) -> str:
        """Return the line to write on."""
        return self._text

    def __bool__(self) -> bool:
        """Count as given in the blank only."""
        return self._counts


class AnyChoice:
    """The answer to a choice in the blank to print: every one, so that all sentences stand."""

    def __eq__(self, other: object) -> bool:
        """Be equal to every option."""
        return True

    def __ne__(self, other: object) -> bool:
        """Be unequal to every option, too: a sentence about "not this one" stands as well."""
        return True

    def __hash__(self) -> int:
        """Be usable in sets."""
        return 0

    def __contains__(self, option: object) -> bool:
        """Hold every option."""
        return True

    def __iter__(self) -> Iterator[str]:
        """Hold none that could be listed."""
        return iter(())


def say_yuan(fen: int, lang: str) -> str:
    """Return an amount; one below zero carries a minus sign."""
    amount = format_yuan(abs(fen), lang)
    return f"−{amount}" if fen < 0 else amount


def say_count(n: int, lang: str) -> str:
    """Return a number as it stands before what is counted: `两`, "two"; figures from 11."""
    words = _COUNTS[lang]
    return words[n] if n < len(words) else str(n)


def say_list(words: Sequence[str], lang: str) -> str:
    """Return `甲、乙` in Chinese, `a, b and c` in English."""
    if lang == "zh":
        return "、".join(words)
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _say_events(field: dict[str, Any], events: Sequence[Told], lang: str) -> str:
    """Return the sentences of what happened; a line to write on stands where a blank is empty."""
    options = {option["id"]: option for option in field["options"]}
    return SENTENCE_JOINTS[lang].join(
        options[told.event]["says"][lang].format_map(
            {key: _say_blank(value, lang) for key, value in told.blanks.items()}
        )
        for told in events
    )


def _say_blank(value: int | dt.date | Month | None, lang: str) -> str:
    if value is None:
        return str(Blank(lang, counts=False))
    if isinstance(value, int):
        return say_yuan(value, lang)
    if isinstance(value, dt.date):
        return format_date(value, lang)
    return format_month(value.year, value.month, lang)


def say(field: dict[str, Any], value: Any, lang: str, *, masked: bool) -> str:
    """Return a field's value as a letter says it.

    Args:
        field: the field's record.
        value: as `negotiation.reading.fields.read_fields` gives it, not None.
        lang: "zh" or "en".
        masked: whether the middle of an identity number is hidden.
    """
    kind = field["kind"]
    if kind == "money":
        return say_yuan(value, lang)
    if kind == "id-number":
        return mask(value) if masked else str(value)
    if isinstance(value, dt.date):
        return format_date(value, lang)
    if kind == "events":
        return _say_events(field, value, lang)
    if kind in ("choice", "choices"):
        phrases = {
            option["id"]: option.get("phrase", option["label"])[lang]
            for option in field["options"]
            if not option.get("silent")
        }
        chosen = [value] if kind == "choice" else value
        return say_list([phrases[key] for key in chosen if key in phrases], lang)
    return str(value)
