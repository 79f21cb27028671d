"""A promise is waited for until it is told whether it was kept."""

import datetime as dt

import pytest

from negotiation.content import EngineContent
from negotiation.log.review import review

PROMISE = {"date": "2026-11-30", "party": "bank", "outcome": "promised", "due": "2026-12-03"}


@pytest.mark.parametrize(
    ("kept", "today", "told"),
    [
        ("", "2026-12-03", {"open_promise": True, "late": False}),
        ("", "2026-12-04", {"open_promise": True, "late": True}),
        ("yes", "2026-12-04", {"open_promise": False, "late": False}),
        ("no", "2026-12-04", {"open_promise": False, "late": True}),
    ],
)
def test_what_is_told_of_one(
    engine: EngineContent, kept: str, today: str, told: dict[str, bool]
) -> None:
    log = {"c1": {**PROMISE, "kept": kept}}
    (entry,) = review(engine, log, dt.date.fromisoformat(today), "zh")["entries"]
    assert {"open_promise": entry["open_promise"], "late": entry["late"]} == told
