"""Papers that only ask or inform admit no debt; those that offer or own up do not say so."""

import datetime as dt
import itertools

import pytest

from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.limitation import FACT
from negotiation.papers.told import PaperRequest
from paper_facts import READERS, TODAY, own_fields
from paper_readers import PEOPLE

ONLY_ASK = {
    "account-request",
    "authorisation-revocation",
    "collection-complaint",
    "contact-change",
    "credit-record-objection",
    "helper-authorisation",
    "settlement-proof-request",
    "transfer-check",
}
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def test_which_papers_say_so_and_where(content: EngineContent) -> None:
    """As the last sentence before the close and the signature."""
    sentence = content.facts()["sentences"]["no_admission"]
    closing = ("close", "sign")
    said: set[str] = set()
    for key in content._data["letters"]:
        blocks = [
            block
            for block in blank_letter(content, key)
            if not block["id"].endswith(closing) and not block["table"]
        ]
        at = [n for n, block in enumerate(blocks) if block["zh"] == sentence["zh"]]
        if at:
            assert (at, blocks[-1]["en"]) == ([len(blocks) - 1], sentence["en"]), key
            said.add(key)
    assert said == ONLY_ASK


def test_no_paper_takes_it_back_by_an_offer(content: EngineContent) -> None:
    """What asks how old the debt is, is taken to be agreeing to pay."""
    letters = content._data["letters"]
    agreeing = {
        key
        for key, letter in letters.items()
        if any(field.get("fact") == FACT for field in letter["fields"])
    }
    assert agreeing & ONLY_ASK == set()


def test_every_reader_gets_it_once(content: EngineContent) -> None:
    sentence = content.facts()["sentences"]["no_admission"]
    today = dt.date.fromisoformat(TODAY)
    for key, (name, known) in itertools.product(ONLY_ASK, {**READERS, **PEOPLE}.items()):
        own = own_fields(content.letter(key)["fields"], name)
        text = render_letter(content, key, PaperRequest(own, known, today, "zh"))["text"]
        assert [text[lang].count(sentence[lang]) for lang in LANGUAGES] == [1, 1], (key, name)


def test_whoever_is_written_to_has_one_name(content: EngineContent) -> None:
    """贵行 for the bank alone, 贵公司 for a company, 贵方 where it may be either: never two."""
    today = dt.date.fromisoformat(TODAY)
    words = ("贵行", "贵方", "贵公司", "贵院", "贵单位")
    mixed = {}
    for key, (name, known) in itertools.product(
        content._data["letters"], {**READERS, **PEOPLE}.items()
    ):
        fields = content.letter(key)["fields"]
        own = own_fields(fields, name)
        choices = [field for field in fields if field.get("id") == "addressee"]
        answers = [option["id"] for field in choices for option in field["options"]] or [""]
        for answer in answers:
            request = PaperRequest({**own, "addressee": answer}, known, today, "zh")
            text = render_letter(content, key, request)["text"]["zh"]
            found = [word for word in words if word in text]
            if len(found) > 1:
                mixed[key, name, answer] = found
    assert mixed == {}
