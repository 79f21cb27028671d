"""Answers that contradict each other: the rules of docs/_data held against a paper.

A rule is a Jinja expression, as a paragraph's `when` is, over the values themselves: amounts
in fen, dates, whole numbers, ids of options. It holds when something is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.papers.following_days import following_days
from negotiation.reading.fields import read_fields
from negotiation.writing.expressions import holds
from negotiation.writing.values import say, say_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.told import Told

_FEN_OF_ROUNDING = 100  # for each instalment


class Untold:
    """A value that is not known: nothing is above, below, equal to or unlike it."""

    def _never(self, _other: object) -> bool:
        return False

    def _stays(self, _other: object) -> Untold:
        return self

    __lt__ = __le__ = __gt__ = __ge__ = __eq__ = __ne__ = _never
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _stays
    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        """Count as not given."""
        return False


def known_values(content: EngineContent, told: Told) -> dict[str, Any]:
    """Return what is known of a paper's fields, and of the facts it does not ask for.

    What cannot be used counts as not told. A choice that was not made is "", of several none.
    """
    facts = content.facts()["fields"]
    asked = {field["id"] for field in told.fields}
    others = [field for key, field in facts.items() if key not in asked]
    typed = told.request.known.get("facts") or {}
    read = read_fields(others, typed, told.request.today)
    values = {
        **(told.money.values if told.money else {}),
        **{key: value for key, value in read.values.items() if value is not None},
        **told.values,
    }
    faulty = {*read.errors, *told.errors}
    known: dict[str, Any] = {}
    for field in (*others, *told.fields):
        key = field["id"]
        value = None if key in faulty else values.get(key)
        empty = {"choice": "", "choices": (), "events": ()}.get(field["kind"], Untold())
        known[key] = empty if value is None else value
    return known


def offer_total(known: Mapping[str, Any]) -> int | None:
    """Return what the instalments come to, in fen, where they leave something of the debt."""
    offer, months, owed = (known.get(key, Untold()) for key in ("monthly_offer", "months", "owed"))
    total = offer * months
    return total if total + months * _FEN_OF_ROUNDING < owed else None


def over_budget(known: Mapping[str, Any]) -> bool:
    """Tell whether more is offered each month than the reader's own budget leaves for it."""
    return bool(known.get("monthly_offer", Untold()) > left_each_month(known))


def left_each_month(known: Mapping[str, Any]) -> Any:
    """Return what the reader's figures leave for repayment, in fen: as told, or income less costs.

    Where they leave it open it is `Untold`.
    """
    available = known.get("available", Untold())
    if not isinstance(available, Untold):
        return available
    return known.get("income", Untold()) - known.get("expenses", Untold())


def broken_rules(
    content: EngineContent,
    letter: Mapping[str, Any],
    told: Told,
    rows: Mapping[str, list[Any]],
) -> Iterator[dict[str, Any]]:
    """Yield `{"field", "code", "message", "kind"}` for every rule that a paper breaks.

    Args:
        content: the engine's content; its facts carry the rules of all letters.
        letter: the letter's record, with rules of its own.
        told: the paper's fields as they stand.
        rows: the collections that the letter may show.
    """
    known = known_values(content, told)
    lang = told.request.lang
    # A letter that gives the plan's rows does not give the figures beside it.
    plan = bool("schedule" in letter["annexes"] and told.money and told.money.schedule)
    total = None if plan else offer_total(known)
    # What was typed beside a plan is not what the letter offers.
    each = told.money.values.get("monthly_offer") if plan and told.money else None
    names = {
        **rows,
        **known,
        "today": told.request.today,
        "plan": plan,
        "plan_each": Untold() if each is None else each,
        "offer_total": total,
        "late": late_dates(content, told),
    }
    fields = {field["id"]: field for field in told.fields}
    said = _Said(content.facts()["fields"] | fields, known, lang)
    if total is not None:
        said["offer_total"] = say_yuan(total, lang)
    if each is not None:
        said["plan_each"] = say_yuan(each, lang)
    for rule in (*letter.get("rules", ()), *content.facts().get("rules", ())):
        key = rule["field"]
        if key in fields and key not in told.spare and holds(rule["when"], names):
            message = rule["message"][lang].format_map(said)
            yield {"field": key, "code": rule["id"], "message": message, "kind": rule["kind"]}


def late_dates(content: EngineContent, told: Told) -> list[str]:
    """Return the date fields from which time by the rules has run out."""
    return sorted({key for key, deadline in following_days(content, told) if deadline["left"] < 0})


class _Said(dict[str, str]):
    """The values in words, said when a message names them."""

    def __init__(self, fields: Mapping[str, Any], known: Mapping[str, Any], lang: str) -> None:
        super().__init__()
        self._fields = fields
        self._known = known
        self._lang = lang

    def __missing__(self, key: str) -> str:
        value = self._known[key]
        if isinstance(value, Untold):
            return ""
        return say(self._fields[key], value, self._lang, masked=True)
