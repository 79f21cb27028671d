"""What a plan to propose gives to papers that ask for an amount a month."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.known_money import read_money
from negotiation.papers.loan_choice import Wanted

TODAY = dt.date(2026, 11, 22)
LOAN = {
    "creditor": "网商银行",
    "principal": "12000",
    "rate": "12",
    "months_left": "12",
    "next_due": "2026-12-22",
}
OFFER = ("monthly_offer", "months", "first_payment")
SEASON = {"kind": "stepped", "months": "24", "busy_months": [6, 7, 8]}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def offered(content: EngineContent, plan: dict[str, Any], *loans: dict[str, str]) -> dict[str, Any]:
    even = {**LOAN, "method": "equal-instalments"}
    request = {"plan": plan, "loans": list(loans) or [even]}
    values = read_money(content, request, TODAY, Wanted()).values
    return {key: values[key] for key in OFFER if key in values}


def test_an_even_plan_gives_the_amount_and_the_number(content: EngineContent) -> None:
    assert offered(content, {"kind": "equal-instalments", "months": "36"}) == {
        "monthly_offer": 39_857,
        "months": 36,
        "first_payment": dt.date(2026, 12, 22),
    }


@pytest.mark.parametrize("quiet", ["0", "0.00001"])
def test_months_in_which_nothing_is_paid_leave_no_monthly_amount(
    content: EngineContent, quiet: str
) -> None:
    assert offered(content, {**SEASON, "quiet_share": quiet}) == {
        "first_payment": dt.date(2027, 6, 22)
    }


def test_quiet_months_that_pay_less_leave_none_either(content: EngineContent) -> None:
    assert set(offered(content, {**SEASON, "quiet_share": "20"})) == {"first_payment"}


def test_a_last_payment_of_the_whole_principal_is_no_instalment(content: EngineContent) -> None:
    assert offered(content, {"kind": "contract"}, {**LOAN, "method": "interest-first"}) == {
        "first_payment": dt.date(2026, 12, 22)
    }


def test_one_payment_is_no_monthly_amount(content: EngineContent) -> None:
    assert offered(content, {"kind": "contract"}, {**LOAN, "method": "all-at-end"}) == {
        "first_payment": dt.date(2027, 11, 22)
    }


def test_two_pay_days_a_month_are_no_monthly_amount(content: EngineContent) -> None:
    loan = {**LOAN, "method": "equal-instalments"}
    other = {**loan, "principal": "6000", "next_due": "2026-12-05"}
    assert offered(content, {"kind": "contract"}, loan, other) == {
        "first_payment": dt.date(2026, 12, 5)
    }


def test_a_first_payment_off_the_pay_day_is_still_monthly(content: EngineContent) -> None:
    request = {
        "plan": {"kind": "equal-principal", "months": "3"},
        "loans": [{**LOAN, "rate": "0"}],
        "options": {"first_date": "2027-01-05", "pay_day": "28"},
    }
    values = read_money(content, request, TODAY, Wanted()).values
    assert {key: values[key] for key in OFFER} == {
        "monthly_offer": 400_000,
        "months": 3,
        "first_payment": dt.date(2027, 1, 5),
    }
