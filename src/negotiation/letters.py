"""Letters: the reader's facts put into the paragraphs that writers keep in docs/_data.

Both languages are rendered together, paragraph by paragraph: the Chinese goes to the
bank, the English stands beside it so that a helper knows what is being sent.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from negotiation.dates import format_date
from negotiation.fields import FieldError, read_fields
from negotiation.money import format_yuan

if TYPE_CHECKING:
    from collections.abc import Mapping

    import jinja2

    from negotiation.content import EngineContent

LANGUAGES = ("zh", "en")
_BLANKS = {"zh": "＿＿＿＿＿＿", "en": "__________"}
_LIST_SEPARATORS = {"zh": "、", "en": "; "}


class _Blank:
    """Stands in for a fact not given: shows a line to write on.

    In a live letter it counts as false, so a sentence about it can be left out; in
    the blank to print it counts as true, so that every sentence is there.
    """

    def __init__(self, lang: str, *, counts: bool) -> None:
        self._text = _BLANKS[lang]
        self._counts = counts

    def __str__(self) -> str:
        return self._text

    def __bool__(self) -> bool:
        return self._counts


def render_letter(
    content: EngineContent,
    letter_id: str,
    raw: Mapping[str, Any],
    today: dt.date,
    lang: str,
) -> dict[str, Any]:
    """Render a letter from what was typed.

    Args:
        content: the engine's content.
        letter_id: which letter.
        raw: field id -> text as typed, or a list of option ids.
        today: the date the letter carries.
        lang: language of the error messages, "zh" or "en".

    Returns:
        `{"complete": bool, "blocks": [{"id", "role", "zh", "en"}], "text": {"zh", "en"},
        "errors": [{"field", "code", "message"}]}`. The letter is rendered even while
        facts are missing, with lines to write on in their place.

    Raises:
        UnknownIdError: there is no such letter.
    """
    letter = content.letter(letter_id)
    read = read_fields(letter["fields"], raw, today)
    errors = [
        {"field": key, "code": error.code, "message": _message(content, error, lang)}
        for key, error in read.errors.items()
    ]
    blocks = _render(letter, read.values, today, blank=False)
    return {
        "complete": not errors,
        "blocks": blocks,
        "text": _texts(blocks),
        "errors": errors,
    }


def blank_letter(content: EngineContent, letter_id: str) -> list[dict[str, str]]:
    """Return the paragraphs of a letter with lines to write on, for print and for no Python.

    Raises:
        UnknownIdError: there is no such letter.
    """
    letter = content.letter(letter_id)
    return _render(letter, {}, None, blank=True)


def _message(content: EngineContent, error: FieldError, lang: str) -> str:
    return content.message(f"error_{error.code}", lang, **error.values)


def _texts(blocks: list[dict[str, str]]) -> dict[str, str]:
    """Join the paragraphs as a chat box takes them: no markup, an empty line between."""
    return {lang: "\n\n".join(block[lang] for block in blocks) for lang in LANGUAGES}


def _render(
    letter: dict[str, Any], values: Mapping[str, Any], today: dt.date | None, *, blank: bool
) -> list[dict[str, str]]:
    contexts = {lang: _context(letter, values, today, lang, blank) for lang in LANGUAGES}
    return [
        {
            "id": block["id"],
            "role": block["role"],
            **{lang: _fill(block["text"][lang], contexts[lang]) for lang in LANGUAGES},
        }
        for block in letter["blocks"]
        # One language decides for both, or the paragraphs could fall out of step.
        if "when" not in block or _holds(block["when"], contexts["zh"])
    ]


def _context(
    letter: dict[str, Any],
    values: Mapping[str, Any],
    today: dt.date | None,
    lang: str,
    blank: bool,
) -> dict[str, Any]:
    missing = _Blank(lang, counts=blank)
    context: dict[str, Any] = {
        field["id"]: missing
        if values.get(field["id"]) is None
        else _shown(field, values[field["id"]], lang)
        for field in letter["fields"]
    }
    context["today"] = format_date(today, lang) if today else missing
    return context


def _shown(field: dict[str, Any], value: Any, lang: str) -> Any:
    """Return a value as the letter says it; choices stay a list for the template to join."""
    kind = field["kind"]
    if kind == "money":
        return format_yuan(value, lang)
    if isinstance(value, dt.date):
        return format_date(value, lang)
    if kind in ("choice", "choices"):
        phrases = {
            option["id"]: option.get("phrase", option["label"])[lang] for option in field["options"]
        }
        if kind == "choice":
            return phrases[value]
        return _LIST_SEPARATORS[lang].join(phrases[key] for key in value)
    return str(value)


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    # Imported on the first letter, not at start-up: the checklist needs no Jinja, and
    # on a cheap phone this import is a noticeable part of a second.
    import jinja2  # noqa: PLC0415

    # No autoescape: the output is plain text. It reaches the page by textContent only.
    return jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701


@lru_cache(maxsize=512)
def _template(source: str) -> jinja2.Template:
    return _environment().from_string(source)


def _fill(source: str, context: dict[str, Any]) -> str:
    return _template(source).render(context).strip()


@lru_cache(maxsize=128)
def _condition(expression: str) -> Any:
    return _environment().compile_expression(expression, undefined_to_none=False)


def _holds(expression: str, context: dict[str, Any]) -> bool:
    return bool(_condition(expression)(**context))
