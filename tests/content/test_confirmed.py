"""A text that changed after its other language was last confirmed is named, until it is read."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from knowledge_base.checks.confirmed import CONFIRMED
from knowledge_base.site.lint import confirm_pairs, lint_content

BASE = Path(__file__).parent / "base"
TODAY = dt.date(2026, 11, 22)
WORDS = "docs/_data/ui/page.yml"
GUIDE = "docs/_data/guides/a-guide.yml"
NOTE = "docs/{lang}/papers/note.md"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """The sound little site, with every pair confirmed."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    assert confirm_pairs(tmp_path, TODAY, ["all"]) == []
    return tmp_path


def change(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), encoding="utf-8")


def stale(root: Path) -> list[tuple[str, int, str]]:
    """File, line and id of each warning; nothing else may be wrong."""
    found = lint_content(root, TODAY)
    assert [each for each in found if each.fatal] == []
    return [(each.file, each.line, each.message.split(": ")[0]) for each in found]


def test_nothing_is_said_before_there_is_a_file(sound: Path) -> None:
    (sound / CONFIRMED).unlink()
    assert stale(sound) == []


def test_nothing_is_said_of_confirmed_pairs(sound: Path) -> None:
    assert stale(sound) == []


def test_the_file_has_one_sorted_line_for_each_pair(sound: Path) -> None:
    lines = (sound / CONFIRMED).read_text(encoding="utf-8").splitlines()
    keys = [line.split(": ")[0] for line in lines if not line.startswith("#")]
    assert keys == sorted(set(keys))
    assert {"index.md", "guides/a-guide#first-step", "ui/page#widget.greeting"} <= {*keys}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ([("第一步", "头一步")], "the Chinese has changed since it was confirmed, the English"),
        ([("Step one", "One step")], "the English has changed since it was confirmed, the Chinese"),
        ([("第一步", "头一步"), ("Step one", "One step")], "both languages have changed"),
    ],
)
def test_a_changed_record_is_named(sound: Path, changes: list[tuple[str, str]], said: str) -> None:
    for old, new in changes:
        change(sound, GUIDE, old, new)
    assert stale(sound) == [(GUIDE, 15, "guides/a-guide#first-step")]
    assert said in lint_content(sound, TODAY)[0].message


def test_a_changed_page_is_named(sound: Path) -> None:
    change(sound, NOTE.format(lang="zh"), "一份文书", "一封信")
    assert stale(sound) == [(NOTE.format(lang="en"), 1, "papers/note.md")]


def test_new_line_breaks_are_no_change(sound: Path) -> None:
    change(sound, NOTE.format(lang="en"), "A paper", "A  paper")
    assert stale(sound) == []


@pytest.mark.parametrize("name", ["guides/a-guide#first-step", "first-step", "guides/a-guide.yml"])
def test_confirming_one_leaves_the_others(sound: Path, name: str) -> None:
    change(sound, GUIDE, "第一步", "头一步")
    change(sound, NOTE.format(lang="zh"), "一份文书", "一封信")
    assert confirm_pairs(sound, TODAY, [name]) == []
    assert stale(sound) == [(NOTE.format(lang="en"), 1, "papers/note.md")]
    assert confirm_pairs(sound, TODAY, ["all"]) == []
    assert stale(sound) == []


def test_an_unknown_name_is_told(sound: Path) -> None:
    found = confirm_pairs(sound, TODAY, ["no-step"])
    assert [(each.file, "'no-step'" in each.message) for each in found] == [(CONFIRMED, True)]


def test_a_new_pair_is_named_and_noted_by_fix(sound: Path) -> None:
    change(sound, GUIDE, "第一步", "头一步")
    change(sound, WORDS, "widget:\n", "widget:\n  other: {zh: 别的, en: Other}\n")
    step = (GUIDE, 15, "guides/a-guide#first-step")
    assert stale(sound) == [step, (WORDS, 2, "ui/page#widget.other")]
    assert confirm_pairs(sound, TODAY, ["papers/note.md"]) == []
    assert stale(sound) == [step, (WORDS, 2, "ui/page#widget.other")]
    lint_content(sound, TODAY, fix=True)
    assert stale(sound) == [step]


def test_of_two_lines_after_a_merge_either_may_be_right(sound: Path) -> None:
    ours = (sound / CONFIRMED).read_text(encoding="utf-8")
    change(sound, NOTE.format(lang="zh"), "一份文书", "一封信")
    assert confirm_pairs(sound, TODAY, ["all"]) == []
    theirs = (sound / CONFIRMED).read_text(encoding="utf-8")
    merged = "\n".join(dict.fromkeys([*ours.splitlines(), *theirs.splitlines()]))
    (sound / CONFIRMED).write_text(merged, encoding="utf-8")
    assert stale(sound) == []
    change(sound, NOTE.format(lang="zh"), "一封信", "一张纸")
    assert stale(sound) == [(NOTE.format(lang="en"), 1, "papers/note.md")]
    assert confirm_pairs(sound, TODAY, ["all"]) == []
    text = (sound / CONFIRMED).read_text(encoding="utf-8")
    assert text.count("papers/note.md") == 1
