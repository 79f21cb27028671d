"""Words for what is kept of the money tools; see `my_data.names`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from knowledge_base.core.content import Content
    from knowledge_base.core.inline import InlineExpander

# Fields of the money tools -> keys of their labels, where the two differ.
_LABELS = {
    "penalty_uplift": "uplift",
    "total": "offer_total",
    "token": "low_token_amount",
    "label": "own_label",
    "period": "blank_period",
    "months": "months_of",
    "silent_loan": "which_loan",
}
_FIELDS = (
    *("creditor", "principal", "interest", "penalty", "rate", "rate_scale", "rate_period"),
    *("overdue_since", "method", "months_left", "next_due", "compound", "contract"),
    *("dependants", "margin", "floor", "business", "amount", "busy_months"),
    *("pay_day", "first_date", "lump", "silent_months"),
)
_ROUGH = ("income", "outgoings", "owed", "others", "monthly")
_METHODS = ("equal-instalments", "equal-principal", "interest-first", "all-at-end")
# Parts of the money section -> the part of the page they are typed into.
_PARTS = {
    "loans": "part_owed",
    "budget": "part_month",
    "adjust": "part_offer",
    "options": "part_plans",
    "plans": "part_plans",
    "chosen": "part_plans",
    "proposed": "propose",
    "rough": "part_rough",
}


def money_names(content: Content, inline: InlineExpander) -> dict[str, Any]:
    """Return the words of section `money`, as `my_data.names.names` explains them."""
    lang = inline.lang

    def words(key: str) -> str:
        return inline.text(f"money.{key}")

    prompts = {
        f"budget/entries/{group.id}.{prompt.id}": prompt.label[lang]
        for group in content.money.groups
        for prompt in group.prompts
    }
    plans = _plans(content, inline)
    yes_or_no = {answer: words(answer) for answer in ("yes", "no")}
    return {
        "ids": {part: words(key) for part, key in _PARTS.items()},
        "fields": {
            **{field: words(field) for field in _FIELDS},
            **{field: words(key) for field, key in _LABELS.items()},
            "adjust/shares": words("offer_shares"),
            **{key: words(f"rough_{key}") for key in _ROUGH},
            **_terms(content, inline, plans),
            **prompts,
        },
        "values": {
            "period": {period.id: period.label[lang] for period in content.money.periods},
            "rate_period": {each: words(f"rate_{each}") for each in ("year", "month", "day")},
            "rate_scale": {"percent": words("rate_percent"), "per-10000": words("rate_myriad")},
            "method": {each: words(f"method_{each.replace('-', '_')}") for each in _METHODS},
            "compound": yes_or_no,
            "others": yes_or_no,
            "business": yes_or_no,
            "chosen": plans,
            "proposed": plans,
            "kind": plans,
        },
    }


def _plans(content: Content, inline: InlineExpander) -> dict[str, str]:
    """Every plan the engine proposes, also the two that are another one with a waiver."""
    lang = inline.lang
    plans = {plan.id: plan.label[lang] for plan in content.money.plans}
    interest, penalty = (inline.text(f"engine.waived_{what}") for what in ("interest", "penalty"))
    both = inline.text("engine.waived_both", one=interest, other=penalty)
    for plan, waived in (("penalty-waived", penalty), ("interest-and-penalty-waived", both)):
        title = plans["equal-instalments"]
        plans[plan] = inline.text("engine.title_waived", title=title, waived=waived)
    return plans


def _terms(content: Content, inline: InlineExpander, plans: dict[str, str]) -> dict[str, str]:
    """The terms of a plan: fields of the statement have some of the same names."""
    terms = {
        **{
            key.removeprefix("money_field_"): label
            for key, label in content.strings.section("widget", inline.lang).items()
            if key.startswith("money_field_")
        },
        "busy_months": inline.text("money.busy_months"),
    }
    return {
        "proposed_terms/kind": inline.text("my_data.plan_kind"),
        **{f"proposed_terms/{term}": label for term, label in terms.items()},
        **{
            f"plans/{plan}/{term}": f"{name} · {label}"
            for plan, name in plans.items()
            for term, label in terms.items()
        },
    }
