"""Each fault file changes one thing in a sound little site; the lint must say where."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from knowledge_base.site.lint import lint_content

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 22)
FAULTS = sorted((HERE / "faults").glob("*.yml"))


def lint(folder: Path) -> list[tuple[str, int, bool, str]]:
    problems = lint_content(folder, TODAY)
    return [(found.file, found.line, found.fatal, str(found)) for found in problems]


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    shutil.copytree(HERE / "base", tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_the_sound_site_has_no_problems(sound: Path) -> None:
    assert lint(sound) == []


@pytest.mark.parametrize("path", FAULTS, ids=lambda path: path.stem)
def test_fault_is_reported(path: Path, sound: Path) -> None:
    fault: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    target = sound / fault["file"]
    if "replace" in fault:
        text = target.read_text(encoding="utf-8")
        assert fault["replace"] in text
        text = text.replace(fault["replace"], fault["by"])
    else:  # a file that was not there
        target.parent.mkdir(parents=True, exist_ok=True)
        text = fault["by"]
    target.write_text(text, encoding="utf-8")

    found = lint(sound)
    expected = [(each["file"], each["line"], each["fatal"]) for each in fault["problems"]]
    assert sorted(each[:3] for each in found) == sorted(expected), found
    for each in fault["problems"]:
        assert any(each["names"] in text for file, _, _, text in found if file == each["file"])
