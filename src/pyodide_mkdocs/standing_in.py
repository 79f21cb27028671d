"""Pyodide's standard library, with modules of ours in the place of some that it starts from.

Pyodide imports 145 modules before a package can be called: an event loop with sockets and
processes, a loader of packages with all archives, a reader of source texts. A package that is
called by one function needs none of them. What stands in `stand_ins/` takes their places by path;
modules of the standard library that a program may import by name are there as ever.
"""

import logging
import zipfile
from pathlib import Path

from pyodide_mkdocs.archive import stable_zip
from pyodide_mkdocs.cache import digest, write_atomically
from pyodide_mkdocs.toolchain import STDLIB, Pyodide

#: Not below "mkdocs": a build in which warnings are errors goes on.
log = logging.getLogger(__name__)

_FOLDER = Path(__file__).parent / "stand_ins"
#: What is in these places there: with others, of another Pyodide, nothing of ours might fit.
_ORIGINALS = "5a320ca4cf270fb076979d196225a29d237e54cd843d0a751eacca390e68e607"


def stand_ins() -> dict[str, bytes]:
    """The modules by path."""
    files = sorted(_FOLDER.rglob("*.py"))
    return {file.relative_to(_FOLDER).as_posix(): file.read_bytes() for file in files}


def with_stand_ins(pyodide: Pyodide, cache: Path) -> Path:
    """A zip of the standard library to start Pyodide with, from the cache where it is still true.

    Returns:
        Pyodide's own, after a warning, where it is another than the one that is understood.
    """
    own = pyodide.folder / STDLIB
    ours = stand_ins()
    with zipfile.ZipFile(own) as archive:
        files = {name: archive.read(name) for name in archive.namelist() if name[-1] != "/"}
    replaced = {path: files.get(path, b"") for path in ours}
    if digest(replaced) != _ORIGINALS:
        log.warning(
            "pyodide-mkdocs: Pyodide %s starts from all its own modules: the stand-ins are written"
            " for those of another version",
            pyodide.version,
        )
        return own
    file = cache / f"stdlib-{digest(ours, replaced, pyodide.version)}.source.zip"
    if not file.is_file():
        write_atomically(file, stable_zip(files | ours))
    return file
