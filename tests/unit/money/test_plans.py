from collections.abc import Callable
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.money.budget import PERIODS
from negotiation.money.plans.asked import MOST_PLANS
from negotiation.money.plans.kinds.registry import KINDS
from negotiation.money.plans.plan_fields import CalendarMonths

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]
KEPT = ("first_payment", "largest_payment", "instalments", "total_paid", "interest", "last_date")


def one(ask: Ask, plan: dict[str, Any], **request: Any) -> dict[str, Any]:
    result: dict[str, Any] = ask("plans", plans=[plan], **request)["plans"][0]
    return result


def test_the_data_knows_the_same_kinds_and_periods(site: Site) -> None:
    money = site.content.money
    assert ([plan.id for plan in money.plans], [period.id for period in money.periods]) == (
        list(KINDS),
        list(PERIODS),
    )


def test_the_data_states_a_default_for_each_field_of_a_kind_alone(site: Site) -> None:
    # What is ticked has none: that no month is busy must be said.
    own = {
        kind.id: {field.key for field in kind.fields if not isinstance(field, CalendarMonths)}
        for kind in KINDS.values()
    }
    assert {plan.id: set(plan.defaults) for plan in site.content.money.plans} == own


def test_a_card_asks_what_its_kind_reads() -> None:
    every = {"months", "amount", "new_rate"}
    for kind in KINDS.values():
        own = {field.key for field in kind.fields}
        assert (own - set(kind.card), set(kind.card) - own - every) == (set(), set())


@pytest.mark.parametrize(
    ("plan", "kept"),
    [
        # 12,000 yuan at 1 % a month; the annuity of 12 is Broverman's 398.57 for 36 months.
        ({"kind": "contract"}, (106_619, 106_619, 12, 1_279_423, 79_423, "2027-11-22")),
        (
            {"kind": "equal-instalments", "months": "36"},
            (39_857, 39_864, 36, 1_434_859, 234_859, "2029-11-22"),
        ),
        (
            {"kind": "equal-principal", "months": "12"},
            (112_000, 112_000, 12, 1_278_000, 78_000, "2027-11-22"),
        ),
        (
            {"kind": "interest-first", "interest_months": "6", "months": "18"},
            (12_000, 106_619, 18, 1_351_423, 151_423, "2028-05-22"),
        ),
        (
            {"kind": "pause", "pause_months": "3", "months": "12"},
            (109_785, 109_790, 12, 1_317_425, 117_425, "2028-02-22"),
        ),
        (
            {"kind": "extension", "add_months": "12"},
            (56_488, 56_494, 24, 1_355_718, 155_718, "2028-11-22"),
        ),
        ({"kind": "lump-sum"}, (1_200_000, 1_200_000, 1, 1_200_000, 0, "2026-11-22")),
        (
            {"kind": "lump-sum-reduced", "amount": "9000"},
            (900_000, 900_000, 1, 900_000, 0, "2026-11-22"),
        ),
    ],
    ids=lambda value: value.get("kind") if isinstance(value, dict) else "",
)
def test_each_kind(
    ask: Ask, loan: dict[str, Any], plan: dict[str, Any], kept: tuple[Any, ...]
) -> None:
    result = one(ask, plan, loans=[loan])
    assert tuple(result[key] for key in KEPT) == kept


def test_seasonal_instalments_follow_the_busy_months(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "stepped", "months": "12", "busy_months": [6, 7, 8], "quiet_share": "50"}
    rows = ask("schedule", plan=plan, loans=[loan])["rows"]
    sizes = {row["date"][5:7] in ("06", "07", "08"): row["payment"] for row in rows[:-1]}
    assert abs(sizes[False] * 2 - sizes[True]) <= 1


