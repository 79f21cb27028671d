"""Every letter, for every reader, word for word the same on CPython and on Pyodide."""

import json
from pathlib import Path
from typing import Any

import pytest

from negotiation.api import API_VERSION, dispatch
from negotiation.content import packaged_content
from paper_facts import READERS, TODAY, own_fields
from paper_readers import PEOPLE
from pyodide_mkdocs.parity import run_on_pyodide

LETTERS = sorted(
    path.stem for path in (Path(__file__).parents[2] / "docs/_data/letters").glob("*.yml")
)
ALL = {**READERS, **PEOPLE}


def request(letter: str, reader: str) -> dict[str, Any]:
    fields = packaged_content().letter(letter)["fields"]
    return {
        "api": API_VERSION,
        "op": "letter.render",
        "lang": "en",
        "today": TODAY,
        "letter": letter,
        "fields": own_fields(fields, reader),
        "known": ALL[reader],
        "mask": False,
    }


@pytest.mark.usefixtures("site")
def test_the_same_words(built_site: Path) -> None:
    asked = {(letter, reader): request(letter, reader) for letter in LETTERS for reader in ALL}
    texts = [json.dumps(each, ensure_ascii=False) for each in asked.values()]
    theirs = dict(zip(asked, run_on_pyodide(built_site, texts), strict=True))
    assert theirs == dict(zip(asked, map(dispatch, texts), strict=True))
