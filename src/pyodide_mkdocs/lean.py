"""The runtime without what a package never uses, beside the whole one.

Of Pyodide's functions a package runs a fifth. Which ones is told by a rehearsal in Node and in a
browser (``rehearsing.py``), written to a file and kept with the sources: a build only reads it.
The others become stubs that set a flag and trap; whoever meets one starts the whole runtime.
"""

import hashlib
import json
import logging
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.exceptions import ConfigurationError

from pyodide_mkdocs.bundle import published
from pyodide_mkdocs.cache import digest, write_atomically
from pyodide_mkdocs.toolchain import (
    GLUE,
    NODE_SCRIPTS,
    RUNTIME_FILES,
    WASM,
    Pyodide,
    run_node,
)

#: Not below "mkdocs": a build in which warnings are errors goes on, with the whole runtime.
log = logging.getLogger(__name__)

#: Folder in the runtime's folder that holds the whole one (the same in web/settings.mjs).
WHOLE = "whole/"
#: Pyodide's lock file without packages (the same in web/settings.mjs).
LOCK = "lock.json"
_ABOUT = (
    "The functions of pyodide.asm.wasm that ran in the rehearsal, by place. Written by a program."
)
_LINE = 100


@dataclass(frozen=True)
class Rehearsed:
    """What a rehearsal saw.

    Attributes:
        wasm: SHA-256 of the wasm, in hex.
        ran: Rows of functions that ran, each by its first and its last place in the code section.
    """

    wasm: str
    ran: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, wasm: bytes, places: Iterable[int]) -> "Rehearsed":
        """What is known once these functions have run."""
        ordered = sorted(set(places))
        breaks = [after for before, after in pairwise(ordered) if after != before + 1]
        firsts = [*ordered[:1], *breaks]
        lasts = [before for before, after in pairwise(ordered) if after != before + 1]
        rows = zip(firsts, [*lasts, *ordered[-1:]], strict=True)
        return cls(hashlib.sha256(wasm).hexdigest(), tuple(rows))

    def to_json(self) -> str:
        """The file's text, in lines that a difference can be read in."""
        rows = " ".join(
            f"{first}" if first == last else f"{first}-{last}" for first, last in self.ran
        )
        lines = textwrap.wrap(rows, _LINE, break_on_hyphens=False)
        whole = {"about": _ABOUT, "wasm": self.wasm, "ran": lines}
        return json.dumps(whole, indent=1) + "\n"


def read_rehearsed(file: Path) -> Rehearsed:
    """What a rehearsal has written.

    Raises:
        ConfigurationError: it is something else.
    """
    try:
        whole = json.loads(file.read_text(encoding="utf-8"))
        rows = [row.split("-") for row in " ".join(whole["ran"]).split()]
        ran = tuple((int(row[0]), int(row[-1])) for row in rows)
        return Rehearsed(wasm=whole["wasm"], ran=ran)
    except (ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(
            f"pyodide-mkdocs: {file.name}: {error!r}; it should be as a rehearsal writes it"
        ) from error


def lean_runtime(pyodide: Pyodide, file: Path, cache: Path) -> Path | None:
    """A folder with the lean wasm and its glue, from the cache where it is still true.

    Args:
        pyodide: The whole one.
        file: What its rehearsal has written.
        cache: Where to keep the folder.

    Returns:
        None, after a warning, where the file is about another wasm, or the runtime is written in
        another way than the one that is understood: then the whole one is to be published.

    Raises:
        ConfigurationError: the file cannot be read.
    """
    rehearsed = read_rehearsed(file)
    originals = {name: (pyodide.folder / name).read_bytes() for name in (WASM, GLUE)}
    if hashlib.sha256(originals[WASM]).hexdigest() != rehearsed.wasm:
        log.warning(
            "pyodide-mkdocs: %s is about another wasm than that of Pyodide %s, which is therefore"
            " published whole; rehearse again",
            file.name,
            pyodide.version,
        )
        return None
    tools = {tool.name: tool.read_bytes() for tool in NODE_SCRIPTS.glob("*.mjs")}
    folder = cache / f"lean-{digest(originals, tools, str(rehearsed.ran))}"
    if all((folder / name).is_file() for name in originals):
        return folder
    with TemporaryDirectory() as target:
        job = {"npm": str(pyodide.folder), "ran": rehearsed.ran, "target": target}
        problem = run_node("lean.mjs", job)["problem"]
        if problem:
            log.warning("pyodide-mkdocs: Pyodide is published whole: %s", problem)
            return None
        for name in originals:
            write_atomically(folder / name, Path(target, name).read_bytes())
    return folder


def runtime_files(pyodide: Pyodide, lean: Path | None) -> dict[str, bytes]:
    """What is published of the runtime, by path: beside a lean one the whole, in ``WHOLE``."""
    whole = {published(name): (pyodide.folder / name).read_bytes() for name in RUNTIME_FILES}
    lock = {LOCK: json.dumps(pyodide.lock).encode()}
    if lean is None:
        return {**whole, **lock}
    ours = {published(name): (lean / name).read_bytes() for name in (GLUE, WASM)}
    return {**whole, **ours, **lock, **{WHOLE + path: data for path, data in whole.items()}}


def changes(pyodide: Pyodide, replaced: Iterable[str], *, lean: bool) -> dict[str, bytes]:
    """What Pyodide's licence asks to be said where something of it is changed, by path.

    Args:
        pyodide: The whole one.
        replaced: Modules that others of ours stand in for.
        lean: Whether the runtime is lean.
    """
    text = f"Pyodide {pyodide.version}, https://pyodide.org, Mozilla Public License 2.0.\n"
    if names := ", ".join(sorted(replaced)):
        text += f"""
Of its Python modules, which are compiled here, others of pyodide-mkdocs (MIT) stand in for
{names}.
"""
    if lean:
        text += f"""
A program has changed {WASM} and {published(GLUE)} in the folder of the runtime: exports that
nothing asks for were left out of both, and functions that never ran in a rehearsal were replaced
by stubs that set a flag and trap. The originals lie beside them in "{WHOLE.rstrip("/")}", as they
are in the npm package "pyodide" of this version.
"""
    text += """
Nothing else was changed; the source of all is at https://github.com/pyodide/pyodide.
"""
    return {"licenses/pyodide.txt": text.encode()} if names or lean else {}
