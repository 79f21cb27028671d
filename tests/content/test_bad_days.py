"""Every bad day of tests/bad_days.yml is made to happen by some test."""

import ast
from pathlib import Path

import pytest
import yaml


@pytest.fixture(scope="module")
def days(root: Path) -> list[dict]:
    return yaml.safe_load((root / "tests/bad_days.yml").read_text(encoding="utf-8"))


def _marked(root: Path) -> set[str]:
    """Read the arguments of all marks `bad_day` in the tests."""
    trees = [
        ast.parse(file.read_text(encoding="utf-8")) for file in root.glob("tests/**/test_*.py")
    ]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    marks = [call for call in calls if ast.unparse(call.func) == "pytest.mark.bad_day"]
    return {ast.literal_eval(day) for call in marks for day in call.args}


def test_each_is_met_and_each_mark_names_one(root, days):
    by_node = {day["id"] for day in days if day.get("node")}
    assert _marked(root) | by_node == {day["id"] for day in days}


def test_each_says_what_happens_and_how_it_ends(days):
    assert [day["id"] for day in days if not (day["what"] and day["outcome"])] == []
    assert {key for day in days for key in day} <= {"id", "what", "outcome", "node"}
    ids = [day["id"] for day in days]
    assert sorted(set(ids)) == sorted(ids)


def test_files_for_node_are_there_and_are_run(root, days):
    files = {root / path for day in days for path in day.get("node", [])}
    folders = ("overrides/widget/**", "tests/component")
    assert files <= {file for folder in folders for file in root.glob(f"{folder}/*.test.mjs")}
