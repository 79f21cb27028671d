"""What one paper can use: its fields, and where each value comes from.

A value typed by the reader wins; what the money tools, the ticks or the contact log give
stands in where nothing was typed, and beside it where something was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from negotiation.field_error import FieldError
from negotiation.fields import read_fields
from negotiation.typed import clean_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from negotiation.content import EngineContent
    from negotiation.known_money import KnownMoney

TYPED = "typed"


class PaperRequest(NamedTuple):
    """What a paper is asked for with.

    Attributes:
        own: id of a field of the paper's own -> text as typed, or a list of option ids.
        known: `{"facts", "money", "states", "log"}`, what all papers share; each may be
            absent. See `negotiation.api.dispatch`.
        today: the date the paper carries.
        lang: language of messages, "zh" or "en".
        mask: whether the middle of an identity number is hidden.
    """

    own: Mapping[str, Any]
    known: Mapping[str, Any]
    today: dt.date
    lang: str
    mask: bool = True


@dataclass(frozen=True)
class Told:
    """One paper's fields as they stand.

    Attributes:
        fields: the records, facts filled in; those of facts carry `shared`.
        values: field id -> fen, date, text, number, option id(s), or None.
        errors: field id -> what is wrong with what was typed.
        origins: fact id -> "typed", "money", "checklist", "log", or None when unknown.
        spare: facts that are not known and need not be: the paper gives the plan instead.
        unasked: fields that nobody needs to see: about an answer not given, or retired.
        others: fact id -> (origin, value) that differs from what was typed.
        money: what the money tools give; None when they are empty.
        log: the contact log as kept.
    """

    request: PaperRequest
    fields: list[dict[str, Any]]
    values: dict[str, Any]
    errors: dict[str, FieldError]
    origins: dict[str, str | None]
    spare: frozenset[str]
    unasked: frozenset[str]
    others: dict[str, tuple[str, Any]]
    money: KnownMoney | None
    log: Mapping[str, Mapping[str, Any]]


def merged_fields(content: EngineContent, fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a paper's field records with the facts filled in."""
    facts = content.facts()["fields"]
    return [
        {**facts[field["fact"]], **field, "shared": True} if "fact" in field else field
        for field in fields
    ]


def tell(content: EngineContent, fields: list[dict[str, Any]], request: PaperRequest) -> Told:
    """Read what was typed for a paper and what is known besides.

    Args:
        content: the engine's content.
        fields: the paper's field records, facts as `{"fact", "required"}` and, where a plan
            makes the question needless, `"unless": "plan"`. One that an answer elsewhere
            makes needless has `"required_unless": {"field", "option"}`.
        request: what was typed and what is known.
    """
    known, today = request.known, request.today
    records = [_as_asked(field, request.own) for field in merged_fields(content, fields)]
    facts = known.get("facts") or {}
    log = known.get("log") or {}
    money = None
    if known.get("money"):
        # Imported when there are figures: the letters start without the money tools.
        from negotiation.known_money import read_money  # noqa: PLC0415

        money = read_money(content, known["money"], today, str(facts.get("creditor_name") or ""))
    derived = {
        **({key: ("money", value) for key, value in money.values.items()} if money else {}),
        **_from_checklist(content, known.get("states") or {}),
        **_from_log(content, log, today),
    }
    typed = {
        field["id"]: (facts if field.get("shared") else request.own).get(field["id"])
        for field in records
    }
    read = read_fields(records, typed, today)
    values, errors = dict(read.values), dict(read.errors)
    origins: dict[str, str | None] = {}
    others: dict[str, tuple[str, Any]] = {}
    for field in records:
        key = field["id"]
        if not field.get("shared"):
            continue
        origin, value = derived.get(key, (None, None))
        if _is_typed(typed[key]):
            origins[key] = TYPED
            if origin and not _same(value, values[key]):
                others[key] = (origin, value)
            continue
        origins[key] = origin
        if origin:
            values[key] = value
            errors.pop(key, None)
            if field.get("future") and value is not None and value < today:
                errors[key] = FieldError("date_past")
    spare = frozenset(
        field["id"]
        for field in records
        if field.get("unless") == "plan" and money and money.schedule and not origins[field["id"]]
    )
    errors = {key: error for key, error in errors.items() if key not in spare}
    unasked = frozenset(
        field["id"] for field in records if not _is_asked(field, values, typed[field["id"]])
    )
    values |= dict.fromkeys(unasked)
    errors = {key: error for key, error in errors.items() if key not in unasked}
    return Told(request, records, values, errors, origins, spare, unasked, others, money, log)


def _is_asked(field: dict[str, Any], values: Mapping[str, Any], typed: Any) -> bool:
    if field.get("retired"):
        return _is_typed(typed)
    condition = field.get("asked_if")
    return not condition or condition["option"] in (values[condition["field"]] or ())


def _as_asked(field: dict[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    exemption = field.get("required_unless")
    if exemption and own.get(exemption["field"]) == exemption["option"]:
        return {**field, "required": False}
    return field


def _same(one: Any, other: Any) -> bool:
    """Tell whether two values say the same; in which order several were chosen does not count."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return bool(one == other)


def _is_typed(given: Any) -> bool:
    if isinstance(given, list):
        return bool(given)
    return isinstance(given, str) and bool(clean_text(given, several_lines=True))


def _from_checklist(
    content: EngineContent, states: Mapping[str, str]
) -> dict[str, tuple[str, Any]]:
    options = content.facts()["fields"]["evidence"]["options"]
    papers = {option["item"]: option["id"] for option in options if "item" in option}
    # In the order of ticking: a paper that is ticked later gets a later number.
    done = (item for item, state in states.items() if state == "done")
    ticked = tuple(papers[item] for item in done if item in papers)
    return {"evidence": ("checklist", ticked)} if ticked else {}


def _from_log(
    content: EngineContent, log: Mapping[str, Mapping[str, Any]], today: dt.date
) -> dict[str, tuple[str, Any]]:
    if not log:
        return {}
    # Imported when there is a log: most first letters are written without one.
    from negotiation.contact_log import COLLECTION_COMPLAINT, COMPLAINT, read_log  # noqa: PLC0415

    found: dict[str, Any] = {}
    for entry in read_log(content, log, today):  # the newest wins
        values = entry.values
        about = values["paper"] or values["reply"]
        # What the post gave for a letter is no number of the bank's.
        posted = values["paper"] and values["channel"] == "post" and not values["tracking"]
        given = values["party"] == "bank" and values["ref"] and not posted
        if given and about != COLLECTION_COMPLAINT:
            kind = "complaint_number" if about == COMPLAINT else "case_number"
            found[kind] = values["ref"]
        if not values["date"] or values["date"] > today:
            continue
        if values["paper"] == COMPLAINT:
            found["bank_complaint_on"] = values["date"]
        if entry.can_have_named_plan():
            found["talked_on"], found["talked_with"] = values["date"], values["person"]
    return {key: ("log", value) for key, value in found.items() if value}
