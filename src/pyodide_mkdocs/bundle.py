"""Folders of the site whose name is the hash of what is in them.

A browser may keep such a folder for ever, and a page can never mix two
releases, since all it loads comes from folders it names.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

from pyodide_mkdocs.cache import digest

PLUGIN_WEB = Path(__file__).parent / "web"
_HASH_LENGTH = 12


@dataclass(frozen=True)
class Bundle:
    """Files by their path in the folder."""

    name: str
    files: Mapping[str, bytes]

    @cached_property
    def folder(self) -> str:
        """Address below the site's root, with a slash at the end."""
        return f"assets/{self.name}-{digest(self.files)[:_HASH_LENGTH]}/"

    def sizes(self, *names: str) -> dict[str, int]:
        """Bytes of some of the files."""
        return {name: len(self.files[name]) for name in names}

    def write(self, site: Path) -> None:
        """Copy into the built site, unless it is there: same name means same content."""
        for path, data in self.files.items():
            file = site / self.folder / path
            if not (file.is_file() and file.stat().st_size == len(data)):
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)


def published(path: str) -> str:
    """The path under which a file is published: a module's ends in ``.js``.

    Not ``.mjs``: nginx as it comes sends that as ``application/octet-stream``, and a browser
    runs no module of that type.
    """
    return f"{path.removesuffix('.mjs')}.js" if path.endswith(".mjs") else path


def visible_files(folder: Path) -> dict[str, Path]:
    """Files below a folder by their path in it, without hidden ones."""
    found = {}
    for file in sorted(folder.rglob("*")):
        path = file.relative_to(folder)
        if file.is_file() and not any(part.startswith(".") for part in path.parts):
            found[path.as_posix()] = file
    return found


def _is_beside(path: str) -> bool:
    """Whether a file only stands beside what is published: a template, types, data, or a test."""
    return path.endswith((".html", ".d.ts", ".yml")) or ".test" in Path(path).name


def web_files(
    site_web: Path | None, vendored: Mapping[str, Path], *reserved: str
) -> dict[str, Path]:
    """The plugin's own modules and the site's, by path.

    Args:
        site_web: The site's folder; templates (``.html``), types (``.d.ts``), data (``.yml``)
            and tests (``.test.mjs``) in it stand beside what is published.
        vendored: Files of npm packages beside them, see :func:`vendored_files`.
        reserved: Names that the plugin publishes besides.

    Raises:
        ConfigurationError: one name stands for two files, or servers would send it wrongly.
    """
    if wrong := [name for name in vendored if name.endswith(".mjs")]:
        raise ConfigurationError(
            f"pyodide-mkdocs: 'vendor': name {', '.join(wrong)} with '.js' at the end: not every"
            " server knows what '.mjs' is"
        )
    own = visible_files(PLUGIN_WEB)
    site = visible_files(site_web) if site_web else {}
    site = {path: file for path, file in site.items() if not _is_beside(path)}
    taken, theirs = {*map(published, own), *reserved}, {*map(published, site)}
    clash = sorted((theirs & taken) | (vendored.keys() & (taken | theirs)))
    if clash:
        raise ConfigurationError(
            f"pyodide-mkdocs: 'web' and 'vendor' must not publish files named {', '.join(clash)}:"
            " the name is taken by the plugin, or by the other of the two"
        )
    return own | site


def vendored_files(node_modules: Path, vendor: Mapping[str, str]) -> dict[str, Path]:
    """Files of npm packages that are published beside the site's own, and their licences.

    Args:
        node_modules: Where npm installed the packages.
        vendor: Path below it of each file, by the name to publish it under.

    Raises:
        ConfigurationError: a file is not installed.
    """
    files = {}
    for name, path in vendor.items():
        file = node_modules / path
        if not file.is_file():
            raise ConfigurationError(
                f"pyodide-mkdocs: vendor '{name}': no file '{path}' in {node_modules}; run 'npm ci'"
            )
        files[name] = file
        parts = Path(path).parts
        package = Path(*parts[: 2 if path.startswith("@") else 1])
        for text in sorted((node_modules / package).glob("LICEN[SC]E*")):
            # Most licences ask that their text goes where the code goes.
            files[f"licenses/{package.name}.txt"] = text
    return files
