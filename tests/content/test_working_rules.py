"""Each step of the money tools' working names its rule: in words, or by a source on the page."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from knowledge_base.money.view import cited_rules
from knowledge_base.site.whole import Site
from negotiation.api import dispatch
from negotiation.money.desk import Desk

CASES = Path(__file__).parents[1] / "parity/cases"
# Steps that rest on a law or a contract; all others are the arithmetic that they write out.
BY_RULE = {
    "at_once", "booking", "by_agreement", "compound", "court_cap", "month_of_penalty",
    "penalty_rate", "waived",
}  # fmt: skip


def cited(value: Any) -> set[str]:
    """Every source that stands in a reply, as `[[source …]]` takes it."""
    if isinstance(value, list):
        return set().union(*map(cited, value))
    if not isinstance(value, dict):
        return set()
    source = value.get("source")
    own = {f"{source['id']} {source['locator'] or ''}".strip()} if source else set()
    return own.union(*map(cited, value.values()))


def test_each_step_has_its_rule_and_the_page_links_it(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, set[bool]] = defaultdict(set)
    step = Desk.line

    def noted(self: Desk, figure: str, key: str, source: Any = None, **values: object) -> Any:
        seen[key].add(source is not None)
        return step(self, figure, key, source, **values)

    monkeypatch.setattr(Desk, "line", noted)
    paths = sorted(CASES.glob("money-*.json"))
    replies = [json.loads(dispatch(path.read_text(encoding="utf-8"))) for path in paths]
    assert {key for key, given in seen.items() if given == {True}} == BY_RULE
    assert {key for key, given in seen.items() if given == {False}} == set(seen) - BY_RULE
    # Nothing that can be said goes without a case.
    words = site.content.strings.section("engine", "zh")
    assert seen.keys() == {key.removeprefix("line_") for key in words if key.startswith("line_")}
    assert cited(replies) == set(cited_rules(site.content))
