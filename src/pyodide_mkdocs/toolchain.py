"""Node.js and the npm package ``pyodide``: found, checked against each other, run."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.exceptions import ConfigurationError, PluginError

NODE_SCRIPTS = Path(__file__).parent / "node"

#: The files of the npm package that a reader's browser needs as they are.
GLUE, WASM = "pyodide.asm.mjs", "pyodide.asm.wasm"
MODULES = ("pyodide.mjs", GLUE)
RUNTIME_FILES = (*MODULES, WASM)
STDLIB = "python_stdlib.zip"


@dataclass(frozen=True)
class Pyodide:
    """An installed npm package ``pyodide``."""

    folder: Path
    version: str

    @property
    def lock(self) -> dict[str, Any]:
        """Pyodide's own lock file with no packages in it.

        ``loadPyodide`` compares its ABI version and reads nothing more, so the
        120 kB of package addresses need not be published.
        """
        whole = json.loads((self.folder / "pyodide-lock.json").read_text(encoding="utf-8"))
        return {"info": whole["info"], "packages": {}}

    def machine(self, runtime: Path | None = None, stdlib: Path | None = None) -> dict[str, str]:
        """How the Node scripts are told which Pyodide to start (``Machine`` in node/)."""
        return {
            "npm": str(self.folder),
            "runtime": f"{runtime or self.folder}/",
            "stdlib": str(stdlib or self.folder / STDLIB),
            "lock": json.dumps(self.lock),
        }


def find_pyodide(node_modules: Path) -> Pyodide:
    """Read the installed package and compare it with the version that is pinned.

    Raises:
        ConfigurationError: it is not installed, not pinned, or another version.
    """
    folder = node_modules / "pyodide"
    package = folder / "package.json"
    if not package.is_file():
        raise ConfigurationError(
            f"pyodide-mkdocs: the npm package 'pyodide' is not in {node_modules}; run 'npm ci'"
        )
    version: str = json.loads(package.read_text(encoding="utf-8"))["version"]
    pinned = _pinned_version(node_modules.parent)
    if pinned is None:
        raise ConfigurationError(
            f"pyodide-mkdocs: no package-lock.json in {node_modules.parent} names a version of"
            " 'pyodide'; run 'npm install --save-exact pyodide'"
        )
    if pinned != version:
        raise ConfigurationError(
            f"pyodide-mkdocs: package-lock.json pins pyodide {pinned}, but {version} is"
            f" installed in {node_modules}; run 'npm ci'"
        )
    return Pyodide(folder=folder, version=version)


def _pinned_version(project: Path) -> str | None:
    lock = project / "package-lock.json"
    if not lock.is_file():
        return None
    packages = json.loads(lock.read_text(encoding="utf-8")).get("packages", {})
    version = packages.get("node_modules/pyodide", {}).get("version")
    return version if isinstance(version, str) else None


def run_node(script: str, job: dict[str, Any]) -> Any:
    """Run one of the scripts in ``node/``: JSON in, JSON out.

    Raises:
        PluginError: Node.js is missing or the script failed.
    """
    node = shutil.which("node")
    if node is None:
        raise PluginError(
            "pyodide-mkdocs: Node.js 20 or newer is needed to build; 'node' not found"
        )
    done = subprocess.run(  # noqa: S603 - our own script
        [node, str(NODE_SCRIPTS / script)],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode != 0:
        # Node prints the failing line of Pyodide's minified glue first: megabytes of it.
        lines = [line for line in done.stderr.splitlines() if 0 < len(line) < 500]  # noqa: PLR2004
        raise PluginError(f"pyodide-mkdocs: node/{script} failed:\n" + "\n".join(lines[-20:]))
    return json.loads(done.stdout)
