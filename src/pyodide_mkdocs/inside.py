"""The part of the build that runs inside Pyodide (see ``node/``).

Only Pyodide's own Python can write bytecode that Pyodide's Python reads, and
only a real run shows which standard library modules a package needs.
This file is copied into Pyodide as it is, so it imports nothing of its package.
While a run is recorded nothing but ``sys`` may be imported here: what this file
imports would be taken for something the package needs.
"""

import sys
from collections.abc import Iterable
from types import CodeType


class Misses:
    """The last finder on ``sys.meta_path``: notes every module nobody found."""

    def __init__(self) -> None:
        """Start with an empty list."""
        self.names: list[str] = []

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Note a name that no other finder knew, and do not know it either."""
        del path, target
        self.names.append(name)


_misses = Misses()


def watch_misses() -> None:
    """Begin to note the modules that are asked for and do not exist."""
    sys.meta_path.append(_misses)


def misses() -> list[str]:
    """Names of modules asked for since ``watch_misses`` and not found, sorted."""
    return sorted(set(_misses.names))


def drill() -> None:
    """Walk the paths that only failures take, so that their modules are packed.

    An exception that reaches JavaScript is formatted by ``traceback``, which
    reads source lines by ``linecache`` and ``tokenize`` when it can; a warning
    goes through ``warnings``; text may be decoded in the classic encodings.
    """
    import codecs  # noqa: PLC0415
    import traceback  # noqa: PLC0415
    import warnings  # noqa: PLC0415

    for encoding in ("ascii", "latin-1", "utf-8", "utf-8-sig", "utf-16", "unicode-escape"):
        codecs.lookup(encoding)
    try:
        try:
            "".index("a")
        except ValueError as error:
            raise KeyError("a") from error
    except KeyError:
        traceback.format_exc()
    with warnings.catch_warnings(record=True):
        warnings.warn("a", stacklevel=1)


def collect() -> None:
    """Look for garbage in all generations, as a long session does in time."""
    import gc  # noqa: PLC0415

    gc.collect()


def add(module: str) -> None:
    """Load a module that is to be packed though no request uses it."""
    __import__(module)


def fail() -> None:
    """Raise, so that the caller can take an exception over the border."""
    raise LookupError


def stdlib_archive() -> str:
    """Where Pyodide keeps the standard library in its file system."""
    return f"/lib/python{sys.version_info.major}{sys.version_info.minor}.zip"


def files_used() -> list[str]:
    """Paths inside the standard library's zip of the modules loaded from it, sorted.

    Modules frozen into the interpreter carry a file name too, but are never
    read from the archive; they are left out.
    """
    prefix = stdlib_archive() + "/"
    used = set()
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None)
        loader = getattr(getattr(module, "__spec__", None), "loader", None)
        if isinstance(file, str) and file.startswith(prefix) and hasattr(loader, "archive"):
            used.add(file.removeprefix(prefix))
    return sorted(used)


def compile_files(archive: str, paths: Iterable[str], target: str) -> None:
    """Compile modules of a zip to ``.pyc`` files below the folder ``target``.

    Optimised (no asserts, no docstrings) and never checked against a source,
    which is not there. Line numbers take a third of the bytes; of what Python raises
    the page is told the type alone, so nobody would read them.
    """
    import importlib.util  # noqa: PLC0415
    import marshal  # noqa: PLC0415
    import zipfile  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    # A flag, and in place of the hash of a source that nobody compares nothing.
    unchecked_hash = (1).to_bytes(4, "little") + bytes(8)
    with zipfile.ZipFile(archive) as sources:
        for path in paths:
            source = sources.read(path)
            code = compile(source, f"{archive}/{path}", "exec", dont_inherit=True, optimize=2)
            file = Path(target, path + "c")
            file.parent.mkdir(parents=True, exist_ok=True)
            header = importlib.util.MAGIC_NUMBER + unchecked_hash
            file.write_bytes(header + marshal.dumps(without_lines(code)))


def without_lines(code: CodeType) -> CodeType:
    """The same code with no line numbers, neither in it nor in its functions."""
    constants = tuple(
        without_lines(constant) if isinstance(constant, CodeType) else constant
        for constant in code.co_consts
    )
    # "No place is known", for up to eight code units each, as CPython writes it (InternalDocs,
    # code_objects.md): where nothing at all is said, `traceback` fails.
    full, rest = divmod(len(code.co_code) // 2, 8)
    places = bytes([0xFF] * full + ([0xF7 + rest] if rest else []))
    return code.replace(co_consts=constants, co_linetable=places)
