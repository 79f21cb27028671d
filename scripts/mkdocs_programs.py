"""The thin layer between MkDocs and what is said of others' programs; runs once per language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.plugins import event_priority

from knowledge_base.core.programs import BILL, LICENSES, bill, licenses, versions_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class _Build:
    serving = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is the development server."""
    _Build.serving = command == "serve"


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Leave the bill of materials, and the licences of what pages load."""
    plugins: Any = config.plugins
    if _Build.serving or plugins["i18n"].building:
        return
    site, root = Path(config.site_dir), Path(config.config_file_path).parent
    made = bill(root)
    (site / BILL).write_text(made, encoding="utf-8")
    (site / LICENSES).parent.mkdir(exist_ok=True)
    (site / LICENSES).write_text(licenses(root, versions_of(made)), encoding="utf-8")
