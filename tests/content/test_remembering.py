"""What is remembered between two reloads is never stale."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from knowledge_base.core.content import load_content
from knowledge_base.core.remembering import remember_last
from knowledge_base.site.whole import check_site

BASE = Path(__file__).parent / "base"
TODAY = dt.date(2026, 11, 22)
GUIDE = "docs/_data/guides/a-guide.yml"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_equal_arguments_give_the_same_result_and_others_a_new_one() -> None:
    calls: list[list[int]] = []

    @remember_last
    def total(numbers: list[int]) -> int:
        calls.append(list(numbers))
        return sum(numbers)

    assert [total([1]), total([1]), total([2]), total([1])] == [1, 1, 2, 1]
    assert calls == [[1], [2], [1]]


def test_unchanged_data_is_read_once(sound: Path) -> None:
    assert load_content(sound) is load_content(sound)


def test_an_edit_is_seen_and_so_is_taking_it_back(sound: Path) -> None:
    path = sound / GUIDE
    text = path.read_text(encoding="utf-8")
    before = load_content(sound).guides["a-guide"].title.en
    path.write_text(text.replace("en: Guide", "en: Other"), encoding="utf-8")
    edited = load_content(sound).guides["a-guide"].title.en
    path.write_text(text, encoding="utf-8")
    assert [before, edited, load_content(sound).guides["a-guide"].title.en] == [
        "Guide",
        "Other",
        "Guide",
    ]


def test_lines_move_with_what_stands_above(sound: Path) -> None:
    path = sound / GUIDE
    text = path.read_text(encoding="utf-8").replace("[[source a-law 1]]。", "[[source no-law]]。")
    found = []
    for above in ("", "# A word on it.\n"):
        path.write_text(above + text, encoding="utf-8")
        found.append([each.line for each in check_site(sound, TODAY)[1]])
    assert found == [[17], [18]]


def test_a_page_that_changes_its_ids_is_checked_anew(sound: Path) -> None:
    assert check_site(sound, TODAY)[1] == []
    for lang in ("zh", "en"):
        path = sound / f"docs/{lang}/papers/note.md"
        text = path.read_text(encoding="utf-8").replace("#a-paper", "#b-paper")
        path.write_text(text, encoding="utf-8")
    assert {each.file for each in check_site(sound, TODAY)[1]} != set()


def test_the_day_matters(sound: Path) -> None:
    assert check_site(sound, TODAY)[1] == []
    assert check_site(sound, dt.date(2099, 6, 1))[1] != []
    assert check_site(sound, TODAY)[1] == []


def test_an_edited_template_is_seen(sound: Path) -> None:
    template = sound / "overrides/widget/reference/sources.html"
    template.parent.mkdir(parents=True)
    shown = []
    for word in ("one", "two"):
        template.write_text(f"<p>{word}</p>", encoding="utf-8")
        site, _ = check_site(sound, TODAY)
        assert site
        shown.append(site.expander(TODAY).expand("[[sources]]", "index.md", "en"))
    assert shown == ["<p>one</p>", "<p>two</p>"]
