"""The same requests give the same JSON on CPython and on the trimmed Pyodide we ship."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch
from pyodide_mkdocs.parity import run_on_pyodide, unpacked

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))
pytestmark = pytest.mark.usefixtures("site")


def test_written_cases(built_site: Path) -> None:
    requests = [path.read_text(encoding="utf-8") for path in CASES]
    theirs = run_on_pyodide(built_site, requests)
    ours = [dispatch(request) for request in requests]
    assert dict(zip([path.stem for path in CASES], theirs, strict=True)) == dict(
        zip([path.stem for path in CASES], ours, strict=True)
    )


def test_written_cases_are_answered_without_the_whole_runtime(built_site: Path) -> None:
    # Else `scripts/rehearse`, and commit what it writes.
    requests = [path.read_text(encoding="utf-8") for path in CASES]
    with unpacked(built_site) as files:
        needed = files.run(requests)["cutAt"]
    assert needed is None, f"{CASES[needed].stem} needs what the lean runtime lacks"


# The two Pythons know two editions of Unicode: characters that are new to one are left out.
CHARACTERS = st.characters(exclude_categories=["Cn", "Cs"])
FIELDS = st.dictionaries(
    st.sampled_from(["name", "owed", "overdue_since", "story", "monthly_offer", "first_payment"]),
    st.one_of(
        st.text(CHARACTERS, max_size=30),
        st.dates().map(str),
        st.decimals(allow_nan=False, allow_infinity=False).map(str),
    ),
)


@settings(max_examples=3, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(FIELDS, min_size=60, max_size=60))
def test_anything_typed(built_site: Path, forms: list[dict[str, str]]) -> None:
    requests = [
        json.dumps(
            {
                "api": API_VERSION,
                "op": "letter.render",
                "lang": "zh",
                "today": "2026-11-22",
                "letter": "hardship-request",
                "fields": {},
                "known": {"facts": form},
            }
        )
        for form in forms
    ]
    assert run_on_pyodide(built_site, requests) == [dispatch(request) for request in requests]


AMOUNTS = st.one_of(
    st.integers(0, 10**7).map(str), st.sampled_from(["", "１，２３４", "3.5万", "x"])
)
LOANS = st.fixed_dictionaries(
    {"principal": st.integers(1, 10**7).map(str)},
    optional={
        "interest": AMOUNTS,
        "penalty": AMOUNTS,
        "rate": st.decimals("0", "1000", places=4).map(str),
        "rate_period": st.sampled_from(["year", "month", "day"]),
        "method": st.sampled_from(["equal-instalments", "equal-principal", "interest-first"]),
        "months_left": st.integers(0, 60).map(str),
        "next_due": st.dates().map(str),
    },
)
ENTRIES = st.fixed_dictionaries(
    {
        "group": st.sampled_from(["earnings", "sales", "home", "goods"]),
        "amount": AMOUNTS,
        "period": st.sampled_from(["day", "week", "month", "quarter", "season", "year"]),
        "months": st.lists(st.integers(1, 12), max_size=4),
    }
)
FIGURES = st.fixed_dictionaries(
    {
        "loans": st.lists(LOANS, min_size=1, max_size=3),
        "budget": st.fixed_dictionaries({"entries": st.lists(ENTRIES, max_size=4)}),
        "options": st.fixed_dictionaries({}, optional={"pay_day": st.integers(1, 31).map(str)}),
        "chosen": st.lists(st.sampled_from(["contract", "pause", "stepped"]), max_size=1),
    }
)


@settings(max_examples=2, suppress_health_check=list(HealthCheck), deadline=None)
@given(st.lists(FIGURES, min_size=40, max_size=40))
def test_any_figures(built_site: Path, forms: list[dict[str, object]]) -> None:
    base = {"api": API_VERSION, "op": "money.answers", "lang": "zh", "today": "2026-11-22"}
    requests = [json.dumps({**base, **form}) for form in forms]
    assert run_on_pyodide(built_site, requests) == [dispatch(request) for request in requests]
