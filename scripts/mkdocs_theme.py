"""The thin layer between MkDocs and what is published of its theme; runs once per language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from knowledge_base.site.theme_files import (
    StylesError,
    is_unused,
    join_styles,
    reachable_tables,
    theme_styles,
)

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


class _Build:
    serving = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is the development server."""
    _Build.serving = command == "serve"


def on_files(files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG001
    """Leave out what the theme would publish and no page asks for."""
    for file in [file for file in files if is_unused(file.src_uri)]:
        files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Tell the templates the names of the theme's styles, which change with its version."""
    env.globals["theme_styles"] = theme_styles(file.src_uri for file in files)
    return env


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Let a keyboard reach what scrolls by itself."""
    return reachable_tables(html)


# After the plugin that builds the other languages, which does so when the first is finished.
@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Give each head one stylesheet; while one writes, the theme's are good as they are."""
    plugins: Any = config.plugins
    if _Build.serving or plugins["i18n"].building:
        return
    try:
        join_styles(Path(config.site_dir), plugins["pyodide-mkdocs"].config.vendor)
    except StylesError as error:
        raise PluginError(str(error)) from None
