"""Words for what is kept on the device, so that a reader can tell two values apart.

What is kept holds ids only. The page that brings a file back shows it in the words of the
forms it was typed into.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from knowledge_base.letter_model import LetterField
from knowledge_base.triage_model import NOT_SURE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from knowledge_base import letter_model, triage_model
    from knowledge_base.content import Content
    from knowledge_base.inline import InlineExpander

# Fields of the money tools -> keys of their labels, where the two differ.
_MONEY_LABELS = {
    "penalty_uplift": "uplift",
    "total": "offer_total",
    "shares": "offer_shares",
    "token": "low_token_amount",
    "label": "own_label",
    "period": "blank_period",
    "months": "months_of",
    "silent_loan": "which_loan",
}
_MONEY_FIELDS = (
    *("creditor", "principal", "interest", "penalty", "rate", "rate_scale", "rate_period"),
    *("overdue_since", "method", "months_left", "next_due", "compound", "contract"),
    *("dependants", "margin", "floor", "business", "amount", "busy_months"),
    *("pay_day", "first_date", "lump", "silent_months"),
)
_METHODS = ("equal-instalments", "equal-principal", "interest-first", "all-at-end")
# Parts of the money section -> the part of the page they are typed into.
_MONEY_PARTS = {
    "loans": "part_owed",
    "budget": "part_month",
    "adjust": "part_offer",
    "options": "part_plans",
    "plans": "part_plans",
    "chosen": "part_plans",
    "proposed": "part_plans",
}


def names(content: Content, inline: InlineExpander) -> dict[str, Any]:
    """Return the words of each section that has any, in one language.

    Returns:
        section -> `ids`: first key below the section -> words, or the name of another
        section with the same ids; `fields`: field -> label; `values`: field -> stored value
        -> words. A field is named by all keys below the section joined with "/", or, for
        every entry alike, by the last; `values` for "*" are those of any field.
    """
    lang = inline.lang
    text = inline.text
    items = {item.id: inline.plain(item.text[lang]) for item in content.items.values()}
    facts = content.facts.facts
    return {
        "items": {
            "ids": items,
            "values": {"*": {"done": text("my_data.done"), "not-applicable": text("widget.na_on")}},
        },
        "papers": {
            "ids": "items",
            "values": {"*": {step: text(f"journey.paper_{step}") for step in ("sent", "replied")}},
        },
        "notes": {
            "ids": "items",
            "fields": {"text": text("my_data.note"), "date": text("my_data.note_date")},
        },
        "facts": {
            "ids": {fact.id: fact.label[lang] for fact in facts},
            "values": {fact.id: _options(fact.options, lang) for fact in facts if fact.options},
        },
        "letters": _letters(content, lang),
        "prepared": {"ids": "letters"},
        "log": {
            "fields": {field.id: field.label[lang] for field in content.log.fields},
            "values": {
                field.id: _options(field.options, lang)
                for field in content.log.fields
                if field.options
            },
        },
        "finder": _finder(content, inline),
        "dates": {"ids": {kind.id: kind.label[lang] for kind in content.deadlines.dates}},
        "money": _money(content, inline),
    }


def _options(
    options: Iterable[letter_model.Option | triage_model.Option], lang: str
) -> dict[str, str]:
    return {option.id: option.label[lang] for option in options}


def _letters(content: Content, lang: str) -> dict[str, Any]:
    own = {
        f"{letter.id}/{field.id}": field
        for letter in content.letters.values()
        for field in letter.fields
        if isinstance(field, LetterField)
    }
    return {
        "ids": {letter.id: letter.title[lang] for letter in content.letters.values()},
        "fields": {key: field.label[lang] for key, field in own.items()},
        "values": {
            key: _options(field.options, lang) for key, field in own.items() if field.options
        },
    }


def _finder(content: Content, inline: InlineExpander) -> dict[str, Any]:
    questions = content.triage.questions
    unsure = inline.text("finder.not_sure")
    return {
        "ids": {question.id: question.title[inline.lang] for question in questions},
        "values": {
            question.id: {**_options(question.options, inline.lang), NOT_SURE: unsure}
            for question in questions
        },
    }


def _money(content: Content, inline: InlineExpander) -> dict[str, Any]:
    lang = inline.lang

    def words(key: str) -> str:
        return inline.text(f"money.{key}")

    edits = {
        key.removeprefix("money_field_"): label
        for key, label in content.strings.section("widget", lang).items()
        if key.startswith("money_field_")
    }
    prompts = {
        f"budget/entries/{group.id}.{prompt.id}": prompt.label[lang]
        for group in content.money.groups
        for prompt in group.prompts
    }
    plans = {plan.id: plan.label[lang] for plan in content.money.plans}
    yes_or_no = {answer: words(answer) for answer in ("yes", "no")}
    return {
        "ids": {part: words(key) for part, key in _MONEY_PARTS.items()},
        "fields": {
            **edits,
            **{field: words(field) for field in _MONEY_FIELDS},
            **{field: words(key) for field, key in _MONEY_LABELS.items()},
            **{f"plans/{plan}": label for plan, label in plans.items()},
            **prompts,
        },
        "values": {
            "period": {period.id: period.label[lang] for period in content.money.periods},
            "rate_period": {each: words(f"rate_{each}") for each in ("year", "month", "day")},
            "rate_scale": {"percent": words("rate_percent"), "per-10000": words("rate_myriad")},
            "method": {each: words(f"method_{each.replace('-', '_')}") for each in _METHODS},
            "compound": yes_or_no,
            "business": yes_or_no,
            "chosen": plans,
            "proposed": plans,
            "kind": plans,
        },
    }
