"""Every letter of docs/_data, for three readers and in both languages, reads as a whole."""

import datetime as dt
import re

import pytest

from broken_sentences import BROKEN
from knowledge_base.site.whole import Site
from negotiation.content import EngineContent, packaged_content
from negotiation.papers.letters import blank_letter, render_letter
from negotiation.papers.told import PaperRequest
from paper_facts import MARKUP, READERS, TODAY, own_fields

LANGUAGES = ("zh", "en")
LINES = re.compile("＿+|__+")


@pytest.fixture(scope="module")
def content(site: Site) -> EngineContent:
    del site  # only has to be there: it writes the content
    return packaged_content()


def letters() -> list[str]:
    from pathlib import Path  # noqa: PLC0415 - collected before fixtures are there

    folder = Path(__file__).parents[3] / "docs/_data/letters"
    return sorted(path.stem for path in folder.glob("*.yml"))


def rendered(content: EngineContent, letter: str, reader: str) -> dict[str, object]:
    own = own_fields(content.letter(letter)["fields"], reader)
    request = PaperRequest(own, READERS[reader], dt.date.fromisoformat(TODAY), "zh")
    return render_letter(content, letter, request)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("letter", letters())
def test_no_broken_sentence(content: EngineContent, letter: str, reader: str) -> None:
    result = rendered(content, letter, reader)
    assert result["blocks"]
    # An empty cell of a table is no broken sentence.
    spoken = [block for block in result["blocks"] if not block["table"]]
    texts = {lang: "\n\n".join(block[lang] for block in spoken) for lang in LANGUAGES}
    found = {
        (lang, fault): match[0]
        for lang, text in texts.items()
        for fault, pattern in BROKEN.items()
        # What the reader typed may look as it likes.
        if (match := pattern.search(text.replace(MARKUP, "x").replace("&amp;", "")))
    }
    assert found == {}, texts


@pytest.mark.parametrize("letter", letters())
def test_nothing_is_left_to_fill_in_when_everything_is_known(
    content: EngineContent, letter: str
) -> None:
    result = rendered(content, letter, "everything")
    errors = [(error["field"], error["code"]) for error in result["errors"]]
    # That reader has told of arrears: too late for this one.
    late = [("overdue_since", "extension-too-late")] if letter == "extension-request" else []
    assert errors == late
    shown = {block["id"] for block in result["blocks"]}
    written = [
        block["text"]
        for block in content.letter(letter)["blocks"]
        if block["id"] in shown and "text" in block
    ]
    for lang in LANGUAGES:
        # A line to sign on stands in the template itself.
        meant = [line for text in written for line in LINES.findall(str(text[lang]))]
        assert LINES.findall(result["text"][lang]) == meant


@pytest.mark.parametrize("letter", letters())
def test_markup_stays_text(content: EngineContent, letter: str) -> None:
    result = rendered(content, letter, "oddities")
    said = "\n".join(block["zh"] for block in result["blocks"])
    assert "49" not in said or MARKUP in said
    assert "&lt;" not in said


@pytest.mark.parametrize("letter", letters())
def test_the_blank_has_every_block(content: EngineContent, letter: str) -> None:
    blank = [block["id"] for block in blank_letter(content, letter)]
    live = {
        block["id"] for reader in READERS for block in rendered(content, letter, reader)["blocks"]
    }
    conditional = {
        block["id"]
        for block in content.letter(letter)["blocks"]
        if "'not'" in str(block.get("when"))
    }
    assert live - set(blank) <= conditional


@pytest.mark.parametrize("letter", letters())
def test_parts_hold_the_whole_letter(content: EngineContent, letter: str) -> None:
    result = rendered(content, letter, "everything")
    for lang in LANGUAGES:
        # Beyond the letter a part has its number and, where it goes on with a table, its head.
        heads = {b[lang].partition("\n")[0] for b in result["blocks"] if b["table"]}
        parts = [re.sub(r"^[（(]\d+/\d+[）)]\n", "", part) for part in result["parts"][lang]]
        lines = [line for part in parts for line in part.split("\n") if line not in heads]
        told = [line for line in result["text"][lang].split("\n") if line not in heads]
        assert "".join("".join(lines).split()) == "".join("".join(told).split())
        assert all(head in "\n".join(parts).split("\n") for head in heads)
