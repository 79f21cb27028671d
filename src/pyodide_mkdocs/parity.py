"""For tests: run requests on the very files that readers will download, in Node."""

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.exceptions import PluginError

from pyodide_mkdocs.archive import stable_zip, unzipped
from pyodide_mkdocs.bundle import published
from pyodide_mkdocs.page import PACKED_APP, PACKED_STDLIB, SETTINGS_ID, data_folder
from pyodide_mkdocs.toolchain import GLUE, RUNTIME_FILES, STDLIB, WASM, find_pyodide, run_node

_SETTINGS = re.compile(rf'<script type="application/json" id="{SETTINGS_ID}">(.*?)</script>')


@dataclass(frozen=True)
class Shipped:
    """The two published folders of a built site."""

    runtime: Path
    app: Path
    settings: dict[str, Any]

    def downloads(self) -> list[Path]:
        """The files a reader's browser fetches to start Python."""
        return [
            *(self.runtime / published(name) for name in RUNTIME_FILES),
            self.runtime / PACKED_STDLIB,
            self.app / PACKED_APP,
            *self.data().values(),
        ]

    def data(self) -> dict[str, Path]:
        """What is published beside the app, by its path in the packed folder."""
        folder = Path(data_folder(self.app.as_posix()))
        return {path: folder / path for path in self.settings["data"]}

    def stdlib_zip(self) -> bytes:
        """The trimmed standard library, unpacked as the worker does."""
        return gzip.decompress((self.runtime / PACKED_STDLIB).read_bytes())

    def app_zip(self) -> bytes:
        """A zip with the package and the data beside it, unpacked as the worker does."""
        files = unzipped(gzip.decompress((self.app / PACKED_APP).read_bytes()))
        return stable_zip(files | {path: file.read_bytes() for path, file in self.data().items()})


def page_settings(html: str) -> dict[str, Any] | None:
    """The settings that the plugin wrote into a page, None if it wrote none."""
    found = _SETTINGS.search(html)
    return json.loads(found[1]) if found else None


def find_shipped(site: Path) -> Shipped:
    """The folders that the pages of a built site name.

    Raises:
        FileNotFoundError: no page of the site has settings.
    """
    for page in sorted(site.rglob("*.html")):
        settings = page_settings(page.read_text(encoding="utf-8"))
        if settings:
            assets = site / "assets"
            return Shipped(
                runtime=assets / Path(settings["runtime"]).name,
                app=assets / Path(settings["app"]).name,
                settings=settings,
            )
    raise FileNotFoundError(f"no page below {site} was built with pyodide-mkdocs")


@dataclass(frozen=True)
class Unpacked:
    """The published files, as the Node scripts start them."""

    machine: dict[str, str]
    #: What to run there, but for the requests.
    work: dict[str, str]

    def run(self, requests: list[str]) -> dict[str, Any]:
        """Send requests to the entry function, in order, on one Python (node/run.mjs)."""
        work = {**self.work, "requests": requests}
        result: dict[str, Any] = run_node("run.mjs", {"machine": self.machine, "work": work})
        return result


@contextmanager
def unpacked(site: Path, node_modules: Path = Path("node_modules")) -> Iterator[Unpacked]:
    """The files that a built site starts Python from, as long as they are needed.

    Args:
        site: Folder of the built site.
        node_modules: Folder with the npm package ``pyodide``, whose ``loadPyodide`` starts the
            published wasm, glue, standard library and app.
    """
    shipped = find_shipped(site)
    pyodide = find_pyodide(node_modules.resolve())
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "app.zip").write_bytes(shipped.app_zip())
        (folder / STDLIB).write_bytes(shipped.stdlib_zip())
        for file in (GLUE, WASM):
            # Under its own name: Node takes no other for a module everywhere.
            shutil.copyfile(shipped.runtime / published(file), folder / file)
        yield Unpacked(
            machine=pyodide.machine(folder, folder / STDLIB),
            work={"app": str(folder / "app.zip"), "entry": shipped.settings["entry"]},
        )


def run_on_pyodide(
    site: Path, requests: list[str], node_modules: Path = Path("node_modules")
) -> list[str]:
    """Send requests to the entry function of a built site, in order, on one Python.

    Where its runtime is lean and lacks something, the whole one takes over, as in the page.

    Returns:
        The replies, one per request.

    Raises:
        PluginError: the app does not import, or a request raises.
    """
    with unpacked(site, node_modules) as files:
        result = files.run(requests)
    if result["importError"]:
        raise PluginError(result["importError"])
    for request, outcome in zip(requests, result["outcomes"], strict=True):
        if "error" in outcome:
            raise PluginError(f"{outcome['error']} (request {request})")
    return [outcome["reply"] for outcome in result["outcomes"]]
