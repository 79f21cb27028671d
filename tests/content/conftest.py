"""The site of two pages, ready to be built."""

from pathlib import Path

import pytest

from knowledge_base.core.components import MANIFEST
from tiny_site import CONFIG, HOOKS, Project


@pytest.fixture
def project(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.delenv("LANGUAGE_ONLY", raising=False)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    hooks = HOOKS.format(scripts=str(root / "scripts"))
    (tmp_path / "hooks.py").write_text(hooks, encoding="utf-8")
    manifest = tmp_path / MANIFEST
    manifest.parent.mkdir(parents=True)
    manifest.write_text("{}", encoding="utf-8")
    project = Project(tmp_path)
    for lang in ("zh", "en"):
        (tmp_path / "docs" / lang).mkdir(parents=True)
        project.write(lang, "# A")
    return project
