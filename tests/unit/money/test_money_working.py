"""Every figure of the debts, the statement, the offer and doing nothing opens to its sum."""

from collections.abc import Callable
from typing import Any

import pytest

from negotiation.content import EngineContent

Ask = Callable[..., dict[str, Any]]
Words = Callable[..., dict[str, Any]]


@pytest.fixture
def words(engine: EngineContent) -> Words:
    def line(figure: str, key: str, **values: object) -> dict[str, Any]:
        text = engine.message(f"line_{key}", "en", **values)
        return {"figure": figure, "text": text, "source": None}

    return line


def test_what_is_owed_is_added_up(ask: Ask, words: Words, loan: dict[str, Any]) -> None:
    late = {**loan, "id": "b", "interest": "300", "penalty": "100.50"}
    assert ask("loans", loans=[loan, late])["lines"] == [
        words(
            "loans.b",
            "balance",
            name="网商银行",
            principal="CNY 12,000.00",
            interest="CNY 300.00",
            penalty="CNY 100.50",
            result="CNY 12,400.50",
        ),
        words("total", "total", parts="CNY 12,000.00 + CNY 12,400.50", total="CNY 24,400.50"),
    ]


@pytest.mark.parametrize(
    ("rate", "key", "written", "times", "percent"),
    [
        ("日利率万分之四", "rate_day", "0.04", 365, "14.6"),
        ("0.033333%/day", "rate_day", "0.033333", 365, "12.1665"),
        ("月息1分2", "rate_month", "1.2", 12, "14.4"),
    ],
)
def test_a_rate_by_day_or_month_is_turned_into_a_years(  # noqa: PLR0913, PLR0917
    ask: Ask, words: Words, loan: dict[str, Any], rate: str, key: str, written: str, times: int,
    percent: str,
) -> None:  # fmt: skip
    [line] = ask("loans", loans=[{**loan, "rate": rate}])["lines"]
    assert line == words(
        "loans.a", key, name="网商银行", written=written, times=times, percent=percent
    )


def test_one_loan_as_typed_has_nothing_to_work_out(ask: Ask, loan: dict[str, Any]) -> None:
    assert ask("loans", loans=[loan])["lines"] == []


def test_each_amount_is_brought_to_a_month_and_the_sums_name_them(
    ask: Ask, words: Words, engine: EngineContent
) -> None:
    entries = [
        {"id": "wage", "group": "earnings", "amount": "5000", "period": "month"},
        {"id": "bonus", "group": "earnings", "amount": "1200", "period": "year"},
        {"id": "help", "group": "support", "amount": "300", "period": "month"},
        {"id": "meals", "group": "food", "amount": "350", "period": "week"},
    ]
    lines = ask("budget", budget={"entries": entries, "floor": "2000"})["lines"]
    titles = {group["id"]: group["label"]["en"] for group in engine.money("groups")}
    food, wages, support = (titles[key] for key in ("food", "earnings", "support"))
    sums = ("living", "margin", "available")
    assert [line for line in lines if line["figure"] not in sums] == [
        words("entries", "average_month"),
        words(
            "entries.bonus",
            "entry",
            group=wages,
            amount="CNY 1,200.00",
            times="1",
            month="CNY 100.00",
        ),
        words(
            "entries.meals",
            "entry",
            group=food,
            amount="CNY 350.00",
            times="365 ÷ 7",
            month="CNY 1,520.83",
        ),
        words(
            "income",
            "income",
            parts=f"{wages} CNY 5,000.00 + CNY 100.00 + {support} CNY 300.00 = CNY 5,400.00",
        ),
        words("expenses", "expenses", parts=f"{food} CNY 1,520.83 + CNY 479.17 = CNY 2,000.00"),
        words(
            "disposable",
            "disposable",
            income="CNY 5,400.00",
            expenses="CNY 2,000.00",
            result="CNY 3,400.00",
        ),
    ]


def test_a_season_shows_its_worst_and_its_best_month(ask: Ask, words: Words) -> None:
    entries = [
        {"group": "sales", "amount": "9000", "period": "season", "months": [6, 7, 8]},
        {"group": "home", "amount": "400", "period": "month"},
    ]
    lines = ask("budget", budget={"entries": entries})["lines"]
    assert [line for line in lines if line["figure"] == "by_month"] == [
        words(
            "by_month",
            "month",
            month=1,
            income="CNY 0.00",
            expenses="CNY 400.00",
            margin="CNY 0.00",
            result="−CNY 400.00",
        ),
        words(
            "by_month",
            "month",
            month=6,
            income="CNY 3,000.00",
            expenses="CNY 400.00",
            margin="CNY 150.00",
            result="CNY 2,450.00",
        ),
    ]


