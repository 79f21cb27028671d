"""Every paper of evidence that a letter names has a number, and the numbers run on."""

import datetime as dt
import re
from pathlib import Path

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, TICKED, TODAY, own_fields

NUMBERS = {"zh": re.compile(r"附件(\d+)"), "en": re.compile(r"[Aa]nnex (\d+)")}
LETTERS = Path(__file__).parents[3] / "docs/_data/letters"


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


@pytest.mark.parametrize(
    "letter",
    sorted(
        path.stem
        for path in LETTERS.glob("*.yml")
        # The list of evidence is what is numbered.
        if "fact: evidence}" in path.read_text("utf-8") and path.stem != "evidence-list"
    ),
)
def test_each_paper_has_its_number(content: EngineContent, letter: str) -> None:
    record = content.letter(letter)
    own = own_fields(record["fields"], "everything")
    request = PaperRequest(own, EVERYTHING, dt.date.fromisoformat(TODAY), "zh")
    blocks = render_letter(content, letter, request)["blocks"]
    # Sheets of figures come first; then what was ticked, and a line for each other paper.
    sheets = sum(block["role"] == "annex" for block in blocks)
    ticked = sum(state == "done" for state in TICKED.values())
    typed = len(FACTS["evidence_more"].splitlines())
    for lang, numbers in NUMBERS.items():
        found = {int(n) for block in blocks for n in numbers.findall(block[lang])}
        assert found == set(range(1, sheets + ticked + typed + 1))


@pytest.mark.parametrize(
    ("letter", "sheet"),
    [("repayment-proposal", "附件2：收支表"), ("hardship-request", "收支表（附件1）")],
)
def test_a_statement_that_is_annexed_is_not_named_again(
    content: EngineContent, letter: str, sheet: str
) -> None:
    chosen = ["income-expenditure", "bank-statements"]
    known = {**EVERYTHING, "facts": {**FACTS, "evidence": chosen}}
    request = PaperRequest({}, known, dt.date.fromisoformat(TODAY), "zh")
    blocks = render_letter(content, letter, request)["blocks"]
    [listed] = [block["zh"] for block in blocks if block["id"].endswith(("-papers", "-evidence"))]
    assert (listed.count("收支表"), listed.count(sheet)) == (1, 1)
