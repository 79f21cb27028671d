"""The plugin's options in mkdocs.yml; all paths are relative to that file."""

import json
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.exceptions import ConfigurationError

from pyodide_mkdocs.bundle import visible_files
from pyodide_mkdocs.components import Component, read_components
from pyodide_mkdocs.joining import Front


class PyodideConfig(base.Config):  # type: ignore[no-untyped-call]
    """Options; see the README for an example."""

    #: The importable package that is packed.
    package = c.Type(str)
    #: Pure-Python packages packed beside it.
    requires = c.ListOfItems(c.Type(str), default=[])
    #: Files and folders of these packages that are not packed: what only type checkers read.
    without = c.ListOfItems(c.Type(str), default=[])
    #: Folder of modules that are packed in the place of those at the same paths in these packages.
    instead = c.Optional(c.Dir(exists=True))
    #: JSON files of these packages that change more often than the code: published beside it, so
    #: that what a browser has of the code stays. Seen from the folder that holds the package.
    apart = c.ListOfItems(c.Type(str), default=[])
    #: ``module:function``, str to str.
    entry = c.Type(str)
    #: Folder of ``*.json`` files, each one request that is really run at build.
    rehearsal = c.Dir(exists=True)
    #: What a rehearsal saw of the runtime, see ``lean.py``; without it the whole one is published.
    rehearsed = c.Optional(c.File(exists=True))
    #: Standard library modules to pack even if no request uses them.
    modules = c.ListOfItems(c.Type(str), default=[])
    #: The site's own ES modules and styles.
    web = c.Optional(c.Dir(exists=True))
    #: Module in ``web`` that every page loads.
    main = c.Optional(c.Type(str))
    #: Modules in ``web`` that some page names besides ``main``.
    entries = c.ListOfItems(c.Type(str), default=[])
    #: The manifest of custom elements in ``web``, see ``components.py``.
    components = c.Optional(c.Type(str))
    #: Stylesheets in ``web`` that every page loads; those of custom elements come after them.
    styles = c.ListOfItems(c.Type(str), default=[])
    #: Files of npm packages to publish beside ``web``: name there -> path below ``node_modules``.
    vendor = c.DictOfItems(c.Type(str), default={})
    #: JSON: the oldest browsers that are meant, see :func:`read_browsers`.
    browsers = c.Optional(c.File(exists=True))
    #: Where npm installed the package ``pyodide`` and those of ``vendor``.
    node_modules = c.Dir(default="node_modules")

    def front(self) -> Front:
        """What pages name of ``web``.

        Raises:
            ConfigurationError: the manifest of custom elements is not sound.
        """
        components = self.all_components()
        modules = [component.module for component in components.values()]
        theirs = {tag: each.styles for tag, each in components.items() if each.styles}
        return Front(self.main, self.entries, list(dict.fromkeys(modules)), self.styles, theirs)

    def all_components(self) -> Mapping[str, Component]:
        """The custom elements by tag.

        Raises:
            ConfigurationError: their manifest cannot be read.
        """
        if not (self.web and self.components):
            return {}
        return read_components(Path(self.web) / self.components)


def check_web(config: PyodideConfig) -> None:
    """See that what pages are to load from ``web`` is there.

    Raises:
        ConfigurationError: a file is missing.
    """
    present = visible_files(Path(config.web)) if config.web else {}
    front = config.front()
    for name in [*front.all_styles, *front.modules]:
        if name not in present:
            where = config.web or "'web', which is not set"
            raise ConfigurationError(f"pyodide-mkdocs: no file '{name}' in {where}")


#: Where no file says otherwise: what Pyodide runs in is what the pages are for.
_BROWSERS = {"page": ["es2020"], "python": ["es2022"]}


def read_browsers(file: Path | None) -> dict[str, list[str]]:
    """The oldest browsers that modules are built for, as esbuild names them.

    Args:
        file: ``{"page": {"chrome": "80"}, "python": {"chrome": "96"}}``: of what stands in pages,
            and of the worker.

    Raises:
        ConfigurationError: it is something else.
    """
    if file is None:
        return _BROWSERS
    try:
        parts = json.loads(file.read_text(encoding="utf-8"))
        found = {
            part: [f"{name}{version}" for name, version in parts[part].items()]
            for part in _BROWSERS
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(
            f'pyodide-mkdocs: {file}: {error!r}; it should be like {{"page": {{"chrome": "80"}},'
            ' "python": {"chrome": "96"}}'
        ) from error
    return found


def read_requests(folder: Path) -> dict[str, str]:
    """The rehearsal: one request per ``*.json`` file below a folder, by path, sorted.

    Raises:
        ConfigurationError: there is none, or one is not JSON.
    """
    requests = {}
    for file in sorted(folder.rglob("*.json")):
        try:
            request = json.loads(file.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ConfigurationError(f"pyodide-mkdocs: {file} is not JSON: {error}") from error
        # As a browser's JSON.stringify writes it.
        text = json.dumps(request, ensure_ascii=False, separators=(",", ":"))
        requests[file.relative_to(folder).as_posix()] = text
    if not requests:
        raise ConfigurationError(
            f"pyodide-mkdocs: no *.json file in {folder}: only requests that are really run"
            " show which modules are needed"
        )
    return requests
