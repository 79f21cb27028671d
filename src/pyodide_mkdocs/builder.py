"""From sources to two zips: the trimmed standard library and the app.

The slow steps run in Node and are kept below the cache folder, each under a key
made of everything it depends on:

rehearse  run every request on the complete Pyodide: replies and modules used
compile   those modules, and the app's, to bytecode
verify    run the requests again on what will be published, and compare
"""

import json
import logging
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.exceptions import PluginError

from pyodide_mkdocs.archive import stable_zip
from pyodide_mkdocs.cache import digest, write_atomically
from pyodide_mkdocs.toolchain import STDLIB, Pyodide, run_node

#: Not below "mkdocs": what it says stops no build in which warnings are errors.
log = logging.getLogger(__name__)

_APP_ARCHIVE = "/app.zip"
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class App:
    """What is to run in the browser."""

    entry: str
    #: Files by their path inside the zip: sources and data.
    files: Mapping[str, bytes]
    #: Rehearsal requests by name, each a string for the entry function.
    requests: Mapping[str, str]
    #: Standard library modules to pack even if no request uses them.
    modules: tuple[str, ...] = ()

    @property
    def sources(self) -> dict[str, bytes]:
        """The Python files."""
        return {path: data for path, data in self.files.items() if path.endswith(".py")}

    @property
    def data(self) -> dict[str, bytes]:
        """All other files."""
        return {path: data for path, data in self.files.items() if not path.endswith(".py")}

    def split_sources(self) -> tuple[list[str], list[str]]:
        """Paths of the package's own modules, and of those it requires, sorted."""
        package = self.entry.partition(":")[0].partition(".")[0]
        own = {path for path in self.sources if path.split("/")[0] in {package, f"{package}.py"}}
        return sorted(own), sorted(set(self.sources) - own)

    def work(self, zip_file: Path) -> dict[str, Any]:
        """The job as the Node scripts want it."""
        requests = list(self.requests.values())
        return {"app": str(zip_file), "entry": self.entry, "requests": requests}


@dataclass(frozen=True)
class Built:
    """The two zips, to be packed and published."""

    stdlib: bytes
    app: bytes


