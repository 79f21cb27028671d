"""What a payment settles first comes from dated data, and only on days on which it holds."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from pydantic import ValidationError

from knowledge_base.schema.money import BookingOrder
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.money.instalment_dates import pay_days
from negotiation.money.schedules import Debt, settle
from negotiation.reading.rates import Rate
from negotiation.rules import Booking, RuleDateError, booking_on
from paper_facts import LOAN

DATED = {
    "id": "booking-order",
    "valid_from": "2021-01-01",
    "source": "civil-code",
    "locator": "561",
    "checked_on": "2026-11-22",
    "next_check": "2027-02-22",
}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (("interest", "penalty", "principal"), (600, 400, 0)),
        (("penalty", "interest", "principal"), (500, 500, 0)),
    ],
)
def test_a_payment_settles_the_parts_in_that_order(
    order: tuple[str, ...], first: tuple[int, int, int]
) -> None:
    dates = pay_days(dt.date(2026, 12, 22), 22, 3)
    debt = Debt(principal=9_000, interest=600, penalty=500)
    none = Rate(Decimal(0), 365).share(1, 0)
    rows = settle(debt, dates, [none] * 3, order, lambda _at, _new: 1_000)
    assert (rows[0].interest, rows[0].penalty, rows[0].principal) == first
    sums = [sum(part) for part in zip(*(row[2:5] for row in rows), strict=True)]
    assert sums == [debt.principal, debt.interest, debt.penalty]
    assert all(one.balance > next_one.balance for one, next_one in pairwise(rows))


def test_it_has_its_source_and_the_day_it_came_into_force(content: EngineContent) -> None:
    in_force = dt.date(2021, 1, 1)
    order = ("interest", "penalty", "principal")
    assert booking_on(content, in_force) == Booking(order, "civil-code", "561")
    with pytest.raises(RuleDateError):
        booking_on(content, in_force - dt.timedelta(days=1))


def test_before_that_day_no_schedule_is_worked_out(ask: Callable[..., dict[str, Any]]) -> None:
    def worked_out(today: str) -> list[bool]:
        plan = {"id": "p", "kind": "equal-instalments", "months": "12"}
        loan = {**LOAN, "overdue_since": ""}
        plans = ask("plans", today=today, loans=[loan], plans=[plan])["plans"]
        return [each["reason"] is None for each in plans]

    assert worked_out("2026-11-22") == [True]
    assert worked_out("2020-12-31") == [False]


@pytest.mark.parametrize(
    "parts",
    [
        ("interest", "principal"),
        ("interest", "interest", "principal"),
        ("interest", "principal", "penalty"),
    ],
    ids=["a-part-left-out", "a-part-twice", "principal-before-the-end"],
)
def test_an_order_that_cannot_be_is_refused(parts: tuple[str, ...]) -> None:
    assert BookingOrder.model_validate(
        {**DATED, "parts": ("penalty", "interest", "principal")}
    ).parts
    with pytest.raises(ValidationError):
        BookingOrder.model_validate({**DATED, "parts": parts})
