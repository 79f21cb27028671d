"""The same requests give the same JSON on CPython and on the trimmed Pyodide we ship."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiation.api import API_VERSION, dispatch
from pyodide_mkdocs.parity import run_on_pyodide

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))
pytestmark = pytest.mark.usefixtures("site")


def test_written_cases(built_site: Path) -> None:
    requests = [path.read_text(encoding="utf-8") for path in CASES]
    theirs = run_on_pyodide(built_site, requests)
    ours = [dispatch(request) for request in requests]
    assert dict(zip([path.stem for path in CASES], theirs, strict=True)) == dict(
        zip([path.stem for path in CASES], ours, strict=True)
    )


FIELDS = st.dictionaries(
    st.sampled_from(["name", "owed", "overdue_since", "story", "monthly_offer", "first_payment"]),
    st.one_of(
        st.text(max_size=30),
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
