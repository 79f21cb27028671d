"""What has built up and was not given is not in a figure, and the figure says so."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.known_money import read_money
from negotiation.papers.letters import render_letter
from negotiation.papers.loan_choice import Wanted
from negotiation.papers.told import PaperRequest

Ask = Callable[..., dict[str, Any]]
TODAY = dt.date(2026, 11, 22)
LATE = {"overdue_since": "2026-09-22"}
GIVEN = {"interest": "300", "penalty": "0"}
PLAN = {"kind": "equal-instalments", "months": "12"}


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({}, "left_out_interest"),
        ({"interest": "0"}, None),
        (LATE, "left_out_both"),
        ({**LATE, "interest": "300"}, "left_out_penalty"),
        ({**LATE, "penalty": "0"}, "left_out_interest"),
        ({**LATE, **GIVEN}, None),
        ({**LATE, **GIVEN, "penalty": "many"}, "left_out_penalty"),
    ],
)
def test_a_sum_names_what_is_not_in_it(
    ask: Ask, engine: EngineContent, loan: dict[str, Any], more: dict[str, str], what: str | None
) -> None:
    said = ""
    if what:
        names = engine.message(
            "left_out_of", "en", name="网商银行", what=engine.message(what, "en")
        )
        said = engine.message("owed_left_out", "en", names=names)
    loans = [{**loan, **more}]
    [plan] = ask("plans", loans=loans, plans=[PLAN])["plans"]
    assert (ask("loans", loans=loans)["left_out"], plan["left_out"]) == (
        said,
        [said] if said else [],
    )


def test_dates_taken_for_granted_are_named(
    ask: Ask, engine: EngineContent, loan: dict[str, Any]
) -> None:
    loans = [{**loan, **GIVEN, "next_due": ""}]
    asked = [{"kind": "contract"}, PLAN]
    contract, own = ask("plans", loans=loans, plans=asked)["plans"]
    day = "22 December 2026"
    assumed = engine.message("assumed_next_due", "en", name="网商银行", day=day)
    assert (contract["left_out"], own["left_out"]) == ([assumed], [])


@pytest.mark.parametrize(
    ("more", "owed"),
    [
        (LATE, None),
        ({**LATE, "interest": "300"}, None),
        ({**LATE, **GIVEN}, 1_230_000),
        ({}, 1_200_000),
    ],
)
def test_a_letter_does_not_take_the_debt_of_a_late_loan_without_them(
    content: EngineContent, loan: dict[str, Any], more: dict[str, str], owed: int | None
) -> None:
    money = read_money(content, {"loans": [{**loan, **more}]}, TODAY, Wanted())
    assert money.values.get("owed") == owed


@pytest.mark.parametrize(
    ("more", "lump"), [({}, None), ({"interest": "0"}, 1_200_000), ({**LATE, **GIVEN}, 1_230_000)]
)
def test_a_payoff_is_no_amount_for_a_letter_while_a_part_is_not_known(
    content: EngineContent, loan: dict[str, Any], more: dict[str, str], lump: int | None
) -> None:
    request = {"loans": [{**loan, **more}], "plan": {"kind": "lump-sum"}}
    assert read_money(content, request, TODAY, Wanted()).values.get("lump_sum") == lump


@pytest.mark.parametrize("letter", ["repayment-proposal", "second-proposal"])
@pytest.mark.parametrize(("more", "said"), [(LATE, True), ({**LATE, **GIVEN}, False)])
def test_a_schedule_for_the_bank_says_it_too(
    content: EngineContent, loan: dict[str, Any], letter: str, more: dict[str, str], said: bool
) -> None:
    money = {"loans": [{**loan, **more}], "plan": PLAN}
    request = PaperRequest({}, {"facts": {}, "money": money}, TODAY, "zh")
    blocks = render_letter(content, letter, request)["blocks"]
    [note] = [block for block in blocks if block["id"].endswith("-schedule-note")]
    assert ("没有算在里面" in note["zh"], "leaves out" in note["en"]) == (said, said)
    [table] = [
        block["table"]["zh"]["rows"] for block in blocks if block["id"].endswith("-schedule")
    ]
    # The column of the penalty: what is not known is no 0.00.
    assert {row[5] for row in table} == {"—" if said else "0.00元"}


@pytest.mark.parametrize(
    ("plan", "budgeted", "said"),
    [
        ({"kind": "equal-instalments"}, False, True),
        ({"kind": "interest-first"}, False, True),
        ({"kind": "equal-instalments", "months": "36"}, False, False),
        ({"kind": "equal-instalments"}, True, False),
        ({"kind": "lump-sum"}, False, False),
    ],
)
def test_a_term_of_ours_is_said_to_be_ours(  # noqa: PLR0913, PLR0917
    ask: Ask,
    engine: EngineContent,
    loan: dict[str, Any],
    budget: dict[str, Any],
    plan: dict[str, str],
    budgeted: bool,
    said: bool,
) -> None:
    more = {"budget": budget} if budgeted else {}
    [made] = ask("plans", loans=[{**loan, **GIVEN}], plans=[plan], **more)["plans"]
    ours = engine.message("assumed_term", "en", name="网商银行", n=made["instalments"])
    assert made["left_out"] == ([ours] if said else [])


def test_what_is_not_known_is_no_nothing_in_the_working(
    ask: Ask, engine: EngineContent, loan: dict[str, Any]
) -> None:
    late = {**loan, **LATE, "interest": "300"}
    [shown] = ask("loans", loans=[late])["loans"]
    unknown = engine.message("rate_not_known", "en")
    assert (shown["interest"], shown["penalty"], shown["shown"]["penalty"]) == (
        30_000,
        None,
        unknown,
    )
    [plan] = ask("plans", loans=[late], plans=[PLAN])["plans"]
    for lines in (plan["lines"], ask("loans", loans=[late])["lines"]):
        assert unknown in lines[0]["text"]


def test_nobody_counts_the_people_of_a_household_that_was_not_told(
    ask: Ask, budget: dict[str, Any]
) -> None:
    figures = [line["figure"] for line in ask("budget", budget=budget)["lines"]]
    assert "living" not in figures
    told = ask("budget", budget={**budget, "dependants": "0"})["lines"]
    assert "living" in [line["figure"] for line in told]
