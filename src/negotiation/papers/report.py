"""What the form beside a paper shows: errors, notes of care, and where each fact is from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.papers.care import care_notes
from negotiation.papers.following_days import following_days
from negotiation.papers.limitation import FACT, old_debt
from negotiation.papers.loan_report import loan_notes, loan_options, transfer_notes
from negotiation.papers.paper_rules import known_values, left_each_month, over_budget
from negotiation.papers.plan_review import review_plan
from negotiation.papers.told import tell
from negotiation.writing.month_names import say_months
from negotiation.writing.values import say, say_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from negotiation.content import EngineContent
    from negotiation.papers.told import PaperRequest, Told
    from negotiation.replies.common import Both
    from negotiation.replies.papers import Fact, Fault, Note, OldDebt, Report


# An offer of less than this percentage of what is available is worth a word.
_NEARLY_ALL = 90


def list_facts(content: EngineContent, request: PaperRequest) -> Report:
    """Return the report on every shared fact, as `report` does; none is asked for."""
    fields = [{"fact": key, "required": False} for key in content.facts()["fields"]]
    return report(content, tell(content, fields, request))


def report(
    content: EngineContent,
    told: Told,
    letter: Mapping[str, Any] | None = None,
    findings: Sequence[dict[str, Any]] = (),
) -> Report:
    """Return the report on a paper's fields.

    Args:
        content: the engine's content.
        told: the paper's fields as they stand.
        letter: the letter's record; None for a paper that is no letter.
        findings: what `negotiation.papers.checks` found; those that stop are errors.
    """
    lang = told.request.lang
    # Whether the paper gives the plan's own figures where there is a plan.
    follows_plan = letter is not None and "schedule" in letter["annexes"]
    errors = _errors(content, told, findings)
    notes = [
        *care_notes(content, told.fields, told.values, lang),
        *_promises(content, told, lang),
        *_unoffered(content, told, lang, follows_plan=follows_plan),
        *_inactive_plan(content, told, lang),
        *loan_notes(content, told, lang),
        *transfer_notes(content, told, letter, lang),
        *review_plan(content, told, lang),
        *(_note(each) for each in findings if each["kind"] != "stop"),
        *_deadlines(content, told, lang),
        *(_beside_the_plan(content, told, lang) if follows_plan else ()),
    ]
    facts = [_fact(field, told) for field in told.fields if field.get("shared")]
    return {
        "complete": not errors,
        "errors": errors,
        "notes": notes,
        "advice": any(_only_advice(field, told.values[field["id"]]) for field in told.fields),
        "facts": facts,
        "unasked": sorted(told.unasked),
        "limitation": _limitation(content, told),
        "options": loan_options(content, told),
    }


def _errors(content: EngineContent, told: Told, findings: Sequence[dict[str, Any]]) -> list[Fault]:
    lang = told.request.lang
    messages = [
        (key, error.code, content.message(f"error_{error.code}", lang, **error.values))
        for key, error in told.errors.items()
    ]
    messages += [
        (each["field"], each["code"], each["message"])
        for each in findings
        if each["kind"] == "stop"
    ]
    found: dict[str | None, tuple[str, str]] = {}
    for key, code, message in messages:
        found.setdefault(key, (code, message))  # the first is mended first
    faults: list[Fault] = [
        {"field": key, "code": code, "message": message}
        for key in (*(field["id"] for field in told.fields), None)
        if key in found
        for code, message in [found[key]]
    ]
    for fault in faults:
        error = told.errors.get(fault["field"] or "")
        if error and error.code == fault["code"] and "part" in error.values:
            fault["part"] = str(error.values["part"])
    return faults


def _note(finding: dict[str, Any]) -> Note:
    note: Note
    note = {"field": finding["field"], "code": finding["code"], "message": finding["message"]}
    if finding["kind"] == "before":
        note["before"] = True
    return note


def _limitation(content: EngineContent, told: Told) -> OldDebt | None:
    """Warn of an old debt where the paper asks for time, offers money or reports payment."""
    if not any(field["id"] == FACT for field in told.fields):
        return None
    request = told.request
    about = {loan.id for loan in told.money.loans} if told.money else None
    return old_debt(content, request.known, request.today, request.lang, about)


def _only_advice(field: dict[str, Any], chosen: Any) -> bool:
    """Tell whether every answer chosen is one that no paper of this kind is written for."""
    if field["kind"] not in ("choice", "choices") or not chosen or "options" not in field:
        return False
    advice = {option["id"] for option in field["options"] if option.get("advice")}
    return advice.issuperset((chosen,) if field["kind"] == "choice" else chosen)


def _beside_the_plan(content: EngineContent, told: Told, lang: str) -> Iterator[Note]:
    """Tell that an amount was typed which the paper does not give, since there is a plan."""
    other = told.others.get("monthly_offer")
    if other and told.money and told.money.schedule:
        message = content.message("note_plan_decides", lang, plan=say_yuan(other[1], lang))
        yield {"field": "monthly_offer", "code": "plan_decides", "message": message}


def _deadlines(content: EngineContent, told: Told, lang: str) -> Iterator[Note]:
    """Tell the days that follow from a date by the dated rules, and of a past one what now."""
    for key, each in following_days(content, told):
        message = content.message(
            "note_deadline_past" if each["left"] < 0 else "note_deadline",
            lang,
            title=each["title"],
            shown=each["shown"],
            when=each["when"],
            rule=each["rule"],
        )
        yield {"field": key, "code": each["id"], "message": message}


def _fact(field: dict[str, Any], told: Told) -> Fact:
    def shown(value: Any) -> Both:
        # A row is read at a glance, also over the reader's shoulder: only the paper shows it whole.
        return {
            "zh": say(field, value, "zh", masked=True),
            "en": say(field, value, "en", masked=True),
        }

    key = field["id"]
    value, other = told.values[key], told.others.get(key)
    return {
        "id": key,
        "origin": told.origins[key],
        "shown": None if value is None else shown(value),
        "spare": key in told.spare,
        "other": {"origin": other[0], "shown": shown(other[1])} if other else None,
        "aside": key in told.set_aside,
    }


def _promises(content: EngineContent, told: Told, lang: str) -> Iterator[Note]:
    """Compare what the paper offers with what the budget leaves."""
    offer = told.values.get("monthly_offer")
    known = known_values(content, told)
    if offer is not None and over_budget(known):
        available = left_each_month(known)
        message = content.message(
            "note_offer_above_available" if available > 0 else "note_offer_nothing_left",
            lang,
            offer=say_yuan(offer, lang),
            available=say_yuan(available, lang),
        )
        yield {"field": "monthly_offer", "code": "offer_above_available", "message": message}
    elif offer and told.money and (short := told.money.budget.months_short_of(offer)):
        message = content.message(
            "note_offer_above_quiet_month",
            lang,
            offer=say_yuan(offer, lang),
            months=say_months(short, lang),
        )
        yield {"field": "monthly_offer", "code": "offer_above_quiet_month", "message": message}
    if told.money and told.money.carried == "no" and "monthly_offer" in told.values:
        message = content.message("note_plan_not_carried", lang)
        yield {"field": None, "code": "plan_not_carried", "message": message}


def _unoffered(
    content: EngineContent, told: Told, lang: str, *, follows_plan: bool
) -> Iterator[Note]:
    """Tell that the paper's own figures leave more than it offers: the bank will ask about it."""
    values = told.values
    offer, income, expenses = (values.get(key) for key in ("monthly_offer", "income", "expenses"))
    available = values.get("available")
    if follows_plan and told.money and told.money.schedule:
        offer = told.money.values.get("monthly_offer")
    if offer is not None and available is not None and offer * 100 < available * _NEARLY_ALL:
        message = content.message(
            "note_offer_below_available",
            lang,
            offer=say_yuan(offer, lang),
            available=say_yuan(available, lang),
        )
        yield {"field": "monthly_offer", "code": "offer_below_available", "message": message}
    asked = "monthly_offer" in values.keys() - told.errors.keys() - told.spare
    if asked and offer is None and income and expenses and income > expenses:
        message = content.message(
            "note_nothing_offered", lang, left=say_yuan(income - expenses, lang)
        )
        yield {"field": "monthly_offer", "code": "nothing_offered", "message": message}


def _inactive_plan(content: EngineContent, told: Told, lang: str) -> Iterator[Note]:
    """Tell that a plan was chosen which the paper does not give, and why."""
    offers = {"monthly_offer", "lump_sum"} & told.values.keys()
    if told.money and told.money.inactive and offers:
        # Imported when there are figures: the letters start without the money tools.
        from negotiation.money.desk import Desk  # noqa: PLC0415
        from negotiation.money.plans.summary import reason_message  # noqa: PLC0415

        desk = Desk(content, lang, told.request.today)
        reason = reason_message(desk, told.money.inactive)
        message = content.message("note_plan_inactive", lang, reason=reason)
        yield {"field": None, "code": "plan_inactive", "message": message}