@pytest.mark.parametrize(
    ("changes", "plan", "code"),
    [
        ({"months_left": ""}, {"kind": "contract"}, "needs_months_left"),
        ({"method": ""}, {"kind": "contract"}, "needs_method"),
        ({"overdue_since": "2026-10-01"}, {"kind": "extension"}, "extension_overdue"),
        ({}, {"kind": "equal-instalments", "amount": "120"}, "amount_too_small"),
        (
            {},
            {"kind": "interest-first", "interest_months": "6", "months": "6"},
            "interest_months_too_many",
        ),
        ({}, {"kind": "stepped"}, "needs_busy_months"),
        ({}, {"kind": "lump-sum-reduced"}, "needs_lump"),
        ({}, {"kind": "lump-sum-reduced", "amount": "0"}, "needs_lump"),
        ({}, {"kind": "lump-sum-reduced", "amount": "12000"}, "lump_is_enough"),
        (
            {"principal": "0", "interest": "5"},
            {"kind": "pause", "waive_interest": "100"},
            "nothing_left",
        ),
    ],
)
def test_says_why_a_plan_does_not_fit(
    ask: Ask, loan: dict[str, Any], changes: dict[str, str], plan: dict[str, str], code: str
) -> None:
    result = one(ask, plan, loans=[{**loan, **changes}])
    assert (result["applies"], result["reason"]["code"]) == (False, code)


@pytest.mark.parametrize(
    ("method", "payments"),
    [
        ("interest-first", [12_000] * 11 + [1_212_000]),
        ("all-at-end", [1_344_000]),
        ("equal-principal", [112_000 - 1_000 * row for row in range(12)]),
    ],
)
def test_keeps_the_contracts_own_method(
    ask: Ask, loan: dict[str, Any], method: str, payments: list[int]
) -> None:
    result = ask("schedule", plan={"kind": "contract"}, loans=[{**loan, "method": method}])
    assert [row["payment"] for row in result["rows"]] == payments


def test_arrears_come_first_and_are_booked_in_the_order_of_the_law(
    ask: Ask, loan: dict[str, Any]
) -> None:
    late = {**loan, "interest": "300", "penalty": "100", "overdue_since": "2026-09-22"}
    plan = {"kind": "equal-instalments", "months": "60"}
    result = ask("schedule", plan=plan, loans=[late])
    booked = [(row["interest"], row["penalty"], row["principal"]) for row in result["rows"][:3]]
    assert booked == [(27_567, 0, 0), (26_433, 1_134, 0), (12_000, 8_866, 6_701)]
    sources = {line["source"]["locator"] for line in result["plan"]["lines"] if line["source"]}
    assert sources == {"561", "543"}


@pytest.mark.parametrize(
    ("waiver", "waived"),
    [
        ({"waive_penalty": "100"}, 10_000),
        ({"waive_penalty": "50%", "waive_interest": "100"}, 35_000),
        ({"new_rate": "0"}, 0),
    ],
)
def test_waivers_lower_the_total(
    ask: Ask, loan: dict[str, Any], waiver: dict[str, str], waived: int
) -> None:
    late = {**loan, "interest": "300", "penalty": "100"}
    plan = {"kind": "equal-instalments", "months": "24"}
    full, less = (one(ask, each, loans=[late]) for each in (plan, {**plan, **waiver}))
    assert (less["waived"], less["total_paid"] < full["total_paid"]) == (waived, True)


def test_a_reduced_lump_sum_gives_up_penalty_before_interest_before_principal(
    ask: Ask, loan: dict[str, Any]
) -> None:
    late = {**loan, "interest": "300", "penalty": "100"}
    result = one(ask, {"kind": "lump-sum-reduced"}, loans=[late], options={"lump": "12200"})
    parts = ("principal", "interest", "penalty", "waived", "annual_cost", "carried")
    assert tuple(result[key] for key in parts) == (1_200_000, 20_000, 0, 20_000, None, "at-once")


def test_the_offer_decides_the_term(ask: Ask, loan: dict[str, Any], budget: dict[str, Any]) -> None:
    result = one(ask, {"kind": "equal-instalments"}, loans=[loan], budget=budget)
    assert (result["first_payment"] <= 175_000, result["carried"]) == (True, "every-month")
    assert result["instalments"] == 8


def test_an_amount_is_shared_between_the_loans(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "equal-instalments", "amount": "1000"}
    loans = [loan, {**loan, "id": "b", "principal": "6000"}]
    firsts = [ask("schedule", plan=plan, loans=loans, loan=key)["rows"][0] for key in ("a", "b")]
    assert [row["payment"] for row in firsts] == [66_498, 33_249]


