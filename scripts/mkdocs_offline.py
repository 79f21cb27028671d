"""The thin layer between MkDocs and what phones keep of the site; runs once per language."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from knowledge_base.schema.records import LANGUAGES
from knowledge_base.site.offline.app import app_file, write_app_files
from knowledge_base.site.offline.worker import WorkerError, write_leaving, write_offline

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

#: What the service worker says by itself.
_WORDS = {
    "name": "site.name",
    "language": "site.language",
    "home": "site.home",
    "away_title": "offline.away_title",
    "away": "offline.away",
}


class _Build:
    serving = False
    ui: Callable[[str, str], str]


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is the development server."""
    _Build.serving = command == "serve"


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Tell the pages whether they may be kept. Never while one writes: what is new must show."""
    env.globals["may_be_kept"] = not _Build.serving and not _is_off()
    env.globals["app_file"] = app_file
    _Build.ui = env.globals["ui"]
    return env


def _is_off() -> bool:
    """Whether phones are to let go of all they keep: `OFFLINE=off scripts/build`."""
    return os.environ.get("OFFLINE") == "off"


# After all other files are there: the list names what is in them.
@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Leave the service worker, and the list of what it may keep."""
    plugins: Any = config.plugins
    if _Build.serving or plugins["i18n"].building:
        return
    site, root = Path(config.site_dir), Path(config.config_file_path).parent
    words = {
        name: {lang: _Build.ui(key, lang) for lang in LANGUAGES} for name, key in _WORDS.items()
    }
    try:
        if _is_off():
            write_leaving(site, root)
        else:
            write_app_files(site, _Build.ui)
            write_offline(site, root, words, plugins["pyodide-mkdocs"].config.vendor)
    except WorkerError as error:
        raise PluginError(str(error)) from None
