"""From sources to two zips: the trimmed standard library and the app.

The slow steps run in Node and are kept below the cache folder, each under a key
made of everything it depends on:

rehearse  run every request on the complete Pyodide: replies and modules used
compile   those modules, and the app's, to bytecode
verify    run the requests again on what will be published, and compare
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.exceptions import PluginError

from pyodide_mkdocs.archive import stable_zip, unzipped
from pyodide_mkdocs.cache import digest, write_atomically
from pyodide_mkdocs.standing_in import stand_ins, with_stand_ins
from pyodide_mkdocs.toolchain import Pyodide, run_node

#: Not below "mkdocs": what it says stops no build in which warnings are errors.
log = logging.getLogger(__name__)

#: While it is compiled: tracebacks then name the files as they lie in the page (web/python.mjs).
_APP_ARCHIVE = "/app"
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
    #: Paths of data that is published beside the app, not in its zip.
    apart: tuple[str, ...] = ()

    @property
    def sources(self) -> dict[str, bytes]:
        """The Python files."""
        return {path: data for path, data in self.files.items() if path.endswith(".py")}

    @property
    def data(self) -> dict[str, bytes]:
        """All other files."""
        return {path: data for path, data in self.files.items() if not path.endswith(".py")}

    @property
    def data_inside(self) -> dict[str, bytes]:
        """Those of them that go into the zip."""
        return {path: data for path, data in self.data.items() if path not in self.apart}

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
        web = [_HERE / "web" / name for name in ("python.mjs", "unzipped.mjs")]
        self._stdlib = with_stand_ins(pyodide, cache)
        tools = [*_HERE.glob("node/*.mjs"), _HERE / "inside.py", *web]
        self._base = {
            "version": pyodide.version.encode(),
            "stdlib": self._stdlib.read_bytes(),
            **{tool.name: tool.read_bytes() for tool in tools},
        }
        self._cache = cache
        self._code = cache / digest(
            self._base, app.sources, _encoded(app.requests), app.entry, *app.modules
        )

    @property
    def replaced(self) -> set[str]:
        """Modules of Pyodide that others stand in for, by path."""
        return set(stand_ins()) if self._stdlib.parent == self._cache else set()

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
            app=stable_zip({**modules, **self._app.data_inside}),
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
                    "machine": self._pyodide.machine(stdlib=self._stdlib),
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
                machine = self._pyodide.machine(stdlib=self._stdlib)
                archive, used = rehearsal["archive"], rehearsal["used"]
                app = sorted(self._app.sources)
                jobs = [
                    {"zip": machine["stdlib"], "archive": archive, "paths": used},
                    {"zip": str(sources), "archive": _APP_ARCHIVE, "paths": app},
                ]
                target = str(work / "out")
                run_node("compile.mjs", {"machine": machine, "jobs": jobs, "target": target})
                write_atomically(stdlib, stable_zip(_tree(work / "out" / "0")))
                write_atomically(modules, stable_zip(_tree(work / "out" / "1")))
        return unzipped(stdlib.read_bytes()), unzipped(modules.read_bytes())

    def _verify(self, built: Built, rehearsal: dict[str, Any]) -> None:
        with TemporaryDirectory() as folder:
            app, stdlib = Path(folder, "app.zip"), Path(folder, "stdlib.zip")
            apart = {path: self._app.files[path] for path in self._app.apart}
            app.write_bytes(stable_zip({**unzipped(built.app), **apart}))
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


def _tree(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
