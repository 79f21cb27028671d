from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiation.content import EngineContent
from negotiation.money.offers import share_pro_rata

Ask = Callable[..., dict[str, Any]]


def shares(result: dict[str, Any]) -> dict[str, int]:
    return {share["loan"]: share["share"] for share in result["shares"]}


@pytest.fixture
def loans(loan: dict[str, Any]) -> list[dict[str, Any]]:
    return [loan, {**loan, "id": "b", "principal": "6000"}, {**loan, "id": "c", "principal": "1"}]


def test_shares_by_what_is_owed(ask: Ask, budget: dict[str, Any], loans: list[Any]) -> None:
    result = ask("offers", budget=budget, loans=loans)
    assert (result["branch"], result["minimum"], result["maximum"], result["offer"]) == (
        "offer",
        18_001,
        175_000,
        175_000,
    )
    assert shares(result) == {"a": 116_660, "b": 58_330, "c": 10}


def test_with_one_loan_nothing_is_shared(
    ask: Ask, engine: EngineContent, budget: dict[str, Any], loan: dict[str, Any]
) -> None:
    budget["entries"].append({"group": "food", "amount": "0"})
    result = ask("offers", budget=budget, loans=[loan])
    assert result["sentence"] == engine.message("offer_offer_one", "en", offer="CNY 1,750.00")
    assert [line["figure"] for line in result["lines"]] == ["shares.a", "minimum", "maximum"]


def test_the_reader_may_offer_less_and_pin_a_share(
    ask: Ask, budget: dict[str, Any], loans: list[Any]
) -> None:
    adjust = {"total": "1000", "shares": {"b": "800"}}
    result = ask("offers", budget=budget, loans=loans[:2], adjust=adjust)
    assert (result["offer"], shares(result)) == (100_000, {"a": 20_000, "b": 80_000})


def test_pinned_shares_must_fit_the_offer(
    ask: Ask, faults: Callable[..., Any], budget: dict[str, Any], loans: list[Any]
) -> None:
    for pins, codes, given_shares in (
        (
            {"a": "1200"},
            [("adjust", "shares", "a", "share_above_offer")],
            {"a": 66_667, "b": 33_333},
        ),
        (
            {"a": "100", "b": "100"},
            [("adjust", "shares", "b", "shares_below_offer")],
            {"a": 10_000, "b": 90_000},
        ),
    ):
        adjust = {"total": "1000", "shares": pins}
        result = ask("offers", budget=budget, loans=loans[:2], adjust=adjust)
        assert (faults(result), shares(result)) == (codes, given_shares)


@pytest.mark.parametrize(
    ("pins", "kept", "offer", "errors", "notes"),
    [
        ({"b": "0"}, {"a": 10_000, "b": 0}, 10_000, [], ["offer_shares_take_less"]),
        ({"b": "500"}, {"a": 10_000, "b": 50_000}, 60_000, [], ["offer_shares_take_less"]),
        ({"a": "100.01"}, {"a": 175, "b": 174_825}, 175_000, ["share_above_balance"], []),
        ({"a": "100"}, {"a": 10_000, "b": 165_000}, 175_000, [], []),
        ({"a": "100", "b": "0"}, {"a": 10_000, "b": 165_000}, 175_000, ["shares_below_offer"], []),
        ({"a": "0", "b": "0"}, {"a": 0, "b": 175_000}, 175_000, ["shares_below_offer"], []),
    ],
)
def test_nobody_is_offered_more_than_is_owed_to_them(  # noqa: PLR0913, PLR0917
    ask: Ask,
    budget: dict[str, Any],
    loan: dict[str, Any],
    pins: dict[str, str],
    kept: dict[str, int],
    offer: int,
    errors: list[str],
    notes: list[str],
) -> None:
    small, large = {**loan, "principal": "100"}, {**loan, "id": "b", "principal": "99900"}
    result = ask("offers", budget=budget, loans=[small, large], adjust={"shares": pins})
    assert (shares(result), result["offer"]) == (kept, offer)
    found = [[fault["code"] for fault in result[kind]] for kind in ("errors", "notes")]
    assert found == [errors, notes]


AMOUNTS = st.integers(0, 3_000).map(str)


