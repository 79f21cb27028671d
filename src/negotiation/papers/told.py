"""What one paper can use: its fields, and where each value comes from.

A value typed by the reader wins; what the money tools, the ticks or the contact log give
stands in where nothing was typed, and beside it where something was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from negotiation.papers.loan_facts import LOAN_FACTS, PLAN_FACTS, Held, hold_to_loans
from negotiation.papers.receiver import creditor_of, receiver_of, wanted_loans
from negotiation.reading.errors import FieldError
from negotiation.reading.fields import read_fields
from negotiation.reading.typed import clean_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.known_money import KnownMoney
    from negotiation.replies.papers import Origin

TYPED: Final = "typed"


class PaperRequest(NamedTuple):
    """What a paper is asked for with.

    Attributes:
        own: id of a field of the paper's own -> text as typed, or a list of option ids.
        known: `{"facts", "money", "states", "log", "dates"}`, what all papers share; each may be
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


class Told(NamedTuple):
    """One paper's fields as they stand.

    Attributes:
        fields: the records, facts filled in; those of facts carry `shared`.
        values: field id -> fen, date, text, number, option id(s), or None.
        errors: field id -> what is wrong with what was typed.
        origins: fact id -> "typed", "money", "checklist", "log", or None when unknown.
        spare: facts that are not known and need not be: the paper gives the plan instead.
        others: fact id -> (origin, value) that differs from what was typed.
        money: what the money tools give; None when they are empty.
        log: the contact log as kept.
        party: who receives the paper, one of the contact log's parties; of a paper to nobody
            the creditor there is now.
        unasked: fields that this reader need not see: about an answer or a fact that was
            not given, or retired.
        set_aside: fact id -> what was typed and is of another loan, so that it is not used.
    """

    request: PaperRequest
    fields: list[dict[str, Any]]
    values: dict[str, Any]
    errors: dict[str, FieldError]
    origins: dict[str, Origin | None]
    spare: frozenset[str]
    others: dict[str, tuple[Origin, Any]]
    money: KnownMoney | None
    log: Mapping[str, Mapping[str, Any]]
    party: str
    unasked: frozenset[str]
    set_aside: dict[str, Any]

    @property
    def creditor(self) -> str:
        """Return the new creditor's name as told, "" where the debt was not transferred."""
        return creditor_of(self.request)


