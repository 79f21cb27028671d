"""The same sources give the same bytes, and only what changed gets a new name."""

import json
from pathlib import Path


def test_two_builds_from_nothing_are_equal(built, unbuilt):
    unbuilt.build()
    assert unbuilt.published("assets") == built.published("assets")


def test_second_build_changes_nothing(project, built):
    project.build()
    project.build()
    assert project.published() == built.published()


def _folders(project) -> dict[str, str]:
    return {path.name.split("-")[0]: path.name for path in Path(project.site, "assets").iterdir()}


def test_changed_data_renames_only_the_app(project, built, example_package):
    data = example_package / "greeter" / "data" / "words.json"
    data.write_text(json.dumps({"hello": "您好"}), encoding="utf-8")
    project.build()
    before, after = _folders(built), _folders(project)
    assert after["runtime"] == before["runtime"]
    assert after["app"] != before["app"]


def test_changed_python_renames_only_the_app(project, built, example_package):
    source = example_package / "greeter" / "api.py"
    source.write_text(source.read_text(encoding="utf-8") + "\nANSWER = 42\n", encoding="utf-8")
    project.build()
    before, after = _folders(built), _folders(project)
    assert after["runtime"] == before["runtime"]
    assert after["app"] != before["app"]
