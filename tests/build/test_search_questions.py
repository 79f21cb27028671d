"""Questions as readers type them; the right page must be among the first three hits.

The questions (`questions/*.yml`) are nobody's heading: they were written before the pages were
looked at, and where one is missed, the words of the pages are mended, never the question.
"""

import json
import subprocess
from pathlib import Path

import pytest
import yaml

FINDER = "overrides/widget/search/find.mjs"
SCRIPT = """
import { readFileSync } from "node:fs";
const { findSections, libraryOf } = await import(process.argv[1]);
const { index, questions } = JSON.parse(readFileSync(0, "utf8"));
const library = libraryOf(index);
const found = questions.map((words) => findSections(library, words).slice(0, 3));
console.log(JSON.stringify(found.map((hits) => hits.map(({ section }) => section.url))));
"""
# Fewer than these, and the search has become worse at questions that it was not mended for.
HELD_OUT = {"zh": 22, "en": 23}
FEWEST = 200


def _asked(lang: str) -> dict[str, dict[str, list[str]]]:
    path = Path(__file__).parent / f"questions/{lang}.yml"
    lists = yaml.load(path.read_text(encoding="utf-8"), yaml.SafeLoader)
    assert list(lists) == ["asked", "blind", "held_out"]
    return lists


def _page(url: str) -> str:
    return url.partition("#")[0].rstrip("/").rpartition("/")[2]


def _missed(root: Path, site: Path, lang: str, lists: dict[str, list[str]]) -> list[tuple]:
    found = _found(root, site, lang, list(lists))
    return [
        (words, hits)
        for (words, right), hits in zip(lists.items(), found, strict=True)
        if not {_page(hit) for hit in hits} & set(right)
    ]


def _found(root: Path, site: Path, lang: str, questions: list[str]) -> list[list[str]]:
    index = json.loads((site / f"search/{lang}.json").read_text(encoding="utf-8"))
    command = ["node", "--input-type=module", "--eval", SCRIPT, (root / FINDER).as_uri()]
    given = json.dumps({"index": index, "questions": questions})
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, check=True, timeout=60
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everyday_questions_find_their_page(root: Path, built_site: Path, lang: str) -> None:
    lists = _asked(lang)
    assert _missed(root, built_site, lang, lists["asked"] | lists["blind"]) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_questions_it_was_not_mended_for(root: Path, built_site: Path, lang: str) -> None:
    held_out = _asked(lang)["held_out"]
    missed = _missed(root, built_site, lang, held_out)
    assert len(held_out) - len(missed) >= HELD_OUT[lang]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_lists_are_long_and_name_pages_that_exist(built_site: Path, lang: str) -> None:
    index = json.loads((built_site / f"search/{lang}.json").read_text(encoding="utf-8"))
    lists = _asked(lang).values()
    named = {page for questions in lists for right in questions.values() for page in right}
    assert named - {_page(url) for url, *_ in index["pages"]} == set()
    assert len({words for questions in lists for words in questions}) >= FEWEST


@pytest.mark.parametrize(("lang", "word"), [("zh", "借呗"), ("en", "Jiebei")])
def test_a_word_leads_to_the_heading_that_answers_it(
    root: Path, built_site: Path, lang: str, word: str
) -> None:
    prefix = "en/" if lang == "en" else ""
    [hits] = _found(root, built_site, lang, [word])
    assert hits[0] == f"{prefix}reference/faq/#faq-which-lender"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_file_holds_one_language(built_site: Path, lang: str) -> None:
    index = json.loads((built_site / f"search/{lang}.json").read_text(encoding="utf-8"))
    assert {page[0].startswith("en/") for page in index["pages"]} == {lang == "en"}
    # Whole, and in the pieces that phones keep.
    names = sorted(path.name for path in (built_site / "search").iterdir())
    assert names == ["en", "en.json", "zh", "zh.json"]