class Builder:
    """Builds one app on one Pyodide."""

    def __init__(self, pyodide: Pyodide, app: App, cache: Path, lean: Path | None = None) -> None:
        """Compute the keys; nothing runs yet.

        Args:
            pyodide: The whole one.
            app: What is to run on it.
            cache: Where results are kept.
            lean: Folder of the lean runtime that will be published, see :mod:`pyodide_mkdocs.lean`.
        """
        self._pyodide = pyodide
        self._lean = lean
        self._app = app
        tools = [*_HERE.glob("node/*.mjs"), _HERE / "inside.py", _HERE / "web" / "python.mjs"]
        self._base = {
            "version": pyodide.version.encode(),
            "stdlib": (pyodide.folder / STDLIB).read_bytes(),
            **{tool.name: tool.read_bytes() for tool in tools},
        }
        self._cache = cache
        self._code = cache / digest(
            self._base, app.sources, _encoded(app.requests), app.entry, *app.modules
        )

    def build(self, *, quick: bool) -> Built:
        """Both zips, from the cache where it is still true.

        With ``quick`` (``mkdocs serve``) a change of data alone neither
        rehearses nor verifies again.

        Raises:
            PluginError: a request fails, or runs otherwise on the trimmed runtime.
        """
        known = sorted(self._code.glob("rehearsal-*.json"))
        current = self._code / f"rehearsal-{digest(self._app.data)}.json"
        fresh = current not in known and not (quick and known)
        if fresh:
            write_atomically(current, json.dumps(self._rehearse()).encode())
        rehearsal = json.loads((current if current.is_file() else known[0]).read_bytes())
        stdlib, modules = self._compile(rehearsal)
        built = Built(
            stdlib=stable_zip(stdlib),
            app=stable_zip({**modules, **self._app.data}),
        )
        if fresh or not quick:
            self._verify(built, rehearsal)
        return built

    def _rehearse(self) -> dict[str, Any]:
        with TemporaryDirectory() as folder:
            sources = Path(folder, "app.zip")
            sources.write_bytes(stable_zip(self._app.files))
            result: dict[str, Any] = run_node(
                "rehearse.mjs",
                {
                    "machine": self._pyodide.machine(),
                    "work": self._app.work(sources),
                    "modules": self._app.modules,
                },
            )
        if result["importError"]:
            raise PluginError(f"pyodide-mkdocs: {self._app.entry}: {result['importError']}")
        for name, outcome in zip(self._app.requests, result["outcomes"], strict=True):
            if "error" in outcome:
                raise PluginError(f"pyodide-mkdocs: rehearsal {name}: {outcome['error']}")
        return result

    def _compile(self, rehearsal: dict[str, Any]) -> tuple[dict[str, bytes], dict[str, bytes]]:
        """Compiled modules by path: the standard library's, and the app's."""
        stdlib = self._cache / f"stdlib-{digest(self._base, *rehearsal['used'])}.zip"
        modules = self._code / "modules.zip"
        if not (stdlib.is_file() and modules.is_file()):
            with TemporaryDirectory() as folder:
                work = Path(folder)
                sources = work / "sources.zip"
                sources.write_bytes(stable_zip(self._app.sources))
                machine = self._pyodide.machine()
                archive, used = rehearsal["archive"], rehearsal["used"]
                own, others = self._app.split_sources()
                jobs = [
                    _job(machine["stdlib"], archive, used, keep_lines=False),
                    _job(str(sources), _APP_ARCHIVE, others, keep_lines=False),
                    _job(str(sources), _APP_ARCHIVE, own, keep_lines=True),
                ]
                target = str(work / "out")
                run_node("compile.mjs", {"machine": machine, "jobs": jobs, "target": target})
                write_atomically(stdlib, stable_zip(_tree(work / "out" / "0")))
                compiled = _tree(work / "out" / "1") | _tree(work / "out" / "2")
                write_atomically(modules, stable_zip(compiled))
        return _unzipped(stdlib), _unzipped(modules)

    def _verify(self, built: Built, rehearsal: dict[str, Any]) -> None:
        with TemporaryDirectory() as folder:
            app, stdlib = Path(folder, "app.zip"), Path(folder, "stdlib.zip")
            app.write_bytes(built.app)
            stdlib.write_bytes(built.stdlib)
            machine = self._pyodide.machine(self._lean, stdlib)
            result = run_node("run.mjs", {"machine": machine, "work": self._app.work(app)})
        missing = sorted(set(result["missing"]) - set(rehearsal["missing"]))
        hint = (
            f"; not in the trimmed runtime: {', '.join(missing)} (name them under 'modules')"
            if missing
            else ""
        )
        if result["importError"]:
            raise PluginError(
                f"pyodide-mkdocs: {self._app.entry} does not import on the trimmed runtime:"
                f" {result['importError']}{hint}"
            )
        if result["cutAt"] is not None:
            log.warning(
                "pyodide-mkdocs: rehearsal %s needs what the lean runtime lacks; readers would wait"
                " for the whole one: rehearse again",
                list(self._app.requests)[result["cutAt"]],
            )
        expected = rehearsal["outcomes"]
        for name, want, got in zip(self._app.requests, expected, result["outcomes"], strict=True):
            if got != want:
                what = got.get("error", "another reply than on the complete runtime")
                raise PluginError(f"pyodide-mkdocs: rehearsal {name}: {what}{hint}")


def _encoded(texts: Mapping[str, str]) -> dict[str, bytes]:
    return {name: text.encode() for name, text in texts.items()}


def _job(zip_file: str, archive: str, paths: list[str], *, keep_lines: bool) -> dict[str, Any]:
    return {"zip": zip_file, "archive": archive, "paths": paths, "keepLines": keep_lines}


def _unzipped(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _tree(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
