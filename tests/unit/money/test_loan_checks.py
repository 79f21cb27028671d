"""What a loan says twice over, or probably means otherwise, is named beside the field."""

from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., dict[str, Any]]
Faults = Callable[..., list[tuple[Any, ...]]]


@pytest.mark.parametrize("typed", ["1.5", "0.5", "15", "29.99"])
def test_an_uplift_below_what_banks_add_is_doubtful(
    ask: Ask, faults: Faults, loan: dict[str, Any], typed: str
) -> None:
    result = ask("loans", loans=[{**loan, "penalty_uplift": typed}])
    assert (faults(result), faults(result, "notes")) == (
        [],
        [("loans", 0, "penalty_uplift", "uplift_low")],
    )


@pytest.mark.parametrize("typed", ["", "0", "30", "50", "100", "五成"])
def test_an_uplift_that_contracts_have_is_not(
    ask: Ask, faults: Faults, loan: dict[str, Any], typed: str
) -> None:
    result = ask("loans", loans=[{**loan, "penalty_uplift": typed}])
    assert (faults(result), faults(result, "notes")) == ([], [])


def test_without_a_rule_for_the_day_an_uplift_is_taken_as_it_is(
    ask: Ask, faults: Faults, loan: dict[str, Any]
) -> None:
    old = {**loan, "penalty_uplift": "1.5", "next_due": ""}
    result = ask("loans", today="2020-01-01", loans=[old])
    assert faults(result, "notes") == []


@pytest.mark.parametrize(
    ("changes", "errors", "notes", "end"),
    [
        # A year away both ways: the end once, not twice over.
        (("12", "2027-11-22"), [], [("next_due", "end_once")], "2027-11-22"),
        (("12", "2027-11-05"), [], [("next_due", "end_once")], "2027-11-05"),
        (("12", "2027-12-20"), [], [("next_due", "end_once")], "2027-12-20"),
        (("1", "2027-11-22"), [], [], "2027-11-22"),
        (("0", "2027-11-22"), [], [("months_left", "ended_but_due")], "2027-11-22"),
        (("", "2027-11-22"), [], [], "2027-11-22"),
        (("12", ""), [], [], "2027-11-22"),
        # The next of twelve monthly days, as statements show it.
        (("12", "2026-12-22"), [], [], "2027-11-22"),
        (("6", "2027-11-22"), [("months_left", "end_contradicts")], [], None),
        (("12", "2028-11-22"), [("months_left", "end_contradicts")], [], None),
        (
            ("12", "2026-11-01"),
            [],
            [("next_due", "next_due_past")],
            "2027-11-01",
        ),
    ],
)
def test_all_due_at_the_end_ends_once(  # noqa: PLR0913, PLR0917
    ask: Ask,
    faults: Faults,
    loan: dict[str, Any],
    changes: tuple[str, str],
    errors: list[tuple[str, str]],
    notes: list[tuple[str, str]],
    end: str | None,
) -> None:
    left, due = changes
    result = ask(
        "plans",
        loans=[{**loan, "method": "all-at-end", "months_left": left, "next_due": due}],
        plans=[{"kind": "contract"}],
    )
    assert faults(result) == [("loans", 0, *each) for each in errors]
    assert faults(result, "notes") == [("loans", 0, *each) for each in notes]
    [plan] = result["plans"]
    assert (plan.get("last_date"), plan.get("instalments")) == (end, end and 1)


@pytest.mark.parametrize(
    ("left", "due", "note"),
    [
        # Instalments that begin in a year are probably one that ends then.
        ("12", "2027-11-22", ("next_due", "next_due_far")),
        ("12", "2027-02-22", None),
        ("1", "2027-11-22", None),
        ("0", "2026-12-22", ("months_left", "ended_but_due")),
        ("0", "2026-11-22", None),
    ],
)
def test_instalments_and_the_next_date_are_held_together(  # noqa: PLR0913, PLR0917
    ask: Ask,
    faults: Faults,
    loan: dict[str, Any],
    left: str,
    due: str,
    note: tuple[str, str] | None,
) -> None:
    result = ask("loans", loans=[{**loan, "months_left": left, "next_due": due}])
    assert faults(result) == []
    assert faults(result, "notes") == ([("loans", 0, *note)] if note else [])


@pytest.mark.parametrize("key", ["quiet_share", "waive_interest", "waive_penalty"])
@pytest.mark.parametrize(("typed", "codes"), [("0.5", ["share_low"]), ("0", []), ("1", [])])
def test_a_fraction_where_a_plan_asks_for_a_share_is_doubtful(  # noqa: PLR0913, PLR0917
    ask: Ask, faults: Faults, loan: dict[str, Any], key: str, typed: str, codes: list[str]
) -> None:
    plan = {"kind": "stepped", "busy_months": [6], "months": "12", key: typed}
    result = ask("plans", loans=[loan], plans=[plan])
    assert faults(result, "notes") == [("plans", 0, key, code) for code in codes]


def test_a_fraction_as_a_margin_is_doubtful(
    ask: Ask, faults: Faults, budget: dict[str, Any]
) -> None:
    result = ask("budget", budget={**budget, "margin": "0.05"})
    assert ("budget", "margin", "share_low") in faults(result, "notes")


@pytest.mark.parametrize(
    ("typed", "codes"), [("0.05", ["rate_low"]), ("36", ["rate_high"]), ("0", []), ("9", [])]
)
def test_a_new_rate_is_doubted_as_that_of_a_loan_is(
    ask: Ask, faults: Faults, loan: dict[str, Any], typed: str, codes: list[str]
) -> None:
    plan = {"kind": "equal-instalments", "new_rate": typed}
    result = ask("plans", loans=[loan], plans=[plan])
    assert faults(result, "notes") == [("plans", 0, "new_rate", code) for code in codes]
