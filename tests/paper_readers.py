"""The readers in whose hands every paper is tried: each has told what makes a case of its own.

`EVERYTHING`, `NOTHING` and `ODDITIES` stand in paper_facts.py; here are people.
"""

from typing import Any

from paper_facts import BUDGET, FACTS, LOAN, LOG, MONEY, OTHER_LOAN, PLAN, TICKED

_SECOND = {
    **LOAN,
    "id": "l3",
    "contract": "示例-0002",
    "principal": "8000",
    "interest": "0",
    "penalty": "0",
    "next_due": "2026-12-20",
    "overdue_since": "",
}
_NEW = "示例资产管理有限公司"
_SEASON = {
    "entries": [
        {
            "id": "sales.busy-season",
            "group": "sales",
            "label": "夏天的冷饮",
            "amount": "50000",
            "period": "season",
            "months": [6, 7, 8],
        },
        {"id": "home.rent", "group": "home", "label": "", "amount": "1500", "period": "month"},
    ]
}
_BELOW = {
    "entries": [
        {
            "id": "sales.o1",
            "group": "sales",
            "label": "早点铺",
            "amount": "2000",
            "period": "month",
        },
        {"id": "home.rent", "group": "home", "label": "", "amount": "2500", "period": "month"},
    ]
}
_COURT_LOG = {
    **LOG,
    "c4": {
        "date": "2026-11-19",
        "channel": "letter",
        "party": "other",
        "person": "示例市人民法院",
        "said": "送来起诉状副本、应诉通知和传票",
        "outcome": "other",
    },
}


def _known(
    facts: dict[str, Any] | None = None,
    money: dict[str, Any] | None = None,
    log: dict[str, Any] | None = None,
) -> dict[str, Any]:
    return {
        "facts": {**FACTS, **(facts or {})},
        "money": {**MONEY, **(money or {})},
        "states": TICKED,
        "log": LOG if log is None else log,
    }


PEOPLE: dict[str, dict[str, Any]] = {
    "two-loans": _known(money={"loans": [LOAN, _SECOND, OTHER_LOAN]}),
    "sold-debt": _known(
        {"creditor_name": _NEW}, {"loans": [{**LOAN, "creditor": _NEW}, OTHER_LOAN]}
    ),
    "seasonal": _known(
        money={
            "budget": _SEASON,
            "plan": {
                "id": "p",
                "kind": "stepped",
                "months": "24",
                "busy_months": [6, 7, 8],
                "quiet_share": "0",
            },
        }
    ),
    "below-zero": _known(money={"budget": _BELOW, "plan": PLAN}),
    "offers-too-much": _known(
        {"monthly_offer": "3000", "months": "36", "lump_sum": "50000"}, {"plan": None}
    ),
    "old-debt": _known(
        {"last_sign": "long-ago"},
        {"loans": [{**LOAN, "overdue_since": "2022-03-05", "next_due": ""}], "plan": None},
        log={},
    ),
    "english-story": _known({"story": "Orders fell in June 2026.\nMy income is less than half."}),
    "claim-in-hand": _known({"evidence_more": "起诉状副本\n传票"}, log=_COURT_LOG),
    "helper-abroad": _known(
        {
            "name": "ZHANG San",
            "phone": "+44 20 7946 0000",
            "address": "1 Example Street, Leeds, UK",
            "id_number": "E12345678",
        }
    ),
    "rate-unknown": _known(money={"loans": [{**LOAN, "rate": "", "interest": ""}], "plan": PLAN}),
    "small-budget": _known(money={"budget": BUDGET, "loans": [LOAN], "plan": None}),
}
