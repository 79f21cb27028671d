"""A debt that was transferred: the papers speak to the creditor it has now."""

import datetime as dt
from typing import Any

import pytest

from knowledge_base.site import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.letters import blank_letter, render_letter
from negotiation.told import PaperRequest
from paper_facts import EVERYTHING, FACTS, own_fields

TODAY = dt.date(2026, 11, 22)
NEW = "示例资产公司"
PAPERS = [
    "hardship-request",
    "hardship-without-offer",
    "repayment-proposal",
    "second-proposal",
    "progress-letter",
    "lump-sum-offer",
    "written-agreement-request",
    "settlement-proof-request",
    "extension-request",
    "helper-authorisation",
]


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def spoken(content: EngineContent, letter: str, **facts: Any) -> list[str]:
    """Every paragraph in Chinese, but for what the reader typed."""
    own = own_fields(content.letter(letter)["fields"], "everything")
    known = {**EVERYTHING, "facts": {**FACTS, **facts}}
    blocks = render_letter(content, letter, PaperRequest(own, known, TODAY, "zh"))["blocks"]
    return [block["zh"] for block in blocks if block["role"] not in ("quote", "table")]


@pytest.mark.parametrize("letter", PAPERS)
def test_nothing_calls_the_new_creditor_a_bank(content: EngineContent, letter: str) -> None:
    told = spoken(content, letter, creditor_name=NEW)
    assert f"{NEW}：" in told
    assert [text for text in told if "网商银行" in text or "贵行" in text] == []


@pytest.mark.parametrize("letter", PAPERS)
def test_it_goes_to_the_bank_unless_another_is_named(content: EngineContent, letter: str) -> None:
    to_bank = "浙江网商银行股份有限公司："
    assert to_bank in spoken(content, letter)
    assert to_bank in [block["zh"] for block in blank_letter(content, letter)]


@pytest.mark.parametrize("letter", PAPERS)
def test_what_is_sent_is_noted_with_the_new_creditor(site: Site, letter: str) -> None:
    assert site.content.letters[letter].receivers() == {"creditor_name": {"*": "creditor"}}
