"""Where each fact of a paper comes from, and which value wins."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.api import API_VERSION, dispatch
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.told import PaperRequest, tell
from paper_facts import LOAN, LOG, MONEY, OTHER_LOAN, TICKED

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def values(content: EngineContent, *facts: str, **known: Any) -> dict[str, tuple[Any, Any]]:
    fields = [{"fact": fact, "required": False} for fact in facts]
    told = tell(content, fields, PaperRequest({}, known, TODAY, "en"))
    return {fact: (told.origins[fact], told.values[fact]) for fact in facts}


def test_nothing_known(content: EngineContent) -> None:
    assert values(content, "name", "owed", "evidence") == {
        "name": (None, None),
        "owed": (None, None),
        "evidence": (None, None),
    }


def test_figures_come_from_the_bank_s_loans_only(content: EngineContent) -> None:
    assert values(
        content, "owed", "loan_ref", "overdue_since", "due_date", "available", "lump_sum",
        money=MONEY,
    ) == {
        "owed": ("money", 3_092_035),
        "loan_ref": ("money", "示例-0001"),
        "overdue_since": ("money", dt.date(2026, 9, 5)),
        "due_date": ("money", dt.date(2026, 12, 5)),
        "available": ("money", 189_643),
        "lump_sum": ("money", 500_000),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("creditor", "owed"),
    [
        (" ", ("money", 800_000)),
        ("MYbank", ("money", 800_000)),
        ("Zhejiang E-Commerce Bank", ("money", 800_000)),
        ("甲银行信用卡", (None, None)),
    ],
)
def test_an_only_loan_is_the_bank_s_unless_another_is_named(
    content: EngineContent, creditor: str, owed: tuple[Any, Any]
) -> None:
    money = {**MONEY, "loans": [{**OTHER_LOAN, "creditor": creditor}], "plan": None}
    assert values(content, "owed", money=money) == {"owed": owed}


@pytest.mark.parametrize(
    ("names", "creditor", "owed"),
    [
        (["示例资产公司", "另一家"], "示例资产公司", ("money", 3_092_035)),
        (["网商银行", "示例资产公司"], "示例资产公司", ("money", 800_000)),
        (["网商银行", "示例资产公司"], "", ("money", 3_092_035)),
        # Which one was sold, only the reader knows: a letter asks, here nothing is taken.
        (["网商银行", "另一家"], "示例资产公司", (None, None)),
    ],
)
def test_a_transferred_debt_is_its_new_creditor_s(
    content: EngineContent, names: list[str], creditor: str, owed: tuple[Any, Any]
) -> None:
    loans = [{**LOAN, "creditor": names[0]}, {**OTHER_LOAN, "creditor": names[1]}]
    known = {"facts": {"creditor_name": creditor}, "money": {**MONEY, "loans": loans, "plan": None}}
    assert values(content, "owed", **known) == {"owed": owed}


def test_of_several_unnamed_loans_none_is_taken(content: EngineContent) -> None:
    loans = [{**LOAN, "creditor": "甲"}, OTHER_LOAN]
    assert values(content, "owed", money={**MONEY, "loans": loans, "plan": None}) == {
        "owed": (None, None)
    }


def test_the_plan_to_propose_gives_the_offer(content: EngineContent) -> None:
    found = values(content, "monthly_offer", "months", "first_payment", money=MONEY)
    assert found == {
        "monthly_offer": ("money", 106_235),
        "months": ("money", 36),
        "first_payment": ("money", dt.date(2026, 12, 15)),
    }


@pytest.mark.parametrize(
    "plan",
    [
        {"kind": "stepped", "months": "24", "busy_months": [12], "quiet_share": "10"},
        {"kind": "stepped", "months": "24", "busy_months": [12], "quiet_share": "0"},
        {"kind": "equal-principal", "months": "24"},
        {"kind": "interest-first", "months": "24"},
    ],
)
def test_an_uneven_plan_is_no_amount_a_month(content: EngineContent, plan: dict[str, Any]) -> None:
    found = values(content, "monthly_offer", "months", money={**MONEY, "plan": plan})
    assert found == {"monthly_offer": (None, None), "months": (None, None)}


def test_what_a_plan_makes_needless_is_not_missed(content: EngineContent) -> None:
    fields = [
        {"fact": "monthly_offer", "required": True, "unless": "plan"},
        {"fact": "name", "required": True},
    ]

    def spare_and_missing(plan: dict[str, str] | None) -> tuple[set[str], set[str]]:
        money = {**MONEY, "plan": plan, "budget": {}, "options": {"lump": "40000"}}
        told = tell(content, fields, PaperRequest({}, {"money": money}, TODAY, "en"))
        return set(told.spare), set(told.errors)

    assert spare_and_missing({"kind": "lump-sum"}) == ({"monthly_offer"}, {"name"})
    assert spare_and_missing({"kind": "equal-instalments", "months": "36"}) == (set(), {"name"})
    assert spare_and_missing(None) == (set(), {"monthly_offer", "name"})


def test_without_a_plan_the_bank_s_share_of_the_offer(content: EngineContent) -> None:
    # 1,896 yuan shared by 30,920.35 and 8,000.00.
    found = values(content, "monthly_offer", "months", money={**MONEY, "plan": None})
    assert found == {"monthly_offer": ("money", 150_628), "months": (None, None)}


def test_a_seasonal_average_is_no_monthly_offer(content: EngineContent) -> None:
    season = {"id": "sales.o1", "group": "sales", "amount": "9000", "period": "season"}
    budget = {"entries": [*MONEY["budget"]["entries"], {**season, "months": [6, 7, 8]}]}
    money = {**MONEY, "plan": None, "adjust": {}, "budget": budget}
    assert values(content, "monthly_offer", money=money) == {"monthly_offer": (None, None)}
    typed = {**money, "adjust": {"total": "100"}}
    assert values(content, "monthly_offer", money=typed)["monthly_offer"][0] == "money"


def test_a_number_beside_the_post_s_own_is_the_bank_s(content: EngineContent) -> None:
    posted = {"channel": "post", "party": "bank", "paper": "bank-complaint", "date": "2026-11-10"}
    number = {"c1": {**posted, "ref": "EMS1"}}
    assert values(content, "complaint_number", log=number) == {"complaint_number": (None, None)}
    both = {"c1": {**posted, "tracking": "EMS1", "ref": "TS-9"}}
    assert values(content, "complaint_number", log=both) == {"complaint_number": ("log", "TS-9")}


def test_ticks_give_the_evidence(content: EngineContent) -> None:
    assert values(content, "evidence", states=TICKED) == {
        "evidence": ("checklist", ("income-papers", "hardship-papers"))
    }


def test_the_newest_case_number_of_the_bank(content: EngineContent) -> None:
    posted = {"channel": "post", "party": "bank", "paper": "bank-complaint"}
    log = {
        **LOG,
        "c8": {"date": "2026-11-20", "party": "bank", "ref": "示例-工单-2"},
        "c9": {"date": "2026-11-21", "party": "regulator", "ref": "示例-工单-3"},
        # The post's number for a letter that was sent.
        "c10": {**posted, "date": "2026-11-22", "ref": "EMS1234567890"},
        "c11": {**posted, "date": "2026-11-22", "tracking": "EMS1234567891"},
    }
    assert values(content, "case_number", log=log) == {"case_number": ("log", "示例-工单-2")}
    # What the bank gave when a letter went out is its own.
    sent = {"channel": "app-chat", "party": "bank", "date": "2026-11-22"}
    log["c12"] = {**sent, "paper": "second-proposal", "ref": "示例-工单-4"}
    assert values(content, "case_number", log=log) == {"case_number": ("log", "示例-工单-4")}


def test_the_number_of_a_complaint_is_no_case_number_of_a_request(content: EngineContent) -> None:
    bank = {"channel": "app-chat", "party": "bank"}
    log = {
        "c1": {**bank, "date": "2026-11-02", "ref": "示例-工单-1"},
        "c2": {**bank, "date": "2026-11-03", "paper": "bank-complaint", "ref": "示例-投诉-1"},
        "c3": {**bank, "date": "2026-11-04", "paper": "collection-complaint", "ref": "示例-投诉-2"},
    }
    both = ("case_number", "complaint_number")
    assert values(content, *both, log=log) == {
        "case_number": ("log", "示例-工单-1"),
        "complaint_number": ("log", "示例-投诉-1"),
    }
    log["c4"] = {**bank, "date": "2026-11-20", "reply": "bank-complaint", "ref": "示例-投诉-3"}
    assert values(content, *both, log=log) == {
        "case_number": ("log", "示例-工单-1"),
        "complaint_number": ("log", "示例-投诉-3"),
    }


def test_the_day_the_bank_was_last_complained_to(content: EngineContent) -> None:
    sent = {"channel": "app-chat", "party": "bank"}
    log = {
        **LOG,
        "c7": {**sent, "date": "2026-11-13", "paper": "bank-complaint"},
        "c8": {**sent, "date": "2026-11-20", "paper": "bank-complaint"},
        "c9": {**sent, "date": "2026-11-21", "paper": "collection-complaint"},
    }
    day = dt.date(2026, 11, 20)
    assert values(content, "bank_complaint_on", log=log) == {"bank_complaint_on": ("log", day)}
    assert values(content, "bank_complaint_on", log=LOG) == {"bank_complaint_on": (None, None)}


def test_the_latest_talk_with_the_bank_about_a_plan(content: EngineContent) -> None:
    bank = {"channel": "hotline", "party": "bank"}
    log = {
        "c1": {**bank, "date": "2026-11-02", "person": "8001号"},
        "c2": {**bank, "date": "2026-11-12"},
        "c3": {**bank, "date": "2026-11-14", "paper": "repayment-proposal"},
        "c4": {**bank, "date": "2026-11-15", "outcome": "no-answer", "person": "8002号"},
        "c7": {**bank, "date": "2026-11-16", "outcome": "refused", "person": "8003号"},
        "c8": {**bank, "date": "2026-11-17", "outcome": "pressed", "person": "8004号"},
        "c9": {**bank, "date": "2026-11-18", "channel": "sms"},
        "c10": {**bank, "date": "2026-11-19", "channel": "email", "reply": "bank-complaint"},
        "c5": {"channel": "call-in", "party": "collector", "date": "2026-11-16"},
        "c6": {**bank, "date": "2027-01-01"},
    }
    # The person belongs to the talk: of the newest nobody was noted.
    assert values(content, "talked_on", "talked_with", log=log) == {
        "talked_on": ("log", dt.date(2026, 11, 12)),
        "talked_with": (None, None),
    }
    del log["c2"]
    assert values(content, "talked_on", "talked_with", log=log) == {
        "talked_on": ("log", dt.date(2026, 11, 2)),
        "talked_with": ("log", "8001号"),
    }


def test_what_was_typed_wins_and_the_other_stands_beside(content: EngineContent) -> None:
    fields = [{"fact": "owed", "required": True}]
    known = {"facts": {"owed": "3万"}, "money": MONEY}
    told = tell(content, fields, PaperRequest({}, known, TODAY, "en"))
    assert (told.values, told.origins, told.others, told.errors) == (
        {"owed": 3_000_000},
        {"owed": "typed"},
        {"owed": ("money", 3_092_035)},
        {},
    )


def test_typing_that_cannot_be_read_is_an_error_though_the_figures_know(
    content: EngineContent,
) -> None:
    fields = [{"fact": "owed", "required": True}]
    known = {"facts": {"owed": "很多"}, "money": MONEY}
    told = tell(content, fields, PaperRequest({}, known, TODAY, "en"))
    assert (told.origins, told.others, [*told.errors]) == (
        {"owed": "typed"},
        {"owed": ("money", 3_092_035)},
        ["owed"],
    )


def test_blanks_are_no_typing(content: EngineContent) -> None:
    found = values(content, "owed", facts={"owed": " \u200b"}, money=MONEY)
    assert found == {"owed": ("money", 3_092_035)}


@pytest.mark.parametrize(
    "known", [[], {"facts": []}, {"log": {"c1": "x"}}, {"log": []}, {"money": "x"}]
)
def test_what_is_known_must_be_objects(site: Site, known: Any) -> None:
    import json  # noqa: PLC0415

    del site
    request = {
        "api": API_VERSION, "op": "letter.render", "lang": "en", "today": "2026-11-22",
        "letter": "hardship-request", "fields": {}, "known": known,
    }  # fmt: skip
    reply = json.loads(dispatch(json.dumps(request)))
    assert (reply["ok"], reply["error"]["code"]) == (False, "bad-request")
