"""A site of two pages, built by MkDocs with what the hooks add to it."""

from pathlib import Path

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
    mkdocs_hooks._Build.reloading.keep_html(page, markdown, mkdocs_hooks._Build.warnings)
    return markdown


def on_env(env, config, files):
    mkdocs_hooks._Build.reloading.keep_entries(config.plugins["material/search"].search_index)
"""
CONFIG = """\
site_name: A site
theme: {name: material, font: false}
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


class Project:
    """The site, and what a build of it says and leaves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, lang: str, text: str, name: str = "index.md") -> None:
        (self.folder / "docs" / lang / name).write_text(text, encoding="utf-8")

    def build(self, *flags: str) -> tuple[int, str]:
        done = CliRunner().invoke(cli, ["build", *flags])
        return done.exit_code, done.output

    def published(self) -> dict[str, bytes]:
        """Return every file of the built site that words can change, by path."""
        site = self.folder / "site"
        files = [*site.rglob("*.html"), *site.rglob("*.json")]
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}

    def pages(self) -> list[str]:
        site = self.folder / "site"
        return sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
