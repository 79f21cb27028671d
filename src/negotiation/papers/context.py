"""What the templates of a letter may name: fields, collections, annex numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from negotiation.log.contact_keys import CONTACT_KEYS, TALK_KEYS
from negotiation.money.left_out import say_parts
from negotiation.papers.evidence import pieces
from negotiation.papers.loan_facts import split_numbers
from negotiation.papers.paper_rules import known_values, offer_total, over_budget
from negotiation.reading.dates import format_date
from negotiation.writing.month_names import say_months
from negotiation.writing.values import AnyChoice, Blank, say, say_count, say_list, say_yuan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from negotiation.content import EngineContent
    from negotiation.papers.known_money import KnownMoney
    from negotiation.papers.told import Told

_PARTS = ("payment", "principal", "interest", "penalty", "balance")
# Collection -> the keys of its rows, all of them text. The content lint reads this, too.
COLLECTIONS: dict[str, tuple[str, ...]] = {
    "loans": ("creditor", "contract", "balance", "principal", "interest", "penalty"),
    "schedule": ("n", "date", *_PARTS),
    # The same where no single monthly amount tells it: for letters that name the amount.
    "uneven_schedule": ("n", "date", *_PARTS),
    "statement": ("group", "item", "amount"),
    "papers": ("n", "name", "shows"),
    "contacts": CONTACT_KEYS,
    "refusals": CONTACT_KEYS,
    "broken": CONTACT_KEYS,
    "collector_contacts": CONTACT_KEYS,
    "debt_contacts": CONTACT_KEYS,
    "talks": TALK_KEYS,
    "deadlines": ("day", "what", "far"),
}
PLAN_KEYS = (
    *("title", "payment", "instalments", "first_date", "last_date", "total"),
    *("off_season", "left_out"),
)
# In a blank these would be gaps in sentences that most plans do not have.
_RARE_PLAN_KEYS = {"off_season": "", "left_out": ""}
_BLANK_ROWS = 4
_NOT_KNOWN = "—"


def context(content: EngineContent, told: Told, annexes: list[str], lang: str) -> dict[str, Any]:
    """Return the variables of a letter in one language.

    Args:
        content: the engine's content.
        told: what is known.
        annexes: the collections that get an annex number, in order.
        lang: "zh" or "en".
    """
    today, mask = told.request.today, told.request.mask
    missing = Blank(lang, counts=False)
    loans = told.money.loans if told.money else ()
    variables: dict[str, Any] = {
        "today": format_date(today, lang),
        "several": len(loans) > 1,
        **_loan_words(content, len(loans), told.values.get("loan_ref"), lang),
        **_sentences(content, lang),
        "new_creditor": told.creditor or missing,
        "to_creditor": told.party == "creditor",
        "nothing_left": bool(told.money and told.money.nothing_left),
    }
    for field in told.fields:
        if "options_from" in field:
            continue  # It steers which figures stand in the letter, and is not said.
        value = told.values.get(field["id"])
        variables[field["id"]] = missing if value is None else say(field, value, lang, masked=mask)
        if field["kind"] in ("choice", "choices"):
            many = field["kind"] == "choices"
            variables[f"{field['id']}_{'ids' if many else 'id'}"] = value or ([] if many else "")
        if field["kind"] == "money":
            # For conditions: an amount in words cannot be compared.
            variables[f"{field['id']}_fen"] = value or 0
    for field in told.fields:
        if "opens" in field and variables[field["id"]]:
            own_words = variables[field["opens"]]
            variables[field["opens"]] = "\n".join(
                str(words) for words in (variables[field["id"]], own_words) if words
            )
    numbers = [loan.contract for loan in loans if loan.contract]
    if len(numbers) > 1 and told.origins.get("loan_ref") == "money":
        variables["loan_ref"] = say_list(numbers, lang)
    rows = {**_money_rows(content, told.money, lang), **_contacts(content, told, lang)}
    uneven = told.values.get("monthly_offer") is None and len(rows["schedule"]) > 1
    rows["uneven_schedule"] = rows["schedule"] if uneven else []
    rows["deadlines"] = _deadlines(content, told, lang)
    rows["papers"] = _papers(told, annexes, rows, lang)
    variables["plan"] = _plan(content, told.money, lang)
    variables |= _averages(told)
    known = known_values(content, told)
    total = offer_total(known)
    variables["over_budget"] = over_budget(known)
    variables["offer_total"] = missing if total is None else say_yuan(total, lang)
    return {**variables, **rows, "annexes": _annex_numbers(annexes, rows)}


def _loan_words(content: EngineContent, count: int, numbers: object, lang: str) -> dict[str, str]:
    """Return how a letter speaks of its loans; of their numbers, by how many are given."""
    given = {"loan_number": len(split_numbers(numbers))}
    return {
        name: words["several" if given.get(name, count) > 1 else "one"][lang].format(
            count=say_count(count, lang)
        )
        for name, words in content.facts()["loan"]["words"].items()
    }


def _sentences(content: EngineContent, lang: str) -> dict[str, str]:
    return {key: words[lang] for key, words in content.facts().get("sentences", {}).items()}


def blank_context(
    content: EngineContent, fields: list[dict[str, Any]], annexes: list[str], lang: str
) -> dict[str, Any]:
    """Return the variables of a letter to fill in by hand."""
    line = Blank(lang, counts=True)
    variables: dict[str, Any] = {
        "today": line,
        "several": False,
        **_loan_words(content, 1, "", lang),
        **_sentences(content, lang),
        "new_creditor": Blank(lang, counts=False),
        "to_creditor": False,
        "nothing_left": False,
        "plan": {**dict.fromkeys(PLAN_KEYS, line), **_RARE_PLAN_KEYS},
        "averaged": False,
        "seasonal": False,
        "offer_total": Blank(lang, counts=False),
        "over_budget": False,
    }
    for field in fields:
        variables[field["id"]] = Blank(lang, counts=not field.get("seldom"))
        if field["kind"] in ("choice", "choices"):
            variables[f"{field['id']}_id"] = variables[f"{field['id']}_ids"] = AnyChoice()
        if field["kind"] == "money":
            variables[f"{field['id']}_fen"] = 0
    rows: dict[str, list[dict[str, Any]]]
    rows = {name: [dict.fromkeys(keys, line)] * _BLANK_ROWS for name, keys in COLLECTIONS.items()}
    numbers = {name: n for n, name in enumerate(annexes, start=1)}
    first = numbers.get("papers", len(annexes) + 1)
    rows["papers"] = [
        {"n": str(n), "name": line, "shows": line} for n in range(first, first + _BLANK_ROWS)
    ]
    return {**variables, **rows, "annexes": numbers}


def _money_rows(
    content: EngineContent, money: KnownMoney | None, lang: str
) -> dict[str, list[dict[str, str]]]:
    if money is None:
        return {"loans": [], "schedule": [], "statement": []}
    loans = [
        {
            "creditor": loan.creditor,
            "contract": loan.contract,
            **{
                key: str(Blank(lang, counts=False))
                if key in loan.left_out
                else say_yuan(getattr(loan, key), lang)
                for key in ("balance", "principal", "interest", "penalty")
            },
        }
        for loan in money.loans
    ]
    schedule = [
        {
            "n": str(n),
            "date": format_date(row["date"], lang),
            **{key: say_yuan(row[key], lang) for key in _PARTS},
            # A nothing here would promise that there is no penalty to pay.
            **({"penalty": _NOT_KNOWN} if _penalty_unknown(money, row) else {}),
        }
        for n, row in enumerate(money.schedule, start=1)
    ]
    return {
        "loans": loans,
        "schedule": schedule,
        "statement": list(_statement(content, money, lang)),
    }


def _penalty_unknown(money: KnownMoney, row: Mapping[str, Any]) -> bool:
    return "penalty" in money.plan_left_out and not row["penalty"]


def _statement(content: EngineContent, money: KnownMoney, lang: str) -> Iterator[dict[str, str]]:
    """Yield the income and expenditure statement: entries by group, then the sums."""
    budget = money.budget
    if not budget.entries:
        return
    for group in content.money("groups"):
        prompts = {prompt["id"]: prompt["label"][lang] for prompt in group["prompts"]}
        for entry in budget.entries:
            if entry.group == group["id"]:
                item = entry.label or prompts.get(entry.id.partition(".")[2], "")
                yield {
                    "group": group["label"][lang],
                    "item": item,
                    "amount": say_yuan(entry.average, lang),
                }
    for key in ("income", "expenses", "disposable", "margin", "available"):
        amount = getattr(budget, key)
        # Nobody repays less than nothing; what is short stands in the row of what is left.
        shown = max(amount, 0) if key == "available" else amount
        yield {
            "group": content.message(f"statement_{key}", lang),
            "item": "",
            "amount": say_yuan(shown, lang),
        }


def _averages(told: Told) -> dict[str, bool]:
    """Whether the statement, and the sums told from it, are averages over uneven months."""
    seasonal = bool(told.money and told.money.budget.seasonal)
    sums = (told.origins.get(key) for key in ("income", "expenses", "available"))
    return {"seasonal": seasonal, "averaged": seasonal and "money" in sums}


def _plan(content: EngineContent, money: KnownMoney | None, lang: str) -> dict[str, str] | None:
    if money is None or not money.schedule:
        return None
    first, last = money.schedule[0], money.schedule[-1]
    return {
        "title": money.titles[lang],
        "payment": say_yuan(first["payment"], lang),
        "instalments": str(len(money.schedule)),
        "first_date": format_date(first["date"], lang),
        "last_date": format_date(last["date"], lang),
        "total": say_yuan(sum(row["payment"] for row in money.schedule), lang),
        "off_season": say_months(money.off_season, lang) if money.off_season else "",
        "left_out": say_parts(content, lang, money.plan_left_out) if money.plan_left_out else "",
    }


def _deadlines(content: EngineContent, told: Told, lang: str) -> list[dict[str, str]]:
    """Return the days to act by that are still ahead, from what the reader noted of dates."""
    dates = told.request.known.get("dates")
    if not dates:
        return []
    from negotiation.steps.deadlines import list_deadlines  # noqa: PLC0415 - see told.py

    found = list_deadlines(content, dates, told.request.today, lang)["deadlines"]
    return [
        {"day": each["due_shown"], "what": each["title"], "far": each["far"]}
        for each in found
        if each["left"] >= 0
    ]


def _contacts(content: EngineContent, told: Told, lang: str) -> dict[str, list[dict[str, str]]]:
    if not told.log:
        return {name: [] for name, keys in COLLECTIONS.items() if "channel" in keys}
    from negotiation.log.contact_log import contacts  # noqa: PLC0415 - see told.py

    party = "creditor" if told.party == "creditor" else "bank"
    return contacts(content, told.log, told.request.today, lang, party)


def _papers(
    told: Told, annexes: list[str], rows: Mapping[str, list[Any]], lang: str
) -> list[dict[str, str]]:
    """Number the evidence behind the annexes before it."""
    there = {name for name in annexes if rows.get(name)}
    found = pieces(told, there, lang)
    before = annexes[: annexes.index("papers")] if "papers" in annexes else annexes
    first = 1 + sum(bool(rows.get(name)) for name in before)
    return [{"n": str(n), **piece} for n, piece in enumerate(found, start=first)]


def _annex_numbers(annexes: list[str], rows: Mapping[str, list[Any]]) -> dict[str, int]:
    there = [name for name in annexes if rows[name]]
    return {name: n for n, name in enumerate(there, start=1)}
