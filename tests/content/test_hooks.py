"""What the hooks add to MkDocs: strict whatever the flags, every fault named at each build."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.__main__ import cli

# The hooks without the content of this site: what they add to MkDocs itself.
HOOKS = """\
import sys
from pathlib import Path
from mkdocs.exceptions import PluginError

sys.path.insert(0, {scripts!r})
import mkdocs_hooks

mkdocs_hooks._write_beside_pages = lambda config: None
from mkdocs_hooks import on_build_error, on_config, on_post_build, on_startup


def on_page_markdown(markdown, page, config, files):
    if "FAULT" in markdown:
        raise PluginError("the fault is named")
    return markdown
"""
CONFIG = """\
site_name: A site
hooks: [hooks.py]
strict: true
validation: {omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}
nav: [index.md]
plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: false
      languages:
        - {locale: zh, name: 中文, default: true}
        - {locale: en, name: English}
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


class Project:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, lang: str, text: str, name: str = "index.md") -> None:
        (self.folder / "docs" / lang / name).write_text(text, encoding="utf-8")

    def build(self, *flags: str) -> tuple[int, str]:
        done = CliRunner().invoke(cli, ["build", *flags])
        return done.exit_code, done.output

    def pages(self) -> list[str]:
        site = self.folder / "site"
        return sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))


@pytest.fixture
def project(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.delenv("LANGUAGE_ONLY", raising=False)
    (tmp_path / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    hooks = HOOKS.format(scripts=str(root / "scripts"))
    (tmp_path / "hooks.py").write_text(hooks, encoding="utf-8")
    project = Project(tmp_path)
    for lang in ("zh", "en"):
        (tmp_path / "docs" / lang).mkdir(parents=True)
        project.write(lang, "# A")
    return project


@pytest.mark.parametrize("flags", FLAGS, ids=" ".join)
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_warning_fails_the_build(
    project: Project, lang: str, fault: str, flags: list[str]
) -> None:
    text, others = FAULTS[fault]
    project.write(lang, text)
    for name in others:
        project.write(lang, "# B", name)
    code, output = project.build(*flags)
    assert code == (0 if fault == "nothing" else 1), output


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_fault_that_is_still_there_is_named_again(project: Project, lang: str) -> None:
    project.write(lang, "# A\n\nFAULT")
    told = [project.build() for _ in range(3)]
    assert [(code, "the fault is named" in output) for code, output in told] == [(1, True)] * 3


def test_after_a_fault_the_next_build_begins_with_an_empty_folder(project: Project) -> None:
    project.write("en", "# A\n\nFAULT")
    assert project.build()[0] == 1
    (project.folder / "site/gone").mkdir()
    (project.folder / "site/gone/index.html").touch()
    project.write("en", "# A")
    assert project.build()[0] == 0
    assert project.pages() == ["en/index.html", "index.html"]


@pytest.mark.parametrize(
    ("only", "pages"), [("zh", ["index.html"]), ("en", ["en/index.html"]), ("", None)]
)
def test_one_language_is_built_alone(
    project: Project, only: str, pages: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE_ONLY", only)
    assert project.build()[0] == 0
    assert project.pages() == (pages or ["en/index.html", "index.html"])


def test_a_language_that_is_none_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE_ONLY", "cn")
    code, output = project.build()
    assert (code, "known: zh, en" in output) == (1, True)
