"""The thin layer between MkDocs and src/: it calls, it decides nothing.

Every hook runs once per language on the same config (mkdocs-static-i18n builds the
languages one after another in one process), so each must be safe to repeat.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.exceptions import PluginError

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.hooks.guide")
OURS = ("knowledge_base", "negotiation")


class _Build:
    """What one build knows; replaced by the next."""

    serving = False
    expander: Any = None


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is the development server."""
    _Build.serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Load and check docs/, and write what the page's Python needs."""
    if _Build.serving:
        # Edited Python must be seen without a restart: forget what was imported.
        for name in [name for name in sys.modules if name.split(".")[0] in OURS]:
            del sys.modules[name]
    from knowledge_base.export import write_engine_content  # noqa: PLC0415 - see above
    from knowledge_base.problems import ContentError  # noqa: PLC0415
    from knowledge_base.site import load_site  # noqa: PLC0415

    root = Path(config.config_file_path).parent
    today = dt.datetime.now(tz=dt.UTC).date()
    try:
        site = load_site(root, today)
    except ContentError as error:
        raise PluginError(f"docs/ has faults:\n{error}") from None
    write_engine_content(root, site.content, site.anchors)
    _Build.expander = site.expander(today)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Expand the shortcodes of a page."""
    from knowledge_base.problems import ContentError  # noqa: PLC0415 - see on_pre_build

    lang, path = page.file.src_uri.split("/", 1)
    try:
        return str(_Build.expander.expand(markdown, path, lang))
    except ContentError as error:
        raise PluginError(str(error)) from None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG001
    """Give the templates the interface strings of the language being built."""
    strings = _Build.expander.content.strings

    def text(key: str, lang: str, **values: object) -> str:
        return str(strings.text(key, lang, **values))

    def widget_strings(lang: str) -> str:
        # "<" must not end the script element the strings are printed into.
        text = json.dumps(strings.section("widget", lang), ensure_ascii=False)
        return text.replace("<", "\\u003c")

    env.globals.update(ui=text, widget_strings=widget_strings)
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Lock the finished page with a Content-Security-Policy of its own."""
    from knowledge_base.security import add_policy  # noqa: PLC0415 - see on_pre_build

    return add_policy(output, serving=_Build.serving)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG001
    """Lock the 404 page too."""
    from knowledge_base.security import add_policy  # noqa: PLC0415 - see on_pre_build

    if template_name != "404.html":
        return output_content
    return add_policy(output_content, serving=_Build.serving)
