"""While serving, Python that was edited is seen, in whatever room it stands."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def hooks(root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(root / "scripts")
    return importlib.import_module("mkdocs_hooks")


@pytest.mark.parametrize(
    "name", ["ours/thing.py", "ours/room/thing.py", "ours/room/inner/thing.py"]
)
def test_an_edited_module_is_forgotten(
    hooks: ModuleType, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hooks, "OURS", ("ours",))
    monkeypatch.setattr(hooks._Build, "sources", {}, raising=False)
    monkeypatch.setattr(hooks._Build, "reloading", hooks.Reloading())
    file = tmp_path / "src" / name
    file.parent.mkdir(parents=True)
    held = []
    for text in ("A = 1", "A = 1", "A = 2"):
        file.write_text(text, encoding="utf-8")
        monkeypatch.setitem(sys.modules, "ours.thing", ModuleType("ours.thing"))
        hooks._forget_edited_python(tmp_path)
        held.append("ours.thing" in sys.modules)
    assert held == [False, True, False]
