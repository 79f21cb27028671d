"""The money tools' side of the one door: what each `money.*` operation takes.

What it gives stands in `negotiation.replies`. Raw input is text exactly as typed; a missing
key is an empty field. A row with errors never stops the other rows. Common shapes:

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
    from negotiation.replies.answers import Answers
    from negotiation.replies.pasted import PastedTable
    from negotiation.replies.plans import Schedule
    from negotiation.replies.rough import Rough, WhatIf


def answers(desk: Desk, request: Mapping[str, Any]) -> Answers:
    """`money.answers`: all that the tools show for one state of the form, in one go.

    Args:
        desk: content, language and date of the request.
        request: `{"budget", "loans", "adjust", "options", "edits": {plan id: what the reader
            changed of a plan}, "picked": plan or null, "chosen": [plan id], "silent": {"loan":
            loan id or null, "months": text}}`. `picked` is the plan to put to the bank, as it
            was proposed once; of `chosen` and of it every row is shown. `silent` asks what
            waiting costs; null, or the id of no loan, asks about all of them.
    """
    from negotiation.money.answers import answer_all  # noqa: PLC0415

    return answer_all(desk, request)


def rough(desk: Desk, request: Mapping[str, Any]) -> Rough:
    """`money.rough`: a first answer from three numbers; no paper takes anything of it.

    Args:
        desk: content, language and date of the request.
        request: `{"rough": {"income", "outgoings", "owed", "monthly", "others": "yes"|"no"},
            "budget", "loans", "options"}`. The first two are a month's, `owed` all that is
            owed, `monthly` what the examples are worked out with (blank: the most that can be
            offered). What `budget` and `loans` list takes their place.
    """
    from negotiation.money.plans.rough import answer_roughly  # noqa: PLC0415

    return answer_roughly(desk, request)


def what_if(desk: Desk, request: Mapping[str, Any]) -> WhatIf:
    """`money.what_if`: a pause, or another amount from a month on, beside the rough answer.

    Args:
        desk: content, language and date of the request.
        request: as for `money.rough`, with `{"what_if": {"pause", "pause_from", "amount",
            "amount_from"}}`: how many months nothing is paid, and what is paid a month
            afterwards. Months are counted from the first instalment; blank "from": the first.
    """
    from negotiation.money.plans.what_if import answer_what_if  # noqa: PLC0415

    return answer_what_if(desk, request)


def read_table(desk: Desk, request: Mapping[str, Any]) -> PastedTable:
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
    """
    from negotiation.money.pasted.table import read_pasted_table  # noqa: PLC0415

    return read_pasted_table(desk, request)


def schedule(desk: Desk, request: Mapping[str, Any]) -> Schedule:
    """`money.schedule`: every instalment of one plan.

    Args:
        desk: content, language and date of the request.
        request: `{"budget", "loans", "adjust", "options", "plan": plan, "loan": loan id, or
            null for all loans added up by date}`.
    """
    from negotiation.money.plans.comparison import show_schedule  # noqa: PLC0415

    return show_schedule(desk, request)


OPERATIONS: dict[str, Callable[[Desk, Mapping[str, Any]], Mapping[str, Any]]] = {
    "money.answers": answers,
    "money.rough": rough,
    "money.what_if": what_if,
    "money.read_table": read_table,
    "money.schedule": schedule,
}
