"""Files that are no text, and what editors leave: named with line and fix, or passed over."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from knowledge_base.site.lint import lint_content

BASE = Path(__file__).parent / "base"
TODAY = dt.date(2026, 11, 22)
GUIDE = "docs/_data/guides/a-guide.yml"
PAGE = "docs/zh/index.md"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "encoding", "line", "named"),
    [
        (GUIDE, "gbk", 2, "probably GBK"),
        (PAGE, "gbk", 1, "probably GBK"),
        (PAGE, "utf-16", 1, "UTF-16"),
    ],
)
def test_other_encodings_are_named(
    sound: Path, file: str, encoding: str, line: int, named: str
) -> None:
    path = sound / file
    text = path.read_text(encoding="utf-8") if path.exists() else "罚息\n"
    path.write_bytes(text.encode(encoding))
    found = lint_content(sound, TODAY)
    assert [(each.file, each.line, named in each.message) for each in found] == [(file, line, True)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("file", [GUIDE, PAGE])
def test_marks_and_line_ends_of_other_systems_are_read(
    sound: Path, file: str, end: str, encoding: str
) -> None:
    path = sound / file
    text = path.read_text(encoding="utf-8").replace("\n", end)
    path.write_bytes(text.encode(encoding))
    assert lint_content(sound, TODAY) == []


@pytest.mark.parametrize(
    "file",
    [
        "docs/_data/guides/.#a-guide.yml",
        "docs/_data/guides/._a-guide.yml",
        "docs/_data/ui/._page.yml",
        "docs/_data/items/.ipynb_checkpoints/items.yml",
        "docs/_data/guides/a-guide.yml~",
        "docs/zh/._index.md",
    ],
)
def test_litter_is_passed_over(sound: Path, file: str) -> None:
    path = sound / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"\x00\x05\x16\x07")
    assert lint_content(sound, TODAY) == []


def test_the_lock_that_an_editor_leaves_is_passed_over(sound: Path) -> None:
    for file in ("docs/_data/guides/.#a-guide.yml", "docs/zh/.#index.md"):
        (sound / file).symlink_to("somebody@a-computer.1234")
    assert lint_content(sound, TODAY) == []
