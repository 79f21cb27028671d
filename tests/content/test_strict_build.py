"""A build is strict whatever the command line says: a warning fails it, told or not."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

HOOKS = """\
import sys
sys.path.insert(0, {scripts!r})
import mkdocs_hooks

mkdocs_hooks._write_beside_pages = lambda config: None
from mkdocs_hooks import on_config, on_post_build, on_startup
"""
CONFIG = """\
site_name: A site
hooks: [hooks.py]
strict: true
validation: {omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}
nav: [index.md]
"""
FAULTS = {
    "nothing": ("# A", []),
    "a broken link": ("# A\n\n[B](b.md)", []),
    "a missing picture": ("# A\n\n![B](b.png)", []),
    "a dead anchor": ("# A\n\n[B](#b)", []),
    "an address from the root": ("# A\n\n[B](/b/)", []),
    "a page in no menu": ("# A", ["b.md"]),
}
FLAGS = [[], ["--quiet"], ["--strict", "--quiet"], ["--no-strict"], ["--no-strict", "--quiet"]]


@pytest.fixture
def project(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "hooks.py").write_text(HOOKS.format(scripts=str(root / "scripts")))
    return tmp_path


@pytest.mark.parametrize("flags", FLAGS, ids=" ".join)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_warning_fails_the_build(project: Path, fault: str, flags: list[str]) -> None:
    text, others = FAULTS[fault]
    (project / "docs/index.md").write_text(text)
    for name in others:
        (project / "docs" / name).write_text("# B")
    done = CliRunner().invoke(cli, ["build", *flags])
    assert done.exit_code == (0 if fault == "nothing" else 1), done.output