def test_the_minimum_shows_each_loans_interest(
    ask: Ask, words: Words, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    unknown = {**loan, "id": "b", "rate": ""}
    lines = ask("offers", loans=[loan, unknown], budget=budget)["lines"]
    assert lines[:3] == [
        words(
            "shares.a",
            "loan_month",
            name="网商银行",
            principal="CNY 12,000.00",
            percent="12",
            interest="CNY 120.00",
        ),
        words("shares.b", "loan_month_unknown", name="网商银行"),
        words("minimum", "minimum_unknown", parts="CNY 120.00", result="CNY 120.00"),
    ]


def test_without_any_rate_no_minimum_is_shown(
    ask: Ask, words: Words, engine: EngineContent, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    result = ask("offers", loans=[{**loan, "rate": ""}], budget=budget)
    assert [line["figure"] for line in result["lines"]] == ["shares.a", "maximum"]
    unknown = engine.message("rate_not_known", "en")
    assert result["shown"]["minimum"] == unknown
    without = ask("offers", loans=[{**loan, "rate": "0"}], budget=budget)
    assert without["lines"][1] == words("minimum", "minimum", parts="CNY 0.00", result="CNY 0.00")


def test_a_share_is_of_what_is_not_set_by_hand(
    ask: Ask, words: Words, loan: dict[str, Any], budget: dict[str, Any]
) -> None:
    loans = [loan, {**loan, "id": "b"}, {**loan, "id": "c", "principal": "4000"}]
    lines = ask("offers", loans=loans, budget=budget, adjust={"shares": {"b": "150"}})["lines"]
    share = {"name": "网商银行", "offer": "CNY 1,600.00", "total": "CNY 16,000.00"}
    assert lines[-2:] == [
        words("shares.a", "share", **share, balance="CNY 12,000.00", share="CNY 1,200.00"),
        words("shares.c", "share", **share, balance="CNY 4,000.00", share="CNY 400.00"),
    ]


def test_without_principal_no_interest_is_explained(
    ask: Ask, words: Words, loan: dict[str, Any]
) -> None:
    rest = {**loan, "principal": "0", "interest": "600"}
    plan = {"kind": "equal-instalments", "months": "12"}
    lines = ask("schedule", loans=[rest], plan=plan)["plan"]["lines"]
    assert lines[1] == words("loans.a", "level_plain", debt="CNY 600.00", n=12, each="CNY 50.00")


def test_doing_nothing_shows_its_first_month_and_what_it_adds(
    ask: Ask, words: Words, loan: dict[str, Any]
) -> None:
    late = {**loan, "penalty": "100"}
    lines = ask("nothing_agreed", loans=[late], months="2")["lines"]
    date = "22 January 2027"
    assert [line["text"] for line in lines if line["figure"] in ("rate_low", "rate_high")] == [
        words(
            "",
            "penalty_rate",
            name="网商银行",
            rate="12",
            uplift=uplift,
            result=result,
            base=base,
            month=month,
        )["text"]
        for uplift, result, base, month in (
            ("30", "15.6", "CNY 12,000.00", "CNY 156.00"),
            ("50", "18", "CNY 12,100.00", "CNY 181.50"),
        )
    ]
    assert [line for line in lines if line["source"] is None] == [
        words(
            "added_low",
            "added",
            date=date,
            then="CNY 12,412.00",
            now="CNY 12,100.00",
            result="CNY 312.00",
        ),
        words(
            "added_high",
            "added",
            date=date,
            then="CNY 12,465.72",
            now="CNY 12,100.00",
            result="CNY 365.72",
        ),
    ]


def test_a_waiver_and_the_yearly_cost_show_their_figures(
    ask: Ask, engine: EngineContent, loan: dict[str, Any]
) -> None:
    plan = {"kind": "equal-instalments", "months": "12", "waive_penalty": "100"}
    [made] = ask("plans", loans=[{**loan, "penalty": "100"}], plans=[plan])["plans"]
    texts = {line["figure"]: line["text"] for line in made["lines"]}
    assert (texts["waived"], texts["annual_cost"]) == (
        engine.message(
            "line_waived", "en", owed="CNY 12,100.00", debt="CNY 12,000.00", result="CNY 100.00"
        ),
        engine.message(
            "line_annual_cost",
            "en",
            percent=made["annual_cost"],
            owed="CNY 12,100.00",
            first=made["shown"]["first_payment"],
            days=30,
        ),
    )