@settings(max_examples=200, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.lists(st.integers(1, 3_000).map(str), min_size=1, max_size=4),
    st.dictionaries(st.sampled_from("0123"), AMOUNTS),
    st.one_of(st.none(), AMOUNTS),
)
def test_whatever_is_pinned_shares_sum_and_stay_below_what_is_owed(
    ask: Ask, owed: list[str], pins: dict[str, str], total: str | None
) -> None:
    loans = [{"id": str(at), "principal": each} for at, each in enumerate(owed)]
    wages = {"group": "earnings", "amount": "1500", "period": "month"}
    adjust = {"shares": pins, **({} if total is None else {"total": total})}
    result = ask("offers", budget={"entries": [wages]}, loans=loans, adjust=adjust)
    assert sum(shares(result).values()) == result["offer"]
    assert [
        share for share in result["shares"] if not 0 <= share["share"] <= share["balance"]
    ] == []


def test_more_than_is_available_is_allowed_with_a_note(
    ask: Ask, faults: Callable[..., Any], budget: dict[str, Any], loan: dict[str, Any]
) -> None:
    result = ask("offers", budget=budget, loans=[loan], adjust={"total": "2000"})
    assert result["offer"] == 200_000
    assert faults(result, "notes") == [("adjust", "total", "offer_above_maximum")]


def test_an_offer_below_the_interest_is_a_road(
    ask: Ask, budget: dict[str, Any], loan: dict[str, Any]
) -> None:
    result = ask("offers", budget=budget, loans=[loan], adjust={"total": "120"})
    assert result["branch"] == "below-minimum"


def test_nothing_left_leads_to_a_token_offer_with_a_review_date(
    ask: Ask, budget: dict[str, Any], loan: dict[str, Any]
) -> None:
    budget["entries"][1]["amount"] = "6000"
    result = ask("offers", budget=budget, loans=[loan, {**loan, "id": "b"}])
    assert (result["branch"], result["offer"], shares(result)) == ("token", 0, {"a": 0, "b": 0})
    token = {key: result["token"][key] for key in ("each", "total", "review_date")}
    assert token == {"each": 1_000, "total": 2_000, "review_date": "2027-02-22"}


def test_the_token_is_the_readers_to_choose(ask: Ask, loan: dict[str, Any]) -> None:
    assert ask("offers", loans=[loan], adjust={"token": "50"})["token"]["each"] == 5_000


@pytest.mark.parametrize(("with_loan", "branch"), [(True, "no-budget"), (False, "no-loans")])
def test_says_what_is_still_missing(
    ask: Ask, loan: dict[str, Any], with_loan: bool, branch: str
) -> None:
    assert ask("offers", loans=[loan] if with_loan else [])["branch"] == branch


def test_never_offers_more_than_is_owed(
    ask: Ask, budget: dict[str, Any], loan: dict[str, Any]
) -> None:
    assert ask("offers", budget=budget, loans=[{**loan, "principal": "5"}])["offer"] == 500


@given(st.integers(0, 10**13), st.lists(st.integers(0, 10**13), max_size=30))
def test_shares_sum_to_the_offer(total: int, weights: list[int]) -> None:
    result = share_pro_rata(total, weights)
    assert sum(result) == (total if sum(weights) else 0)
    assert all(share >= 0 for share in result)
    whole = sum(weights)
    assert all(
        abs(share * whole - total * weight) < whole
        for share, weight in zip(result, weights, strict=True)
        if whole
    )


@pytest.mark.parametrize(("months", "same"), [([6, 7, 8], False), (list(range(1, 13)), True)])
def test_an_average_is_not_offered_as_if_every_month_had_it(
    ask: Ask, loan: dict[str, Any], months: list[int], same: bool
) -> None:
    rows = [
        {"group": "sales", "amount": "60000", "period": "season", "months": months},
        {"group": "home", "amount": "1000", "period": "month"},
    ]
    plain = [{"group": "sales", "amount": "5000", "period": "month"}, rows[1]]
    seasonal, steady = (
        ask("offers", loans=[loan], budget={"entries": entries}) for entries in (rows, plain)
    )
    assert seasonal["offer"] == steady["offer"]
    assert (seasonal["sentence"] == steady["sentence"]) is same


def test_faults_of_shares_and_of_a_token_stand_beside_their_fields(
    ask: Ask, faults: Callable[..., list[tuple[Any, ...]]], loan: dict[str, Any]
) -> None:
    adjust = {"shares": {"a": "99999"}, "token": "x"}
    result = ask("offers", loans=[loan], adjust=adjust, budget={})
    assert set(faults(result)) == {
        ("adjust", "shares", "a", "share_above_balance"),
        ("adjust", "token", "amount_unreadable"),
    }
