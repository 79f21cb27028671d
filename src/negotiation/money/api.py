"""The money tools' side of the one door: what each `money.*` operation takes and gives.

Raw input is text exactly as typed; a missing key is an empty field. Money in replies is
whole fen (int), dates are ISO text, rates are text in percent ("14.6"). Common shapes:

error, note: `{"path": [key or index, …], "code": str, "message": str}`. `path` leads into
    the request ("loans", 0, "principal"). An error means the field was not used; a note
    only asks the reader to look again. A row with errors never stops the other rows.
line: `{"figure": str, "text": str, "source": null | {"id", "locator"}}`. One step of the
    working: `figure` is the key of the reply it explains, `text` the formula with the
    reader's own numbers, `source` the id (and article) of the rule it rests on.

loan (request): `{"id", "creditor", "contract", "principal", "interest", "penalty", "rate",
    "rate_period": "year"|"month"|"day", "rate_scale": "percent"|"per-10000",
    "method": "equal-instalments"|"equal-principal"|"interest-first"|"all-at-end",
    "months_left", "next_due", "overdue_since", "penalty_uplift",
    "compound": "yes"|"no"}`. A unit written in `rate` itself ("日万分之五", "14.6%/年")
    wins over the two fields. `penalty_uplift` is what the contract adds on top of the
    rate, in percent of the rate ("50"). Blank `compound` means not known.
budget (request): `{"entries": [{"id", "group", "label", "amount", "period", "months":
    [1..12]}], "dependants", "margin", "floor"}`. `group` is an id of docs/_data/money.yml,
    which also decides between income and expense. `period`: day, week, month, quarter,
    season (the whole season's amount, spread over `months`) or year. `margin` in percent
    of income (blank: the stated default); `floor` living costs per month.
adjust (request): `{"total", "shares": {loan id: amount}, "token"}`: the reader's own
    total per month, shares pinned by hand, token payment per creditor.
options (request): `{"pay_day": "1".."31", "first_date", "year_days": "365"|"360",
    "months", "lump"}`. All may be blank. `months`: the term of plans where no offer decides
    it; `lump`: what can be paid at once for all loans.
plan (request): `{"id", "kind", …}`; kinds and what each may carry besides
    `waive_interest`, `waive_penalty` (percent of what has built up so far, "100") and
    `new_rate` (percent a year) are those of `plans/kinds/registry.py`, a module each. With a
    term: `months` (with `interest_months` all of them together, without `pause_months`), or
    `amount` a month for all loans together (shared pro rata); with neither, each loan's share
    of the offer decides. At once: `amount` for all loans together (blank: `lump` of the options).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from negotiation.money.desk import Desk


def read_table(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.read_table`: loans out of a pasted table; every row and column comes back.

    Args:
        desk: content, language and date of the request.
        request: `{"text", "columns": [{"header", "field"}], "as", "unpaid_from": {line:
            line}}`: rows from a spreadsheet, a CSV file or a bank's page, the header in
            Chinese or English. All but `text` may be absent: what the reader put right.
            `columns` in order, `field` "" leaves a column out; one without `field`, or with
            another header than the table has there, is passed over. `as`: "loans" or
            "schedule". `unpaid_from`: by the `line` of a schedule the line of its first
            instalment that is not paid.

    Returns:
        `{"header_lines": [int], "columns": [{"header", "field": key or null, "reason": null
        or {"code", "message"}, "ask": bool, "fits": [key]}], "rows": [{"line", "lines":
        [int], "loan": loan as typed, "errors": [error], "notes": [note]}], "left": [{"line",
        "text", "code", "message"}], "schedules": [{"row": index, "line", "instalments": int,
        "options": [{"value", "label"}], "chosen": value or null}], "beyond": int or null,
        "errors": [error]}`. Keys of columns are those of a loan, and "total",
        "penalty_rate", "due_principal", "due_interest", "due_total".
        `ask` with `fits`: the reader must choose. `left` are the rows that are no loans.
        Where "schedules" is not empty each row is made of many lines. `path` of a row's
        errors starts with ["rows", index]. Lines from `beyond` on were not read.
    """
    from negotiation.money.pasted.table import read_pasted_table  # noqa: PLC0415

    return read_pasted_table(desk, request)


