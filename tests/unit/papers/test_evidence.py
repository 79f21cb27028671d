"""Each paper of evidence keeps its description and its number, in the order the reader gave."""

import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest

TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def listed(
    content: EngineContent,
    evidence: list[str] | None = None,
    more: str = "",
    states: dict[str, str] | None = None,
    **own: str,
) -> list[list[str]]:
    """The rows of the list of evidence, in Chinese."""
    known = {"facts": {"evidence": evidence or [], "evidence_more": more}, "states": states or {}}
    blocks = render_letter(content, "evidence-list", PaperRequest(own, known, TODAY, "zh"))[
        "blocks"
    ]
    return [row for block in blocks if block["table"] for row in block["table"]["zh"]["rows"]]


def test_the_order_is_that_of_ticking(content: EngineContent) -> None:
    assert listed(content, ["loan-contract", "income-papers"]) == [
        ["1", "借款合同"],
        ["2", "收入证明"],
    ]


def test_a_description_stays_with_its_paper(content: EngineContent) -> None:
    """Ticking another box, before it in the form, moves no description and no number."""
    own = {"piece_loan_contract": "利率怎么定的，6页"}
    before = listed(content, ["loan-contract"], "进货单：7月起少了一半，2页", **own)
    after = listed(
        content, ["loan-contract", "line-1", "income-papers"], "进货单：7月起少了一半，2页", **own
    )
    assert before == [
        ["1", "借款合同", "利率怎么定的，6页"],
        ["2", "进货单：7月起少了一半，2页", ""],
    ]
    assert after == [*before, ["3", "收入证明", ""]]


def test_a_description_of_what_is_not_ticked_is_not_said(content: EngineContent) -> None:
    assert listed(content, ["loan-contract"], piece_income_papers="收入少了") == [["1", "借款合同"]]


def test_ticks_of_the_checklists_come_in_the_order_of_ticking(content: EngineContent) -> None:
    first = {"hardship-proof": "done", "find-first-agreement": "done"}
    assert listed(content, states=first) == [["1", "说明困难的材料"], ["2", "以前签过的协议"]]
    # Income stands first in the form.
    later = {**first, "income-proof": "done"}
    assert listed(content, states=later) == [*listed(content, states=first), ["3", "收入证明"]]


OPTIONS = ["income-papers", "bank-statements", "medical-papers", "loan-contract", "payment-records"]


@given(st.permutations(OPTIONS), st.integers(0, 3), st.integers(0, 5))
def test_ticking_more_renumbers_nothing(
    content: EngineContent, order: list[str], lines: int, ticked: int
) -> None:
    """As overrides/widget/letter/evidence-order.mjs keeps it: the lines there were are marked."""
    more = "\n".join(f"第{n}样" for n in range(1, lines + 1))
    marks = [f"line-{n}" for n in range(1, lines + 1)]
    own = {f"piece_{key.replace('-', '_')}": f"说明{n}" for n, key in enumerate(order)}
    grown = [
        listed(content, [*order[:ticked], *marks, *order[ticked:end]], more, **own)
        for end in range(ticked, len(order) + 1)
        if ticked or end > ticked
    ]
    for fewer, further in itertools.pairwise(grown):
        assert further[: len(fewer)] == fewer
        assert len(further) == len(fewer) + 1


@pytest.mark.parametrize(
    ("evidence", "more"),
    [
        (["line-1", "line-7", "loan-contract"], ""),
        (["nonsense", "line-x", "loan-contract", "loan-contract"], ""),
        (["line-2", "loan-contract"], ""),
    ],
)
def test_marks_without_a_line_are_passed_over(
    content: EngineContent, evidence: list[str], more: str
) -> None:
    assert listed(content, evidence, more) == [["1", "借款合同"]]


def test_none_at_all_is_no_list(content: EngineContent) -> None:
    for lang in ("zh", "en"):
        request = PaperRequest({}, {"facts": {"name": "张三"}}, TODAY, lang)
        letter = render_letter(content, "evidence-list", request)
        assert [(each["field"], each["code"]) for each in letter["errors"]] == [
            ("evidence", "evidence-none")
        ]
        assert letter["complete"] is False


def asked(content: EngineContent, own: dict[str, Any], **facts: Any) -> set[str]:
    request = PaperRequest(own, {"facts": facts}, TODAY, "zh")
    letter = render_letter(content, "evidence-list", request)
    fields = {field["id"] for field in content.letter("evidence-list")["fields"] if "id" in field}
    return fields - set(letter["unasked"])


def test_only_what_is_ticked_is_asked_about(content: EngineContent) -> None:
    assert asked(content, {}) == {"copies"}
    assert asked(content, {}, evidence=["loan-contract"]) == {"copies", "piece_loan_contract"}


def test_lines_typed_for_the_old_form_are_kept_in_sight(content: EngineContent) -> None:
    """They told of papers by their place, so nobody can say which: the reader moves them."""
    own = {"shows": "收入从六月起少了\n利率", "pages": "3"}
    assert asked(content, own) == {"copies", "shows", "pages"}
    known = {"facts": {"name": "张三", "evidence": ["loan-contract"]}}
    letter = render_letter(content, "evidence-list", PaperRequest(own, known, TODAY, "zh"))
    assert {each["field"]: each["code"] for each in letter["errors"]} == {
        "shows": "retired",
        "pages": "retired",
    }
    assert "六月" not in letter["text"]["zh"]
