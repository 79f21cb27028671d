"""Whatever a paper, a script or a table takes from the reader, two figures stay two."""

import datetime as dt
import json
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent
from negotiation.log.review import review
from negotiation.money.api import OPERATIONS
from negotiation.money.desk import Desk
from negotiation.papers.call_script import render_script
from negotiation.papers.letters import render_letter
from negotiation.papers.report import list_facts
from negotiation.papers.told import PaperRequest
from paper_facts import BUDGET, FACTS, LOAN, LOG, MONEY, TICKED, TODAY, own_fields

DAY = dt.date.fromisoformat(TODAY)
SEPARATORS = ("\t", "\n", "\r", "\v", "\x00", "\x1f", "\u2028", "\u200b", "\ufeff", "\u00ad")
# What a reader writes in words; the rest is read as a value.
WORDS = {
    "facts": ("name", "phone", "address", "story", "evidence_more", "complaint_number"),
    "log": ("person", "number", "asked", "said", "promised", "ref", "tracking", "date", "time"),
    "loan": ("creditor", "contract"),
}


def known(typed: str) -> dict[str, Any]:
    """A reader who types the same into everything that is not one value."""
    loan = {**LOAN, "creditor": f"网商银行 {typed}", "contract": typed}
    entries = [{**entry, "label": typed} for entry in BUDGET["entries"]]
    return {
        "facts": {**FACTS, **dict.fromkeys(WORDS["facts"], typed)},
        "money": {**MONEY, "loans": [loan], "budget": {"entries": entries}},
        "states": TICKED,
        "log": {
            "c1": {**LOG["c1"], **dict.fromkeys(WORDS["log"][:-2], typed)},
            "c2": {**LOG["c2"], **dict.fromkeys(WORDS["log"], typed)},
            "c3": {**LOG["c1"], "paper": typed, "reply": typed},
        },
    }


def texts(found: Any) -> Iterator[str]:
    """Yield every text in a reply."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for part in found.values():
            yield from texts(part)
    elif isinstance(found, list | tuple):
        for part in found:
            yield from texts(part)


def assert_apart(found: Any) -> None:
    for text in texts(found):
        assert "95004200" not in text
        unseen = {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs"}}
        # The end of a row of CSV is a carriage return and a line feed.
        assert unseen <= {"\n", "\r"}, text
        assert "\r" not in text.replace("\r\n", "")


@pytest.mark.parametrize("separator", SEPARATORS)
def test_in_every_paper(site: Site, engine: EngineContent, separator: str) -> None:
    told = known(f"月收入{separator}9500{separator}4200")
    for letter in site.content.letters:
        fields = engine.letter(letter)["fields"]
        own = {
            **own_fields(fields, "everything"),
            **{
                field["id"]: told["facts"]["story"]
                for field in fields
                if field.get("kind") in ("text", "long-text")
            },
        }
        assert_apart(render_letter(engine, letter, PaperRequest(own, told, DAY, "zh")))
    paper = PaperRequest({}, told, DAY, "en")
    for script in site.content.call_scripts:
        assert_apart(render_script(engine, script, paper))
    assert_apart(list_facts(engine, paper))


@pytest.mark.parametrize("separator", SEPARATORS)
def test_in_the_log_and_the_money_tools(engine: EngineContent, separator: str) -> None:
    told = known(f"月收入{separator}9500{separator}4200")
    for lang in ("zh", "en"):
        assert_apart(review(engine, told["log"], DAY, lang))
        asked = {**told["money"], "chosen": ["pause"], "silent": {"months": "3"}}
        assert_apart(OPERATIONS["money.answers"](Desk(engine, lang, DAY), asked))


def test_what_was_typed_stands_in_the_statement(engine: EngineContent) -> None:
    told = known("月收入\t9500\t4200")
    own = own_fields(engine.letter("repayment-proposal")["fields"], "everything")
    letter = render_letter(engine, "repayment-proposal", PaperRequest(own, told, DAY, "zh"))
    tables = [block["table"]["zh"]["rows"] for block in letter["blocks"] if block["table"]]
    cells = {cell for rows in tables for row in rows for cell in row}
    assert "月收入 9500 4200" in cells
    assert "月收入 9500 4200" in review(engine, told["log"], DAY, "zh")["csv"]


@given(st.text(max_size=30))
def test_anything_typed_is_apart(engine: EngineContent, typed: str) -> None:
    told = known(f"9500\t{typed}\t4200")
    letter = render_letter(engine, "bank-complaint", PaperRequest({}, told, DAY, "zh"))
    assert_apart([letter, review(engine, told["log"], DAY, "en")])
    assert json.dumps(letter)