def loans(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.loans`: what is owed, checked row by row.

    Args:
        desk: content, language and date of the request.
        request: `{"loans": [loan], "options"}`.

    Returns:
        `{"loans": [{"id", "name", "principal", "balance": int, "interest", "penalty": int or null,
        "rate_year": percent text or null, "overdue_days": int or null, "shown": {key:
        text}}], "total": int, "shown": {"total"}, "left_out": str, "errors", "notes",
        "lines"}`. A loan whose principal cannot be read is left out of "loans". `left_out`
        names the interest and penalty built up so far that were not given and so are not
        counted; "" where all were.
    """
    from negotiation.money.loans import read_loans  # noqa: PLC0415

    return read_loans(desk, request).reply(desk)


def budget(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.budget`: the income and expenditure statement of an average month.

    Args:
        desk: content, language and date of the request.
        request: `{"budget": budget}`.

    Returns:
        `{"entries": [{"id", "month": int}], "groups": [{"id", "title", "side":
        "income"|"expense", "scope": "household"|"business", "month": int, "shown"}],
        "income", "expenses", "living", "disposable", "margin", "available": int or null,
        "by_month": [12 int: available in January … December], "seasonal": bool,
        "verdict": "empty"|"no-income"|"no-living"|"positive"|"tight"|"negative",
        "sentence", "left_out": str, "shown": {key: text}, "errors", "notes", "lines"}`.
        `disposable` is income less expenses, `available` what is left of it after the
        safety margin. "tight" means that income covers the expenses and leaves no more
        than the margin, or nothing. With "no-income" and "no-living" one side was not
        given: what needs it is null, `by_month` empty. `left_out` names essential groups
        without an amount, "" for none.
    """
    from negotiation.money.budget import read_budget  # noqa: PLC0415
    from negotiation.money.budget_reply import budget_reply  # noqa: PLC0415

    return budget_reply(desk, read_budget(desk, request))


def offers(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.offers`: what can be offered each month, and to whom.

    Args:
        desk: content, language and date of the request.
        request: `{"budget", "loans", "adjust", "options"}`.

    Returns:
        `{"branch": "offer"|"below-minimum"|"token"|"no-budget"|"no-loans", "minimum": int
        or null, "maximum", "offer": int, "shares": [{"loan", "name", "balance", "share":
        int, "interest_month": int or null, "pinned", "covers_interest": bool, "shown"}],
        "token": null
        or {"each", "total": int, "review_date": ISO, "shown"}, "sentence": str, "shown",
        "errors", "notes", "lines"}`. The shares sum to the offer to the fen. `minimum` is
        one month's interest of all loans: below it the debts grow. It and `interest_month`
        are null, and `covers_interest` false, where a rate is not known. Below zero there
        is nothing to offer, whatever `adjust` says: the branch is "token". No share is above its
        loan's balance; pins may bring the offer below what was asked, with a note.
    """
    from negotiation.money.offers import make_offers  # noqa: PLC0415

    return make_offers(desk, request).reply(desk)


def plans(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.plans`: repayment plans side by side, over all loans.

    Args:
        desk: content, language and date of the request.
        request: `{"budget", "loans", "adjust", "options", "plans": [plan] or null}`;
            null asks for the plans that fit the reader's numbers: none where nothing is left
        to pay with.

    Returns:
        `{"plans": [summary], "proposed": [plan as it can be sent back], "examples":
        [{"loan", "name", "amount": int or null, "rows": [{"percent", "months": int or
        null, "instalment": int, "interest": int or null}], "sentence"}], "errors",
        "notes"}`. `examples` stand in place of what a loan without a rate costs: at that
        amount a month, or over the stated term; null where it would never be cleared.
        A summary is `{"id", "kind", "title", "meaning", "applies": bool,
        "reason": null or {"code", "message", "source"}, "first_payment", "smallest_payment"
        (the last one apart), "largest_payment", "instalments", "total_paid", "principal",
        "interest", "penalty", "waived": int, "first_date", "last_date": ISO, "annual_cost":
        percent text or null, "difference": int or null, "carried": "every-month"|
        "with-savings"|"no"|"at-once"|"unknown", "failing": [{"date", "payment",
        "available", "short": int, "shown"}], "left_out": [sentence], "partial": bool,
        "points": [{"date", "balance": int}], "loans":
        [{"loan", "name", "instalments", "first_payment", "total_paid": int, "last_date"}]
        of the loans of which something is left to pay,
        "shown": {key: text}, "lines": [line]}`.
        `difference` is total paid less what keeping the contract costs; `left_out` tells
        what is not counted or taken for granted because a field is blank, and `partial` that
        interest or penalty built up so far is not in the amounts. Where `applies`
        is false only id, kind, title, meaning and reason are there.
    """
    from negotiation.money.plans.comparison import compare_plans  # noqa: PLC0415

    return compare_plans(desk, request)


def schedule(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.schedule`: every instalment of one plan.

    Args:
        desk: content, language and date of the request.
        request: as for `money.plans`, with "plan": plan instead of "plans", and "loan":
            loan id, or null for all loans added up by date.

    Returns:
        `{"plan": summary, "columns": [{"key", "title"}], "rows": [{"n": int, "date": ISO,
        "payment", "principal", "interest", "penalty", "balance": int, "shown": {key:
        text}}], "totals": {"payment", "principal", "interest", "penalty": int, "shown"},
        "csv": str, "all_loans": bool, "errors", "notes"}`. `rows` is empty when the plan
        does not apply, and "plan" null when it cannot be read or there is no loan.
    """
    from negotiation.money.plans.comparison import show_schedule  # noqa: PLC0415

    return show_schedule(desk, request)


def nothing_agreed(desk: Desk, request: Mapping[str, Any]) -> dict[str, Any]:
    """`money.nothing_agreed`: penalty and compound interest while nothing is agreed.

    Args:
        desk: content, language and date of the request.
        request: `{"loans", "loan": loan id, "months": text, "options"}`; null, or the id
            of no loan, asks about all of them.

    Returns:
        `{"rate_low", "rate_high": percent text or null (several loans), "range": bool,
        "points": [{"month": int, "date": ISO, "low", "high": int, "shown"}], "added_low",
        "added_high": int, "sentence": str, "shown", "errors", "notes", "lines"}`. `low`
        and `high` are the whole debt on that date. Where a rate is not known there are no
        points, and `sentence` says so.
    """
    from negotiation.money.arrears import project_arrears  # noqa: PLC0415

    return project_arrears(desk, request)


OPERATIONS: dict[str, Callable[[Desk, Mapping[str, Any]], dict[str, Any]]] = {
    "money.read_table": read_table,
    "money.loans": loans,
    "money.budget": budget,
    "money.offers": offers,
    "money.plans": plans,
    "money.schedule": schedule,
    "money.nothing_agreed": nothing_agreed,
}
