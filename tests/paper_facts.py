"""Readers for the tests of papers who typed nothing, everything, or oddities.

People with a case of their own are in paper_readers.py.
"""

from typing import Any

TODAY = "2026-11-22"
MARKUP = "<script>alert(1)</script>{{ 7*7 }}"

LOAN = {
    "id": "l1",
    "creditor": "网商银行",
    "contract": "示例-0001",
    "principal": "30000",
    "interest": "800",
    "penalty": "120.35",
    "rate": "14.6",
    "method": "equal-instalments",
    "months_left": "10",
    "next_due": "2026-12-05",
    "overdue_since": "2026-09-05",
}
OTHER_LOAN = {"id": "l2", "creditor": "另一家", "principal": "8000", "rate": "18"}
BUDGET = {
    "entries": [
        {
            "id": "sales.o1",
            "group": "sales",
            "label": "早点铺",
            "amount": "6000",
            "period": "month",
        },
        {"id": "home.rent", "group": "home", "label": "", "amount": "2500", "period": "month"},
        {"id": "food.o1", "group": "food", "label": "吃饭", "amount": "300", "period": "week"},
    ]
}
PLAN = {"id": "p", "kind": "equal-instalments", "months": "36"}
MONEY = {
    "loans": [LOAN, OTHER_LOAN],
    "budget": BUDGET,
    "adjust": {},
    "options": {"lump": "5000", "pay_day": "15"},
    "plan": PLAN,
}
LOG = {
    "c1": {
        "date": "2026-11-02",
        "time": "10:05",
        "channel": "hotline",
        "party": "bank",
        "person": "8001号",
        "asked": "分36期",
        "said": "一周内答复",
        "outcome": "promised",
        "promised": "答复",
        "due": "2026-11-09",
        "ref": "示例-工单-1",
    },
    "c2": {
        "date": "2026-11-12",
        "time": "16:30",
        "channel": "app-chat",
        "party": "bank",
        "said": "不同意，没有说原因",
        "outcome": "refused",
    },
    "c3": {"date": "2026-11-15", "channel": "call-in", "party": "collector", "outcome": "pressed"},
}
TICKED = {"income-proof": "done", "hardship-proof": "done", "spending-proof": "not-applicable"}
FACTS: dict[str, Any] = {
    "name": "张三",
    "id_number": "11010519491231002X",
    "phone": "0571-00000000",
    "address": "示例市示例路1号",
    "reason": "business-slow",
    "happened": [
        *("takings-fell", "rent-rose"),
        *("takings-fell.since:2026-06", "takings-fell.from:8600", "takings-fell.to:3100"),
        *("rent-rose.since:2026-05-01", "rent-rose.from:2000", "rent-rose.to:2500"),
    ],
    "story": "2026年6月起订单减少。\n每月收入从八千元降到三千元。",
    "requests": ["waive-penalty", "longer-term"],
    "evidence_more": "进货单\n照片",
    "bank_complaint_on": "2026-11-01",
    "complaint_number": "示例-投诉-1",
    "agreement_date": "2026-11-01",
    "paid_count": "2",
    "paid_total": "1600",
    "settled_on": "2026-11-20",
    "bureau_name": "示例征信中心",
    "sex": "male",
    "born_on": "1949-12-31",
    "lawsuit_court": "示例市示例区人民法院",
    "lawsuit_number": "（2026）示0101民初1号",
    "plaintiff": "示例银行股份有限公司",
    "claim_arrived_on": "2026-11-18",
}

NOTHING: dict[str, Any] = {}
EVERYTHING = {"facts": FACTS, "money": MONEY, "states": TICKED, "log": LOG}
ODDITIES = {
    "facts": {
        "name": MARKUP,
        "happened": ["ill", "no-such-thing", f"ill.since:{MARKUP}", "shop-closed.since:2026-01-01"],
        "story": "a\u202eb\r\n\r\n  <b>&amp;</b> 😀 \u0000 " + "长" * 900,
        "owed": "-5",
        "id_number": "110105194912310021",
        "overdue_since": "2027-01-01",
        "monthly_offer": "99万",
        "evidence": ["bank-statements", "nonsense"],
        "evidence_more": MARKUP,
        "no_such_fact": "x",
    },
    "money": {"loans": [{"id": "x", "principal": "none"}], "budget": {}, "plan": {"kind": "?"}},
    "states": {"income-proof": "maybe"},
    "log": {"c1": {"said": MARKUP, "date": "yesterday"}, "odd": {}},
}
# Where the same answer to every question would contradict itself.
CONSISTENT: dict[str, Any] = {
    "amount_by_me": "1000",
    "answer_interest": "dispute",
    "answer_other": "not-claimed",
    "answer_penalty": "unclear",
    "began_on": "2026-10-20",
    "bank_answer": "not-solved",
    "can_pay": "500",
    "ended_on": "2026-11-18",
    "helper_id_number": "E12345678",
    "left_interest": "200",
    "left_principal": "1000",
    "part_amount": "300",
    "plan_first": "2026-12-10",
    "plan_last": "2026-12-10",
    "points": ["paid-uncounted", "too-high", "no-notice"],
    "right_entry": "应写作按时还款",
}
READERS = {"nothing": NOTHING, "everything": EVERYTHING, "oddities": ODDITIES}


def own_fields(fields: list[dict[str, Any]], reader: str) -> dict[str, Any]:
    """What that reader types into a paper's own fields."""
    if reader == "nothing":
        return {}
    own = {
        field["id"]: _typed(field, reader)
        for field in fields
        if "fact" not in field and not field.get("retired")
    }
    if reader != "oddities":
        own |= {key: value for key, value in CONSISTENT.items() if key in own}
    return own


def _typed(field: dict[str, Any], reader: str) -> Any:
    kind = field["kind"]
    if reader == "oddities":
        return [MARKUP] if kind == "choices" else MARKUP
    if kind == "choices":
        return [option["id"] for option in field["options"]]
    if "options_from" in field:
        return LOAN["id"]
    if kind == "choice":
        return field["options"][0]["id"]
    later = field.get("future")
    typed = {
        "money": "1200.50",
        "date": "2026-12-10" if later else "2026-11-01",
        "whole-number": "3",
        "id-number": "11010519491231002X",
    }
    return typed.get(kind, "写在这里")