def merged_fields(content: EngineContent, fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a paper's field records with the facts filled in."""
    facts = content.facts()["fields"]
    return [
        {**facts[field["fact"]], **field, "shared": True} if "fact" in field else field
        for field in fields
    ]


def tell(
    content: EngineContent,
    fields: list[dict[str, Any]],
    request: PaperRequest,
    letter: Mapping[str, Any] | None = None,
) -> Told:
    """Read what was typed for a paper and what is known besides.

    Args:
        content: the engine's content.
        fields: the paper's field records, facts as `{"fact", "required"}` and, where a plan
            makes the question needless, `"unless": "plan"`. One that an answer elsewhere
            makes needless has `"required_unless": {"field", "option"}`, one that only concerns
            whoever told a fact `"only_if"`.
        request: what was typed and what is known.
        letter: the letter's record, which says who receives it and which loans it is about;
            None for a paper that is no letter.
    """
    known, today = request.known, request.today
    records = [_as_asked(field, request.own) for field in merged_fields(content, fields)]
    facts = known.get("facts") or {}
    log = known.get("log") or {}
    party = receiver_of(letter, request)
    money = None
    if known.get("money"):
        # Imported when there are figures: the letters start without the money tools.
        from negotiation.papers.known_money import read_money  # noqa: PLC0415

        money = read_money(content, known["money"], today, wanted_loans(letter, request, party))
    derived: dict[str, tuple[Origin, Any]] = {
        **({key: ("money", value) for key, value in money.values.items()} if money else {}),
        **_from_checklist(content, known.get("states") or {}),
        **_from_log(content, log, today, "creditor" if party == "creditor" else "bank"),
    }
    unasked = frozenset(_unasked(records, money, request))
    typed = {
        field["id"]: (facts if field.get("shared") else request.own).get(field["id"])
        for field in records
        if field["id"] not in unasked
    }
    read = read_fields([field for field in records if "options_from" not in field], typed, today)
    stand = _Standing(dict(read.values), dict(read.errors), {}, {})
    for field in records:
        # What happened is told: words of one's own may follow, and need not.
        if "opens" in field and read.values.get(field["id"]):
            lacking = stand.errors.get(field["opens"])
            if lacking and lacking.code == "required":
                del stand.errors[field["opens"]]
    for field in records:
        if "options_from" in field:
            stand.values[field["id"]] = money.meant.answer or None if money else None
        elif field.get("shared"):
            _combine(stand, field, typed[field["id"]], derived.get(field["id"]), today)
    values, errors, origins, others = stand
    spare = {
        field["id"]
        for field in records
        if field.get("unless") == "plan" and money and money.schedule and not origins[field["id"]]
    }
    set_aside: dict[str, Any] = {}
    if money and money.meant.undecided:
        # First: the others may be answered by it.
        errors = {"loan": FieldError("loan_which"), **errors}
        # Nothing is asked that the choice will answer.
        waiting = (*LOAN_FACTS, *PLAN_FACTS)
        spare |= {key for key in waiting if key in origins and not origins[key]}
    elif money:
        set_aside = _hold(stand, hold_to_loans(records, values, money, today))
    errors = {key: error for key, error in errors.items() if key not in spare | unasked}
    unasked |= {
        field["id"] for field in records if not _is_asked(field, values, typed.get(field["id"]))
    }
    values |= dict.fromkeys(unasked)
    errors = {key: error for key, error in errors.items() if key not in unasked}
    return Told(
        request=request,
        fields=records,
        values=values,
        errors=errors,
        origins=origins,
        spare=frozenset(spare),
        others=others,
        money=money,
        log=log,
        party=party,
        unasked=unasked,
        set_aside=set_aside,
    )


def _is_asked(field: dict[str, Any], values: Mapping[str, Any], typed: Any) -> bool:
    if field.get("retired"):
        return _is_typed(typed)
    condition = field.get("asked_if")
    if not condition:
        return True
    chosen = values[condition["field"]]
    # Of one answer the id as a whole; of several any.
    return condition["option"] in ((chosen,) if isinstance(chosen, str) else chosen or ())


class _Standing(NamedTuple):
    """The first parts of `Told` while they are put together."""

    values: dict[str, Any]
    errors: dict[str, FieldError]
    origins: dict[str, Origin | None]
    others: dict[str, tuple[Origin, Any]]


def _combine(
    stand: _Standing,
    field: dict[str, Any],
    typed: Any,
    known: tuple[Origin, Any] | None,
    today: dt.date,
) -> None:
    """Set what was typed for a fact beside what is known of it."""
    key = field["id"]
    origin, value = known or (None, None)
    if _is_typed(typed):
        stand.origins[key] = TYPED
        if origin and not _same(value, stand.values[key]):
            stand.others[key] = (origin, value)
        return
    stand.origins[key] = origin
    if origin:
        stand.values[key] = value
        stand.errors.pop(key, None)
        if field.get("future") and value is not None and value < today:
            stand.errors[key] = FieldError("date_past")


def _hold(stand: _Standing, held: Held) -> dict[str, Any]:
    """Let the loans that the paper is about decide; return what was typed and is not used."""
    for key, value in held.values.items():
        stand.values[key] = value
        stand.origins[key] = None if value is None else "money"
        stand.others.pop(key, None)
        stand.errors.pop(key, None)
    stand.errors.update(held.errors)
    return held.set_aside


def _unasked(
    fields: list[dict[str, Any]], money: KnownMoney | None, request: PaperRequest
) -> Iterator[str]:
    """Yield the fields that this reader need not see."""
    facts = request.known.get("facts") or {}
    for field in fields:
        if "options_from" in field and not (money and money.meant.options):
            yield field["id"]
        if "only_if" in field and not _is_typed(facts.get(field["only_if"])):
            yield field["id"]


def _as_asked(field: dict[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    for key, required in (("required_unless", False), ("required_if", True)):
        answer = field.get(key)
        if answer and own.get(answer["field"]) == answer["option"]:
            return {**field, "required": required}
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
) -> dict[str, tuple[Origin, Any]]:
    options = content.facts()["fields"]["evidence"]["options"]
    papers = {option["item"]: option["id"] for option in options if "item" in option}
    # In the order of ticking: a paper that is ticked later gets a later number.
    done = (item for item, state in states.items() if state == "done")
    ticked = tuple(papers[item] for item in done if item in papers)
    return {"evidence": ("checklist", ticked)} if ticked else {}


def _from_log(
    content: EngineContent, log: Mapping[str, Mapping[str, Any]], today: dt.date, creditor: str
) -> dict[str, tuple[Origin, Any]]:
    """Return what the notes give; `creditor` is the party whose numbers and talks count."""
    if not log:
        return {}
    # Imported when there is a log: most first letters are written without one.
    from negotiation.log.contact_log import COMPLAINT, COMPLAINTS, read_log  # noqa: PLC0415

    found: dict[str, Any] = {}
    for entry in read_log(content, log, today):  # the newest wins
        values = entry.values
        about = values["paper"] or values["reply"]
        # What the post gave for a letter is no number of the bank's.
        posted = values["paper"] and values["channel"] == "post" and not values["tracking"]
        given = values["ref"] and not posted
        # The complaint is one to the bank, whoever the creditor is now.
        if given and about == COMPLAINT and values["party"] == "bank":
            found["complaint_number"] = values["ref"]
        elif given and about not in COMPLAINTS and values["party"] == creditor:
            found["case_number"] = values["ref"]
        if not values["date"] or values["date"] > today:
            continue
        if values["paper"] == COMPLAINT:
            found["bank_complaint_on"] = values["date"]
        if entry.can_have_named_plan(creditor):
            found["talked_on"], found["talked_with"] = values["date"], values["person"]
    return {key: ("log", value) for key, value in found.items() if value}
