"""Measures a build against MkDocs with Material and static-i18n alone, on the same Markdown.

What counts is the CPU time of all processes of a build, since a busy machine hardly changes it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from benches.rows import ROOT, Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUIET = {"NO_MKDOCS_2_WARNING": "1"}
_OURS_ALONE = ("hooks", "watch", "exclude_docs", "not_in_nav", "strict", "validation")


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml; of what only MkDocs can resolve nothing is left."""


_Loader.add_constructor("!ENV", lambda _loader, _node: None)


def measure(runs: int) -> Iterator[Figure]:
    """Whole builds by turns, one from an empty cache, and one of one language.

    Args:
        runs: how often each whole build is made.
    """
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder, "ours"), Path(folder, "plain")
        _copy(ours)
        _strip(plain)
        yield Figure("build", "empty", [_cpu_seconds(ours, "--strict")])
        warm, bare = [], []
        for _ in range(runs):
            warm.append(_cpu_seconds(ours, "--strict"))
            bare.append(_cpu_seconds(plain))
        yield Figure("build", "warm", warm, bare)
        yield Figure("build", "one", [_cpu_seconds(ours, "--strict", LANGUAGE_ONLY="zh")])


def _copy(project: Path) -> None:
    """The project as git knows it, with a cache of its own."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, project / name)
    (project / "node_modules").symlink_to(ROOT / "node_modules")


def _strip(project: Path) -> None:
    """The same Markdown without anything of ours: shortcodes are words there."""
    shutil.copytree(ROOT / "docs", project / "docs", ignore=shutil.ignore_patterns("_*"))
    loader = _Loader((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    config: dict[str, Any] = loader.get_single_data()
    for key in _OURS_ALONE:
        config.pop(key, None)
    config["site_url"] = "http://localhost:8000/"
    config["theme"] = {"name": "material", "language": "zh", "font": False}
    plugins = config["plugins"]
    config["plugins"] = [each for each in plugins if "pyodide-mkdocs" not in each]
    config["markdown_extensions"] = [
        each for each in config["markdown_extensions"] if "knowledge_base" not in str(each)
    ]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")


def _cpu_seconds(project: Path, *options: str, **settings: str) -> float:
    """Of a build and of all it starts."""
    environment = {**os.environ, **_QUIET, "PYTHONPATH": str(project / "src"), **settings}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", *options]
    build = subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    complaints = build.stderr.read() if build.stderr else b""
    _pid, status, used = os.wait4(build.pid, 0)
    if status:
        sys.exit(f"{project.name} does not build:\n{complaints.decode()[-2000:]}")
    return used.ru_utime + used.ru_stime