@pytest.mark.parametrize(
    ("options", "dates"),
    [
        ({"pay_day": "31"}, ["2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"]),
        ({"pay_day": "10"}, ["2026-12-10", "2027-01-10", "2027-02-10", "2027-03-10"]),
        (
            {"first_date": "2027年1月5日", "pay_day": "20"},
            ["2027-01-05", "2027-02-20", "2027-03-20", "2027-04-20"],
        ),
        ({}, ["2026-12-22", "2027-01-22", "2027-02-22", "2027-03-22"]),
    ],
)
def test_the_pay_day_is_the_readers(
    ask: Ask, loan: dict[str, Any], options: dict[str, str], dates: list[str]
) -> None:
    plan = {"kind": "equal-instalments", "months": "4"}
    rows = ask("schedule", plan=plan, loans=[loan], options=options)["rows"]
    assert [row["date"] for row in rows] == dates


def test_faults_of_plans_and_options_have_their_place(
    ask: Ask, faults: Faults, loan: dict[str, Any]
) -> None:
    result = ask(
        "plans",
        loans=[loan],
        plans=[
            {"kind": "magic"},
            {},
            {"kind": "pause", "pause_months": "x"},
            *[{"kind": "lump-sum"}] * MOST_PLANS,
        ],
        options={"pay_day": "32", "first_date": "2026-11-22", "year_days": "366", "lump": "x"},
    )
    assert faults(result) == [
        ("options", "year_days", "choice_unknown"),
        ("options", "pay_day", "number_out_of_range"),
        ("options", "first_date", "first_date_not_future"),
        ("options", "lump", "amount_unreadable"),
        ("plans", 0, "kind", "choice_unknown"),
        ("plans", 1, "kind", "required"),
        ("plans", 2, "pause_months", "number_unreadable"),
    ]
    assert len(result["plans"]) == MOST_PLANS - 2


def test_the_table_of_all_loans_adds_them_up(ask: Ask, loan: dict[str, Any]) -> None:
    plan = {"kind": "equal-instalments", "months": "3"}
    request = {"plan": plan, "loans": [loan, {**loan, "id": "b", "principal": "6000"}]}
    whole, one_loan = ask("schedule", **request), ask("schedule", **request, loan="b")
    assert [row["payment"] for row in whole["rows"]] == [612_040, 612_040, 612_040]
    parts = ("date", "payment", "principal", "interest", "penalty", "balance")
    assert [[row[key] for key in parts] for row in one_loan["rows"]] == [
        ["2026-12-22", 204_013, 198_013, 6_000, 0, 401_987],
        ["2027-01-22", 204_013, 199_993, 4_020, 0, 201_994],
        ["2027-02-22", 204_014, 201_994, 2_020, 0, 0],
    ]
    assert [one_loan["totals"][key] for key in parts[1:-1]] == [612_040, 600_000, 12_040, 0]


def test_a_plan_that_does_not_fit_has_no_rows(ask: Ask, loan: dict[str, Any]) -> None:
    result = ask("schedule", plan={"kind": "stepped"}, loans=[loan])
    assert (result["rows"], result["plan"]["applies"]) == ([], False)
    assert ask("schedule", plan={"kind": "?"}, loans=[loan])["plan"] is None


def test_every_source_that_a_line_names_is_on_the_site(
    ask: Ask, site: Site, loan: dict[str, Any]
) -> None:
    late = {**loan, "interest": "300", "penalty": "100", "overdue_since": "2026-09-22"}
    result = ask("plans", loans=[late], options={"lump": "8000"})
    plans = [*result["plans"], one(ask, {"kind": "extension"}, loans=[late])]
    named = [line["source"] for plan in plans for line in plan.get("lines", [])]
    named += [plan["reason"]["source"] for plan in plans if plan["reason"]]
    known = site.content.sources
    cited = [source for source in named if source]
    assert [one for one in cited if one["locator"] not in known[one["id"]].locators] == []
    assert {source["locator"] for source in cited} == {"543", "561", "575", "677", "678"}
